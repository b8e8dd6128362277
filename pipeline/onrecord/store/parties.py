"""People and bodies across articles."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from ..errors import OnrecordError
from .asked import Asked
from .database import Store
from .query import Query
from .records import Party, PartyRow
from .rows import Values

NAMED_LIKE = 200  # parties that a type-ahead looks at


def quoted(store: Store, query: Query | None = None, *, limit: int = 100) -> list[PartyRow]:
    """Who is quoted how often, the most quoted first; with a query, in the claims that it finds.

    A claim by people speaking together counts for each of them.
    """
    with store.reading() as db:
        asked = Asked.of(db, query or Query())
        return _counted(db, asked.tables, asked.conditions, asked.values, limit)


def read(store: Store, party: int) -> Party:
    """A party, or the one that it was merged into; its claims are ``search.find(store, Query(party=…))``.

    Raises OnrecordError where there is none of that number.
    """
    with store.reading() as db:
        found = db.execute("SELECT root FROM parties WHERE key = ?", (party,)).fetchone()
        if found is None:
            raise OnrecordError(f"{store.path}: no speaker {party} in the store; go back to the list")
        root = found["root"]
        kind, name = db.execute("SELECT kind, name FROM parties WHERE key = ?", (root,)).fetchone()
        names = [(row["name"], row["articles"]) for row in _forms(db, root, ["name"])]
        positions = [
            ((row["role"], row["agency"], row["country"]), row["articles"])
            for row in _forms(db, root, ["role", "agency", "country"])
            if row["role"] or row["agency"] or row["country"]
        ]
        joined = db.execute("SELECT key FROM parties WHERE root = ? AND key != root ORDER BY key", (root,))
        return Party(root, names[0][0] if names else name, kind, names, positions, [row["key"] for row in joined])


def named_like(store: Store, words: str, *, limit: int = 20) -> list[PartyRow]:
    """Parties that have all these words, or words that begin so, in their name, for a type-ahead; the most quoted first."""
    values = Values()
    likes = []
    for word in words.split():
        plain = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        start, later = values.add(f"{plain}%"), values.add(f"% {plain}%")
        likes.append(f"(name LIKE {start} ESCAPE '\\' OR name LIKE {later} ESCAPE '\\')")
    with store.reading() as db:
        found = f"SELECT root FROM parties WHERE {' AND '.join(likes) or 'TRUE'} LIMIT {values.add(NAMED_LIKE)}"
        of_these = f"told.party IN (SELECT key FROM parties WHERE root IN ({found}))"
        return _counted(db, "FROM claims", f"{of_these} AND claims.state != 'rejected'", values, limit)


def _counted(db: sqlite3.Connection, tables: str, conditions: str, values: Values, limit: int) -> list[PartyRow]:
    """How often each party is quoted in the claims selected; in the conditions, ``told`` is who said a claim."""
    # Two members of a group may be one person: a claim counts once for each party.
    said = (
        f"SELECT parties.root, claims.article, claims.kind {tables} JOIN said AS told ON told.claim = claims.key"
        f" JOIN parties ON parties.key = told.party WHERE {conditions} GROUP BY told.claim, parties.root"
    )
    rows = db.execute(
        "SELECT root, sum(kind = 'direct') AS direct, sum(kind = 'mixed') AS mixed, sum(kind = 'indirect') AS indirect,"
        f" count(DISTINCT article) AS articles FROM ({said}) GROUP BY root"
        f" ORDER BY count(*) DESC, articles DESC, root LIMIT {values.add(limit)}",
        values,
    ).fetchall()
    return [_row(db, row) for row in rows]


def _row(db: sqlite3.Connection, counts: sqlite3.Row) -> PartyRow:
    root = counts["root"]
    most = {column: _forms(db, root, [column], limit=1) for column in ("name", "role", "agency", "country")}
    values = {column: found[0][column] if found else None for column, found in most.items()}
    kind, name = db.execute("SELECT kind, name FROM parties WHERE key = ?", (root,)).fetchone()
    return PartyRow(
        party=root, name=values["name"] or name, kind=kind, role=values["role"], agency=values["agency"],
        country=values["country"], direct=counts["direct"], mixed=counts["mixed"], indirect=counts["indirect"],
        articles=counts["articles"],
    )  # fmt: skip


def _forms(db: sqlite3.Connection, root: int, columns: Sequence[str], *, limit: int = 100) -> list[sqlite3.Row]:
    """The values of a party's speakers that most articles have, the longest of equals first."""
    names = ", ".join(columns)
    return db.execute(
        f"SELECT {names}, count(*) AS articles FROM speakers WHERE party IN (SELECT key FROM parties WHERE root = ?)"
        f" AND coalesce({names}, NULL) IS NOT NULL GROUP BY {names}"
        f" ORDER BY articles DESC, length({columns[0]}) DESC, {names} LIMIT ?",
        (root, limit),
    ).fetchall()
