"""Who said what, across the store."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ..document import Document
from . import articles, rows
from .asked import Asked
from .database import Store
from .query import Query as Query
from .records import ClaimRow, Page

ORDERS: dict[str, tuple[str, ...]] = {"added": ("key",), "date": ("date", "key")}  # the columns of each


def find(store: Store, query: Query, *, after: str | None = None, limit: int = 50) -> Page[ClaimRow]:
    """The claims, latest added (or latest date) first.  Raises OnrecordError where the query cannot be read."""
    with store.reading() as db:
        asked = Asked.of(db, query)
        columns = asked.columns[query.order]
        if after is not None:
            marks = [asked.values.add(value) for value in rows.place(after, ORDERS[query.order])]
            asked.where.append(f"({', '.join(columns)}) < ({', '.join(marks)})")
        order = ", ".join(f"{column} DESC" for column in columns)
        found = f"{asked.tables} WHERE {asked.conditions} ORDER BY {order}"
        return rows.page(db, found, asked.values, ORDERS[query.order], limit)


def count(store: Store, query: Query, *, up_to: int = 1000) -> int:
    """How many there are; counting ends at ``up_to``."""
    with store.reading() as db:
        asked = Asked.of(db, query)
        found = f"SELECT 1 {asked.fewest_tables} WHERE {asked.conditions} LIMIT {asked.values.add(up_to)}"
        return int(db.execute(f"SELECT count(*) FROM ({found})", asked.values).fetchone()[0])


def documents(store: Store, query: Query) -> Iterator[Document]:
    """The documents of the articles that have matching claims, as they stand now, with these claims only.

    Rejected claims are no claims of a document, whatever the query says.
    """
    with store.reading() as db:
        asked = Asked.of(db, query)
        found = db.execute(
            f"SELECT claims.article, claims.id {asked.tables} WHERE {asked.conditions} ORDER BY claims.article",
            asked.values,
        ).fetchall()
    for article, claims in groupby(found, key=lambda row: row["article"]):
        document = articles.read(store, article).document({claim["id"] for claim in claims})
        if document.claims:
            yield document
