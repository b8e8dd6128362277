"""What can be searched for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..terms import Act, Kind, State


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for; what is left empty does not matter.

    ``words`` must all be in the claim's content ("…" for a phrase, -word for one that must not, word* for a beginning);
    ``speaker`` and ``agency`` are words of the name as written; ``party`` is a party's number; ``country`` is the
    speaker's, ISO 3166-1 alpha-2; ``since`` and ``until`` are days, both included; ``quantity`` such as ``> 1 billion
    masks``.  ``states``: by default all but rejected.
    """

    words: str = ""
    speaker: str = ""
    agency: str = ""
    country: str = ""
    party: int | None = None
    article: int | None = None
    since: str = ""
    until: str = ""
    kind: Kind | None = None
    act: Act | None = None
    quantity: str = ""
    states: tuple[State, ...] = ("open", "skipped", "accepted", "corrected")
    order: Literal["added", "date"] = "added"
