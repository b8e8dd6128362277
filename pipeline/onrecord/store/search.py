"""Who said what, across the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from . import articles, rows
from .database import Store
from .folding import places
from .query import Query as Query
from .query_sql import QuerySQL
from .records import ClaimRow, ExportedDocument, Page

ORDERS: dict[str, tuple[str, ...]] = {"added": ("key",), "date": ("date", "key")}  # the columns of each


def find(store: Store, query: Query, *, after: str | None = None, limit: int = 50) -> Page[ClaimRow]:
    """The claims, latest added (or latest date) first.  Raises OnrecordError where the query cannot be read."""
    columns = ORDERS[query.order]
    with store.reading() as db:
        asked = QuerySQL.of(db, query)
        found = asked.page(columns, None if after is None else rows.place(after, columns))
        page = rows.page(db, found, asked.values, columns, limit, descending=True)
        if not query.words.strip() or not page.rows:
            return page
        marked = _marked(db, asked.match, [row.key for row in page.rows])
    return Page([replace(row, marks=_marks(row.content, marked.get(row.key, ""))) for row in page.rows], page.next)


_ON, _OFF = "\x02", "\x03"  # no folded text has them


def _marked(db: sqlite3.Connection, match: str, keys: Sequence[int]) -> dict[int, str]:
    """The folded contents of these claims, by their keys, with the words that were asked for between _ON and _OFF."""
    # The index is asked once for all that lie between the first and the last; a plus keeps it from being asked for each.
    found = db.execute(
        f"SELECT rowid, highlight(words, 1, '{_ON}', '{_OFF}') FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
        f" AND +rowid IN ({', '.join(map(str, keys))})",
        (match, min(keys), max(keys)),
    )
    return dict(map(tuple, found))


def _marks(content: str, marked: str) -> list[tuple[int, int]]:
    """Where the words that were asked for stand in a claim's content."""
    at, start, marks, where = 0, 0, [], places(content)
    for letter in marked:
        if letter == _ON:
            start = where[at]
        elif letter == _OFF:
            marks.append((start, where[at - 1] + 1))
        else:
            at += 1
    return marks


def count(store: Store, query: Query, *, up_to: int = 1000) -> int:
    """How many there are; counting ends at ``up_to``."""
    with store.reading() as db:
        # Nothing else changes what there is.
        latest = db.execute("SELECT (SELECT max(number) FROM decisions), (SELECT max(key) FROM articles)").fetchone()
        return counted(store, query, up_to, tuple(latest))


@lru_cache(32)
def counted(store: Store, query: Query, up_to: int, latest: tuple[int | None, ...]) -> int:
    """``count`` as of the ``latest`` decision and article: it is counted once for all pages of a search."""
    with store.reading() as db:
        asked = QuerySQL.of(db, query)
        found = f"{asked.keys()} LIMIT {asked.values.add(up_to)}"
        return int(db.execute(f"SELECT count(*) FROM ({found})", asked.values).fetchone()[0])


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
