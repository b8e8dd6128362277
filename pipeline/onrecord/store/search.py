"""Who said what, across the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from . import articles, rows
from .database import Store
from .query import Query as Query
from .query_sql import QuerySQL
from .records import ClaimRow, ExportedDocument, Page

ORDERS: dict[str, tuple[str, ...]] = {"added": ("key",), "date": ("date", "key")}  # the columns of each
PAGE = 50  # claims on a page
COUNTED = 300  # claims: of more a page says “300 or more”; chosen, since to count on takes longer than to find the page


def find(store: Store, query: Query, *, after: str | None = None, limit: int = PAGE) -> Page[ClaimRow]:
    """The claims, latest added (or latest date) first.  Raises OnrecordError where the query cannot be read."""
    with store.reading() as db:
        if after is None:
            return _first(store, query, limit, _latest(db))
        return _page(db, query, rows.place(after, ORDERS[query.order]), limit)


def count(store: Store, query: Query) -> int:
    """How many there are; counting ends at COUNTED."""
    with store.reading() as db:
        return _counted(store, query, _latest(db))


def forget() -> None:
    """What was found is looked for again when it is asked for the next time; a measurement begins so."""
    _first.cache_clear()
    _counted.cache_clear()


def _latest(db: sqlite3.Connection) -> tuple[int | None, ...]:
    """The latest decision and article: nothing else changes what there is."""
    return tuple(db.execute("SELECT (SELECT max(number) FROM decisions), (SELECT max(key) FROM articles)").fetchone())


@lru_cache(32)
def _first(store: Store, query: Query, limit: int, latest: tuple[int | None, ...]) -> Page[ClaimRow]:
    """The first page as of the ``latest`` decision and article: where it is the only one, it is all that is counted."""
    with store.reading() as db:
        return _page(db, query, None, limit)


@lru_cache(32)
def _counted(store: Store, query: Query, latest: tuple[int | None, ...]) -> int:
    """``count`` as of the ``latest`` decision and article: it is counted once for all pages of a search."""
    first = _first(store, query, PAGE, latest)
    if first.next is None:
        return min(len(first.rows), COUNTED)
    with store.reading() as db:
        asked = QuerySQL.of(db, query, in_order=False)
        found = f"{asked.keys()} LIMIT {asked.values.add(COUNTED)}"
        return int(db.execute(f"SELECT count(*) FROM ({found})", asked.values).fetchone()[0])


def _page(db: sqlite3.Connection, query: Query, after: Sequence[rows.Value] | None, limit: int) -> Page[ClaimRow]:
    asked, columns = QuerySQL.of(db, query), ORDERS[query.order]
    marked = bool(query.words.strip())
    found = asked.page(columns, after, marked=marked)
    return rows.page(db, found, asked.values, columns, limit, descending=True, marked=marked)


def documents(store: Store, query: Query) -> Iterator[ExportedDocument]:
    """The documents of the articles that have matching claims, as they stand now, with these claims only, and what became
    of each."""
    with store.reading() as db:
        asked = QuerySQL.of(db, query, in_order=False)
        found = db.execute(
            f"SELECT claims.article, claims.id FROM ({asked.keys()}) AS found CROSS JOIN claims"
            " ON claims.key = found.key ORDER BY claims.article",
            asked.values,
        ).fetchall()
    for article, claims in groupby(found, key=lambda row: row["article"]):
        yield articles.read(store, article).exported({claim["id"] for claim in claims})
