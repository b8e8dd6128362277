"""People and bodies across articles."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..errors import OnrecordError
from ..terms import SpeakerKind
from ..text.visible import clipped
from . import kept_facets
from .database import Store
from .folding import each_word, fold
from .kept_facets import ORDER
from .query import Query
from .query_sql import QuerySQL, checked
from .quoted import MOST
from .records import Party, PartyRow, Quoted

# "a", "7", not "%"
_LETTER = re.compile(r"\w")
LATEST = 100  # claims of a search in which the page counts who is quoted; chosen: that many take two milliseconds
NAMED_LIKE = 30  # parties that a type-ahead looks at; chosen, not measured
FACETS = 10  # values of each facet by which a list can be narrowed, at most
FIELDS = (*kept_facets.FIELDS, "country")
REVIEWS = ("left", "decided")
FORMS = 100  # names and positions that are told of a party
_TOLD = (
    "SELECT party, name, role, agency, country FROM json_each(:parties) AS asked"
    " CROSS JOIN told ON told.party = asked.value"
)


def is_kept(query: Query) -> bool:
    """Whether who is quoted in it is counted beforehand: in all claims but the rejected, or all of a country's speakers."""
    return query == Query(country=query.country, order=query.order)


def quoted(
    store: Store,
    query: Query | None = None,
    *,
    kind: SpeakerKind | None = None,
    role: str = "",
    agency: str = "",
    review: str = "",
    sort: str = "",
    latest: int | None = None,
    limit: int = 100,
) -> Quoted:
    """Who is quoted how often, the most first or by one of ``kept_facets.SORTS``; with a query, in the claims that it finds;
    narrowed to people or bodies of a kind, of whom most articles tell a role and an agency, and of whom a claim is to decide
    (``left``) or none (``decided``).

    A claim by people speaking together counts for each of them.  ``latest``: of what a query finds only so many claims
    are counted, those added last, unless it ``is_kept``; all by default, which takes the longer the more there are.
    Raises OnrecordError where there is no such ``review`` or ``sort``.
    """
    if review and review not in REVIEWS:
        raise OnrecordError(f"no such speakers “{clipped(review, 50)}”; there are: {', '.join(REVIEWS)}")
    if sort and sort not in kept_facets.SORTS:
        raise OnrecordError(
            f"speakers are not sorted by “{clipped(sort, 50)}”; there are: {', '.join(kept_facets.SORTS)}"
        )
    counts: Mapping[str, Mapping[str, int]]
    query, given = query or Query(), {"kind": kind, "role": role, "agency": agency, "review": review}
    narrowed = {field: value for field, value in given.items() if value}
    with store.reading() as db:
        if is_kept(query):
            found, whole = kept_facets.rows(db, query.country, narrowed, limit, sort), True
            counts, all_facets = kept_facets.counts(db, query.country, narrowed)
        else:
            everybody, whole = _counted(db, query, latest, sort)
            found = [row for row in everybody if _passes(row, narrowed)][:limit]
            counts, all_facets = _facets(db, query, narrowed, latest, everybody), True
        rows = _told(db, found)
    return Quoted(rows, {field: _ordered(counts[field]) for field in FIELDS}, whole, all_facets)


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
        names = _forms(db, root, "name")
        positions = [(tuple(json.loads(value)), count) for value, count in _forms(db, root, "position")]
        joined = db.execute("SELECT key FROM parties WHERE root = ? AND key != root ORDER BY key", (root,))
        return Party(root, names[0][0] if names else name, kind, names, positions, [row["key"] for row in joined])


def named_like(store: Store, words: str, *, limit: int = 10) -> list[PartyRow]:
    """Parties that have all these words, or words that begin so, in their name, for a type-ahead; the most quoted first."""
    typed = [word for word in fold(checked(words)).replace('"', " ").split() if _LETTER.search(word)]
    if not words.strip():
        return quoted(store, limit=limit).rows
    if not typed:
        return []
    asked = " AND ".join(each_word(typed, '"{}" *'.format))
    with store.reading() as db:
        rows = db.execute(
            # A plus keeps SQLite from going through everybody by how often they are quoted.
            "SELECT * FROM quoted WHERE +country = '' AND +claims > 0 AND party IN"
            " (SELECT root FROM names CROSS JOIN parties ON key = names.rowid WHERE names MATCH :asked LIMIT :looked_at)"
            f" {ORDER} LIMIT :limit",
            {"asked": asked, "looked_at": NAMED_LIKE, "limit": limit},
        ).fetchall()
        return _told(db, rows)


def _counted(
    db: sqlite3.Connection, query: Query, latest: int | None, sort: str = ""
) -> tuple[list[sqlite3.Row], bool]:
    """Everybody who is quoted in what a query finds, in the order of ``sort``; and whether all that it finds was counted."""
    asked = QuerySQL.of(db, query)
    found, whole = asked.keys(), True
    if latest is not None:
        first = f"{asked.page(['key'], None)} ORDER BY key DESC LIMIT {asked.values.add(latest + 1)}"
        keys = [row["key"] for row in db.execute(first, asked.values)]
        found, whole = (
            f"SELECT value AS key FROM json_each({asked.values.add(json.dumps(keys[:latest]))})",
            len(keys) <= latest,
        )
    # Of the members of a group two may be one person: then the claim counts once.
    each = (
        "SELECT DISTINCT parties.root, said.claim, said.article, said.kind, said.country, said.state IN ('open', 'skipped') AS open"
        f" FROM ({found}) AS found CROSS JOIN said ON said.claim = found.key CROSS JOIN parties ON parties.key = said.party"
    )
    sums = (
        "SELECT root AS party, sum(kind = 'direct') AS direct, sum(kind = 'mixed') AS mixed,"
        " sum(kind = 'indirect') AS indirect, count(*) AS claims, count(DISTINCT article) AS articles, sum(open) AS undecided,"
        " iif(sum(open) > 0, 'left', 'decided') AS review, group_concat(DISTINCT country) AS countries,"
        f" group_concat(DISTINCT iif(open, country, '')) AS left FROM ({each}) GROUP BY root"
    )
    rows = db.execute(
        f"SELECT sums.*, kind, role, agency FROM ({sums}) AS sums JOIN parties ON key = sums.party"
        f" LEFT JOIN told ON told.party = sums.party {kept_facets.ordered(sort)}",
        asked.values,
    )
    return rows.fetchall(), whole


def _passes(row: sqlite3.Row, narrowed: Mapping[str, str], but: str = "") -> bool:
    return all(row[field] == value for field, value in narrowed.items() if field != but)


def _facets(
    db: sqlite3.Connection,
    query: Query,
    narrowed: Mapping[str, str],
    latest: int | None,
    everybody: Sequence[sqlite3.Row],
) -> dict[str, Counter[str]]:
    """How many of each facet there are among those who are quoted in what a query finds."""
    counts = {
        field: Counter(row[field] for row in everybody if row[field] and _passes(row, narrowed, field))
        for field in FIELDS
        if field != "country"
    }
    everywhere = _counted(db, replace(query, country=""), latest)[0] if query.country else everybody
    counts["country"] = Counter(
        country
        for row in everywhere
        if _passes(row, narrowed, "review")
        for country in _countries(row, narrowed.get("review"))
    )
    return counts


def _countries(row: sqlite3.Row, review: str | None) -> set[str]:
    """The countries for which somebody speaks: of those who speak for one, the claims count that they make for it."""
    all_of, left = ({*row[name].split(",")} - {""} for name in ("countries", "left"))
    return {"left": left, "decided": all_of - left}.get(review or "", all_of)


def _ordered(counts: Mapping[str, int]) -> dict[str, int]:
    """The most first, as many as a list can be narrowed by."""
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:FACETS])


def _told(db: sqlite3.Connection, counts: Sequence[sqlite3.Row]) -> list[PartyRow]:
    """The parties as most articles name and describe them."""
    asked = {"parties": json.dumps([row["party"] for row in counts])}
    told = {party: found for party, *found in db.execute(_TOLD, asked)}
    rows = []
    for row in counts:
        name, role, agency, country = told[row["party"]]
        rows.append(
            PartyRow(
                party=row["party"], name=name, kind=row["kind"], role=role, agency=agency, country=country,
                direct=row["direct"], mixed=row["mixed"], indirect=row["indirect"], articles=row["articles"], undecided=row["undecided"],
            )
        )  # fmt: skip
    return rows


def _forms(db: sqlite3.Connection, party: int, field: str) -> list[tuple[str, int]]:
    """What articles say of a party, with the number of its speakers of whom they say it."""
    select = f"SELECT value, speakers {MOST.format(party=':party', field=':field', limit=FORMS)}"
    return [(value, speakers) for value, speakers in db.execute(select, {"party": party, "field": field})]
