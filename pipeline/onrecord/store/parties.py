"""People and bodies across articles."""

from __future__ import annotations

from .database import Store
from .records import Party, PartyRow
from .search import Query


def quoted(store: Store, query: Query | None = None, *, limit: int = 100) -> list[PartyRow]:
    """Who is quoted how often, the most quoted first; with a query, in the claims that it finds."""
    raise NotImplementedError


def read(store: Store, party: int) -> Party:
    """A party, or the one that it was merged into; its claims are ``search.find(store, Query(party=…))``.

    Raises OnrecordError where there is none of that number.
    """
    raise NotImplementedError


def named_like(store: Store, words: str, *, limit: int = 20) -> list[PartyRow]:
    """Parties whose name has words that begin so, for a type-ahead; the most quoted first."""
    raise NotImplementedError
