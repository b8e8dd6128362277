"""Who said what, across the store."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal, get_args

from ..document import Document, Kind
from ..errors import OnrecordError
from . import articles, days, rows
from .amounts import Amounts, read_amounts
from .database import Store
from .records import ClaimRow, Page, State

STATES: tuple[State, ...] = get_args(State)
ORDERS: dict[str, tuple[str, ...]] = {"added": ("key",), "date": ("date", "key")}  # the columns of each
# A filter that fewer claims pass is asked first, one that more do is checked claim by claim.
FEW = 2_000
_TERM = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for; what is left empty does not matter.

    ``words`` must all be in the claim's content ("…" for a phrase, -word for one that must not, word* for a beginning);
    ``speaker`` and ``agency`` are words of the name as written; ``party`` is a party's number; ``country`` is the
    speaker's, ISO 3166-1 alpha-2; ``since`` and ``until`` are days, both included; ``quantity`` such as ``> 1 billion
    masks``.  ``states``: by default all but rejected.
    """

    words: str = ""
    speaker: str = ""
    agency: str = ""
    country: str = ""
    party: int | None = None
    article: int | None = None
    since: str = ""
    until: str = ""
    kind: Kind | None = None
    quantity: str = ""
    states: tuple[State, ...] = ("open", "skipped", "accepted", "corrected")
    order: Literal["added", "date"] = "added"


def find(store: Store, query: Query, *, after: str | None = None, limit: int = 50) -> Page[ClaimRow]:
    """The claims, latest added (or latest date) first.  Raises OnrecordError where the query cannot be read."""
    with store.reading() as db:
        asked = Asked.of(db, query)
        columns = asked.columns[query.order]
        if after is not None:
            marks = [asked.values.add(value) for value in rows.place(after, ORDERS[query.order])]
            asked.where.append(f"({', '.join(columns)}) < ({', '.join(marks)})")
        order = ", ".join(f"{column} DESC" for column in columns)
        return rows.page(db, f"{asked.claims()} ORDER BY {order}", asked.values, ORDERS[query.order], limit)


def count(store: Store, query: Query, *, up_to: int = 1000) -> int:
    """How many there are; counting ends at ``up_to``."""
    with store.reading() as db:
        asked = Asked.of(db, query)
        found = f"SELECT 1 {asked.keys()} LIMIT {asked.values.add(up_to)}"
        return int(db.execute(f"SELECT count(*) FROM ({found})", asked.values).fetchone()[0])


def documents(store: Store, query: Query) -> Iterator[Document]:
    """The documents of the articles that have matching claims, as they stand now, with these claims only.

    Rejected claims are no claims of a document, whatever the query says.
    """
    with store.reading() as db:
        asked = Asked.of(db, query)
        found = db.execute(
            f"SELECT claims.article, claims.id {asked.claims()} ORDER BY claims.article", asked.values
        ).fetchall()
    for article, claims in groupby(found, key=lambda row: row["article"]):
        document = articles.read(store, article).document({claim["id"] for claim in claims})
        if document.claims:
            yield document


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as SQL: the table that is read in order, where a claim's key is in it, conditions and values.

    With anything that the full-text index knows, the table is ``words``; for a party alone it is ``said``, else
    ``claims``.  So the rows come in the order asked for, and reading can stop at the end of a page.
    """

    table: str
    key: str
    where: list[str]
    values: rows.Values

    @classmethod
    def of(cls, db: sqlite3.Connection, query: Query) -> Asked:
        values = rows.Values()
        match = _match(db, query)
        members = _members(db, query.party) if query.party is not None else ""
        if match:
            table, key, where = "words", "words.rowid", [f"words MATCH {values.add(match)}"]
        elif members:
            table, key, where = "said", "said.claim", [f"said.party {members}"]
        else:
            table, key, where = "claims", "claims.key", ["TRUE"]
        if members and match:
            where.append(_narrowed(db, key, "said", f"party {members}", values))
        if query.quantity.strip():
            where.append(_narrowed(db, key, "quantities", _amounts(read_amounts(query.quantity), values), values))
        if query.article is not None:
            where.append(f"claims.article = {values.add(query.article)}")
        if not match and set(query.states) != set(STATES):
            where.append(f"+claims.state IN ({', '.join(map(values.add, query.states))})")
        return cls(table, key, where, values)

    def keys(self) -> str:
        """FROM and WHERE for the claims' keys alone."""
        bare = self.table == "claims" or not any("claims." in condition for condition in self.where)
        joined = "" if bare else f"CROSS JOIN claims ON claims.key = {self.key}"
        return f"FROM {self.table} {joined} WHERE {' AND '.join(self.where)}"

    def claims(self) -> str:
        """FROM and WHERE with the tables ``claims`` and ``articles``."""
        joined = "" if self.table == "claims" else f"CROSS JOIN claims ON claims.key = {self.key}"
        return f"FROM {self.table} {joined} {rows.WITH_ARTICLE} WHERE {' AND '.join(self.where)}"

    @property
    def columns(self) -> dict[str, tuple[str, ...]]:
        """What each order sorts by."""
        dated = "said.date" if self.table == "said" else "claims.date"
        return {"added": (self.key,), "date": (dated, self.key)}


def _members(db: sqlite3.Connection, party: int) -> str:
    """The comparison for a party and all that were merged with it."""
    found = [
        str(row["key"])
        for row in db.execute("SELECT key FROM parties WHERE root = (SELECT root FROM parties WHERE key = ?)", (party,))
    ]
    return f"= {found[0]}" if len(found) == 1 else f"IN ({', '.join(found)})"


def _narrowed(db: sqlite3.Connection, key: str, table: str, condition: str, values: rows.Values) -> str:
    """A condition on rows of another table that belong to the claim: few are looked up first, more are checked one by one."""
    few = db.execute(f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {condition} LIMIT {FEW})", values)
    if few.fetchone()[0] < FEW:
        return f"{'+' if key != 'claims.key' else ''}{key} IN (SELECT claim FROM {table} WHERE {condition})"
    return f"EXISTS (SELECT 1 FROM {table} WHERE claim = {key} AND {condition})"


def _amounts(wanted: Amounts, values: rows.Values) -> str:
    """The condition on ``quantities``; a unit of several words must be the end of the quantity's."""
    value = values.add(wanted.value)
    high = value if wanted.high is None else values.add(wanted.high)
    compared = {
        "<": f"low < {value}",
        "<=": f"low <= {value}",
        "=": f"low <= {high} AND high >= {value}",
        ">=": f"high >= {high}",
        ">": f"high > {high}",
    }[wanted.comparison]
    if not wanted.unit:
        return compared
    head, unit = values.add(wanted.unit.rpartition(" ")[2]), values.add(wanted.unit)
    return f"{compared} AND head = {head} AND (unit = {unit} OR substr(unit, -length({unit}) - 1) = ' ' || {unit})"


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written.strip()) if written.strip() else None
    except ValueError:
        raise OnrecordError(f"“{written}” is no day; write it as 2020-04-06") from None


def _match(db: sqlite3.Connection, query: Query) -> str:
    """What full text can find, as FTS5 has it; every word is quoted, so that none is an operator."""
    parts = []
    for column, written in (("content", query.words), ("speaker", query.speaker), ("agency", query.agency)):
        wanted, unwanted = _terms(written)
        if unwanted and not wanted:
            raise OnrecordError(f"only words that must not be there in “{written}”; add one that must")
        if wanted:
            without = f" NOT ({' OR '.join(unwanted)})" if unwanted else ""
            parts.append(f"{column} : (({' AND '.join(wanted)}){without})")
        elif written.strip():
            raise OnrecordError(f"no word in “{written}” to look for; write at least one letter or digit")
    parts += [
        f"{column} : {_quoted(value)}" for column, value in (("country", query.country), ("kind", query.kind)) if value
    ]
    if (period := _period(db, query)) is not None:
        parts.append(f"day : ({' OR '.join(map(_quoted, period))})")
    if query.quantity.strip() and (unit := read_amounts(query.quantity).unit):
        parts.append(f"units : {_quoted(unit.rpartition(' ')[2])}")
    others = [state for state in STATES if state not in query.states]
    if len(query.states) < len(others):
        parts.append(f"state : ({' OR '.join(map(_quoted, query.states))})")
    found = " AND ".join(parts)
    if parts and others and len(query.states) >= len(others):
        return f"({found}) NOT state : ({' OR '.join(map(_quoted, others))})"
    return found


def _period(db: sqlite3.Connection, query: Query) -> list[str] | None:
    """The words for the days asked for, as far as there are articles; None where all will do."""
    since, until = _day(query.since), _day(query.until)
    if since is None and until is None:
        return None
    first, last = db.execute("SELECT min(date), max(date) FROM articles").fetchone()
    if first is None:
        return ["none"]
    covered = days.cover(
        *(max(since or date.min, _day(first) or date.min), min(until or date.max, _day(last) or date.max))
    )
    return covered or ["none"]


def _terms(written: str) -> tuple[list[str], list[str]]:
    """The words and phrases that must, and that must not be there, quoted for FTS5."""
    found: tuple[list[str], list[str]] = [], []
    for minus, phrase, word in _TERM.findall(written):
        text = phrase or word
        if _WORD.search(text):
            found[bool(minus)].append(_quoted(text.removesuffix("*")) + (" *" if text.endswith("*") else ""))
    return found


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""').replace("\0", "")
    return f'"{doubled}"'
