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
        place = rows.place(after, ORDERS[query.order])
        in_order = query.order == "added"
        last = _last(_keys(store, query, _latest(db)), place[-1], limit) if in_order else None
        return _page(store, query, limit, _latest(db), place, last)


def count(store: Store, query: Query) -> int:
    """How many there are; counting ends at COUNTED."""
    with store.reading() as db:
        return len(_keys(store, query, _latest(db)))


def forget() -> None:
    """What was found is looked for again when it is asked for the next time; a measurement begins so."""
    _asked.cache_clear()
    _first.cache_clear()
    _keys.cache_clear()


def _latest(db: sqlite3.Connection) -> tuple[int | None, ...]:
    """The latest decision and article: nothing else changes what there is."""
    return tuple(db.execute("SELECT (SELECT max(number) FROM decisions), (SELECT max(key) FROM articles)").fetchone())


@lru_cache(32)
def _asked(store: Store, query: Query, latest: tuple[int | None, ...]) -> QuerySQL:
    """The question as of the ``latest`` decision and article: which way is short is looked up once."""
    with store.reading() as db:
        return QuerySQL.of(db, query)


@lru_cache(32)
def _first(store: Store, query: Query, limit: int, latest: tuple[int | None, ...]) -> Page[ClaimRow]:
    """The first page as of the ``latest`` decision and article: where it is the only one, it is all that is counted."""
    return _page(store, query, limit, latest)


@lru_cache(32)
def _keys(store: Store, query: Query, latest: tuple[int | None, ...]) -> list[int]:
    """The claims in their order, at most COUNTED, as of the ``latest`` decision and article.

    They are looked for once, from where the first page ends: for the count, and for where other pages end.
    """
    first, columns = _first(store, query, PAGE, latest), ORDERS[query.order]
    keys = [row.key for row in first.rows[:COUNTED]]
    if first.next is not None:
        with store.reading() as db:
            asked = _asked(store, query, latest).again()
            others = asked.page(columns, rows.place(first.next, columns))
            order = ", ".join(f"{column} DESC" for column in columns)
            found = f"{others} ORDER BY {order} LIMIT {asked.values.add(COUNTED - len(keys))}"
            keys += (row["key"] for row in db.execute(found, asked.values))
    return keys


def _last(keys: Sequence[int], key: rows.Value, limit: int) -> int | None:
    """The claim after a page that begins after a claim, or the last of all; None where it is not known."""
    if key in keys and (at := keys.index(key) + 1 + limit) < len(keys):
        return keys[at]
    return keys[-1] if len(keys) < COUNTED else None


def _page(
    store: Store,
    query: Query,
    limit: int,
    latest: tuple[int | None, ...],
    after: Sequence[rows.Value] | None = None,
    last: int | None = None,
) -> Page[ClaimRow]:
    """``last``: a claim that no claim of the page comes after, so that no more are looked for."""
    asked, columns = _asked(store, query, latest).again(), ORDERS[query.order]
    marked = bool(query.words.strip())
    found = asked.page(columns, after, last, marked=marked)
    with store.reading() as db:
        return rows.page(db, found, asked.values, columns, limit, descending=True, marked=marked)


def documents(store: Store, query: Query) -> Iterator[ExportedDocument]:
    """The documents of the articles that have matching claims, as they stand now, with these claims only, and what became
    of each."""
    with store.reading() as db:
        asked = QuerySQL.of(db, query)
        found = db.execute(
            f"SELECT claims.article, claims.id FROM ({asked.keys()}) AS found CROSS JOIN claims"
            " ON claims.key = found.key ORDER BY claims.article",
            asked.values,
        ).fetchall()
    for article, claims in groupby(found, key=lambda row: row["article"]):
        yield articles.read(store, article).exported({claim["id"] for claim in claims})
