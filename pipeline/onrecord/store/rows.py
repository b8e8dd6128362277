"""Lists of claims, a page at a time.

A page goes on where the one before it ended (by the values of the columns that it is sorted by, not by counting rows),
so that every page costs the same and nothing is left out or doubled when claims come and go.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from ..errors import OnrecordError
from .marks import marks
from .records import ClaimRow, Page

Value = str | int | float | None
# In the order of ClaimRow's fields.
_COLUMNS = (
    "claims.key, claims.article, articles.id, articles.title, nullif(claims.date, ''), claims.id, claims.version,"
    " claims.kind, claims.state, claims.content, nullif(claims.speaker, ''), claims.role, claims.agency, claims.country,"
    " claims.confidence, (SELECT root FROM parties WHERE parties.key = claims.party)"
)


class Values(dict[str, Value]):
    """The values of a query by name; ``add`` gives the mark that stands for one."""

    def add(self, value: Value) -> str:
        name = f"v{len(self)}"
        self[name] = value
        return f":{name}"


def page(
    db: sqlite3.Connection,
    found: str,
    values: Values,
    columns: Sequence[str],
    limit: int,
    *,
    descending: bool = False,
    marked: bool = False,
) -> Page[ClaimRow]:
    """The first claims of a list: ``found`` is a SELECT of the ``columns`` that it is sorted by, one of which is ``key``,
    and with ``marked`` of that, too."""
    down = " DESC" if descending else ""
    ends = ", ".join(f"found.{column} AS by_{column}" for column in columns)
    first = f"{found} ORDER BY {', '.join(column + down for column in columns)} LIMIT {values.add(limit + 1)}"
    # Only what is on the page is read as a whole.
    rows = db.execute(
        f"SELECT {ends}, {_COLUMNS}, {'found.marked' if marked else 'NULL'} FROM ({first}) AS found CROSS JOIN claims ON claims.key = found.key"
        " CROSS JOIN articles ON articles.key = claims.article"
        f" ORDER BY {', '.join(f'by_{column}{down}' for column in columns)}",
        values,
    ).fetchall()
    end = [rows[limit - 1][f"by_{column}"] for column in columns] if len(rows) > limit else None
    return Page([_claim(row, len(columns)) for row in rows[:limit]], json.dumps(end) if end else None)


def place(after: str, columns: Sequence[str]) -> list[Value]:
    """The values that a page ended with.  Raises OnrecordError where ``after`` is none of a page's ``next``."""
    try:
        values = json.loads(after) if len(after) < 10_000 else None
    except (ValueError, RecursionError):
        values = None
    if (
        not isinstance(values, list)
        or len(values) != len(columns)
        or any(isinstance(value, list | dict) for value in values)
    ):
        raise OnrecordError("the list cannot go on from there; start it again")
    return values


def _claim(row: sqlite3.Row, ends: int) -> ClaimRow:
    """The claim of a row, which begins with so many values that it is sorted by."""
    *fields, marked = row[ends:]
    fields.append(() if marked is None else marks(row["content"], marked))
    return ClaimRow(*fields)
