"""What a claim is, as words for full-text search: its kind, state, country, act, day, what it counts and who made it.

Such words are in one column of the index.  A letter says what each is of, so that it is no word of a text: to look for
the country US costs nothing for every "us" that somebody said.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from . import days

Sort = Literal["kind", "state", "country", "unit", "party", "act"]
_LETTERS: dict[Sort, str] = {"kind": "k", "state": "s", "country": "c", "unit": "u", "party": "p", "act": "a"}
COUNTED = "q"  # the label of a claim with a quantity, of whatever unit


def label(sort: Sort, value: str | int) -> str:
    """The word for a value: ``cUS``; of a unit (the last word of it) ``umask``."""
    return f"{_LETTERS[sort]}{value}"


def labels(
    *,
    kind: str,
    state: str,
    country: str | None,
    day: str,
    units: Iterable[str],
    parties: Iterable[int],
    act: str | None,
) -> str:
    """All words for a claim; ``day`` is ISO 8601 or empty, ``units`` has the last word of each quantity's unit."""
    counted = [label("unit", unit) for unit in units]
    return " ".join(
        [
            label("kind", kind),
            label("state", state),
            *([label("country", country)] if country else []),
            *([COUNTED, *counted] if counted else []),
            *(label("party", party) for party in parties),
            *days.words(day).split(),
            *([label("act", act)] if act else []),
        ]
    )
