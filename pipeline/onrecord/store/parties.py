"""People and bodies across articles."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from ..errors import OnrecordError
from ..terms import SpeakerKind
from .database import Store
from .query import Query
from .query_sql import QuerySQL, checked
from .records import Party, PartyRow
from .rows import Values, like

_ROOTS = "JOIN parties ON parties.key = said.party JOIN parties AS roots ON roots.key = parties.root"
_OF_KIND = "(SELECT kind FROM parties AS roots WHERE roots.key = parties.root) = {}"
NAMED_LIKE = 200  # parties that a type-ahead looks at


def quoted(
    store: Store, query: Query | None = None, *, kind: SpeakerKind | None = None, limit: int = 100
) -> list[PartyRow]:
    """Who is quoted how often, the most quoted first; with a query, in the claims that it finds; with ``kind`` only such.

    A claim by people speaking together counts for each of them.
    """
    with store.reading() as db:
        tables, condition, values = _found(db, query or Query())
        if kind:
            condition += f" AND {_OF_KIND.format(values.add(kind))}"
        return _counted(db, tables, condition, values, limit)


def facets(
    store: Store, query: Query, *, kind: SpeakerKind | None = None, limit: int = 10
) -> tuple[dict[str, int], dict[str, int]]:
    """How many speakers of the claims that are found are of each kind, and (of ``kind``) of each country whatever country
    is asked for, the most first."""
    with store.reading() as db:
        tables, condition, values = _found(db, query)
        kinds = db.execute(
            f"SELECT roots.kind AS value, count(DISTINCT roots.key) AS speakers FROM {tables} {_ROOTS} WHERE {condition}"
            " GROUP BY value ORDER BY speakers DESC, value",
            values,
        ).fetchall()
        tables, condition, values = _found(db, replace(query, country=""))
        if kind:
            condition += f" AND {_OF_KIND.format(values.add(kind))}"
        countries = db.execute(
            f"SELECT speakers.country AS value, count(DISTINCT roots.key) AS speakers FROM {tables} {_ROOTS}"
            " JOIN speakers ON speakers.party = said.party AND speakers.article = said.article"
            f" WHERE {condition} AND speakers.country IS NOT NULL GROUP BY value ORDER BY speakers DESC, value"
            f" LIMIT {values.add(limit)}",
            values,
        ).fetchall()
    return {row["value"]: row["speakers"] for row in kinds}, {row["value"]: row["speakers"] for row in countries}


def _found(db: sqlite3.Connection, query: Query) -> tuple[str, str, Values]:
    """What is selected of ``said`` for a query: tables, condition and values."""
    asked = QuerySQL.of(db, query)
    if asked.table == "claims" and query.article is None:  # nothing is asked for but states
        values = Values()
        states = ", ".join(map(values.add, query.states))
        return "said", f"said.state IN ({states})", values
    return f"({asked.keys()}) AS found CROSS JOIN said ON said.claim = found.key", "TRUE", asked.values


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
    checked(words)
    values = Values()
    likes = []
    for word in words.split():
        plain = like(word)
        start, later = values.add(f"{plain}%"), values.add(f"% {plain}%")
        likes.append(f"(name LIKE {start} ESCAPE '\\' OR name LIKE {later} ESCAPE '\\')")
    with store.reading() as db:
        found = f"SELECT root FROM parties WHERE {' AND '.join(likes) or 'TRUE'} LIMIT {values.add(NAMED_LIKE)}"
        of_these = f"said.party IN (SELECT key FROM parties WHERE root IN ({found}))"
        return _counted(db, "said", f"{of_these} AND said.state != 'rejected'", values, limit)


def _counted(db: sqlite3.Connection, tables: str, conditions: str, values: Values, limit: int) -> list[PartyRow]:
    """How often each party is quoted in what is selected of ``said``."""
    # Of the members of a group two may be one person: then the claim counts for the first of them only.
    first = (
        "(parties.merged IS NULL OR NOT EXISTS (SELECT 1 FROM said AS other JOIN parties AS others"
        " ON others.key = other.party WHERE other.claim = said.claim AND others.root = parties.root"
        " AND (others.merged IS NULL OR others.key < parties.key)))"
    )
    rows = db.execute(
        "SELECT parties.root, sum(said.kind = 'direct') AS direct, sum(said.kind = 'mixed') AS mixed,"
        " sum(said.kind = 'indirect') AS indirect, count(DISTINCT said.article) AS articles"
        f" FROM {tables} JOIN parties ON parties.key = said.party WHERE {conditions} AND {first}"
        f" GROUP BY parties.root ORDER BY count(*) DESC, articles DESC, parties.root LIMIT {values.add(limit)}",
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
