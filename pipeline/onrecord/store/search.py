"""Who said what, across the store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..document import Document, Kind
from .database import Store
from .records import ClaimRow, Page, State


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
    quantity: str = ""
    states: tuple[State, ...] = ("open", "skipped", "accepted", "corrected")
    order: Literal["added", "date"] = "added"


def find(store: Store, query: Query, *, after: str | None = None, limit: int = 50) -> Page[ClaimRow]:
    """The claims, latest added (or latest date) first.  Raises OnrecordError where the query cannot be read."""
    raise NotImplementedError


def count(store: Store, query: Query, *, up_to: int = 1000) -> int:
    """How many there are; counting ends at ``up_to``."""
    raise NotImplementedError


def documents(store: Store, query: Query) -> Iterator[Document]:
    """The documents of the articles that have matching claims, as they stand now, with these claims only."""
    raise NotImplementedError
