"""Who said what, across the store."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from ..document import Document, Kind
from ..errors import OnrecordError
from . import articles, rows
from .amounts import Amounts, read_amounts
from .database import Store
from .records import ClaimRow, Page, State

STATES, FEW_STATES = 5, 2  # few are looked up, more are checked claim by claim
COLUMNS: dict[str, tuple[str, ...]] = {"added": ("key",), "date": ("date", "key")}
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
    columns = COLUMNS[query.order]
    with store.reading() as db:
        selection, where, values = clauses(db, query)
        by = ["words.rowid" if column == "key" and _match(query) else f"claims.{column}" for column in columns]
        if after is not None:
            marks = [values.add(value) for value in rows.place(after, columns)]
            where.append(f"({', '.join(by)}) < ({', '.join(marks)})" if len(by) > 1 else f"{by[0]} < {marks[0]}")
        order = ", ".join(f"{column} DESC" for column in by)
        return rows.page(db, f"{selection} WHERE {' AND '.join(where)} ORDER BY {order}", values, columns, limit)


def count(store: Store, query: Query, *, up_to: int = 1000) -> int:
    """How many there are; counting ends at ``up_to``."""
    with store.reading() as db:
        selection, where, values = clauses(db, query)
        found = f"SELECT 1 {selection} WHERE {' AND '.join(where)} LIMIT {values.add(up_to)}"
        return int(db.execute(f"SELECT count(*) FROM ({found})", values).fetchone()[0])


def documents(store: Store, query: Query) -> Iterator[Document]:
    """The documents of the articles that have matching claims, as they stand now, with these claims only.

    Rejected claims are no claims of a document, whatever the query says.
    """
    with store.reading() as db:
        selection, where, values = clauses(db, query)
        found = db.execute(
            f"SELECT claims.article, claims.id {selection} WHERE {' AND '.join(where)} ORDER BY claims.article", values
        ).fetchall()
    for article, claims in groupby(found, key=lambda row: row["article"]):
        document = articles.read(store, article).document({claim["id"] for claim in claims})
        if document.claims:
            yield document


def clauses(db: sqlite3.Connection, query: Query) -> tuple[str, list[str], rows.Values]:
    """The FROM of a query, its conditions and their values, on the tables ``claims`` and ``articles``."""
    values = rows.Values()
    match = _match(query)
    selection = f"FROM words CROSS JOIN claims ON claims.key = words.rowid {rows.WITH_ARTICLE}" if match else rows.FROM
    key = "+words.rowid" if match else "claims.key"
    where = [f"words MATCH {values.add(match)}" if match else "TRUE"]
    if query.article is not None:
        where.append(f"claims.article = {values.add(query.article)}")
    if FEW_STATES < len(query.states) < STATES:
        where.append(f"+claims.state IN ({', '.join(map(values.add, query.states))})")
    for table, column, condition in _filters(query, values):
        few = db.execute(f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {condition} LIMIT {FEW})", values)
        if few.fetchone()[0] < FEW:
            where.append(f"{key} IN (SELECT {column} FROM {table} WHERE {condition})")
        else:
            where.append(f"EXISTS (SELECT 1 FROM {table} WHERE {column} = claims.key AND {condition})")
    return selection, where, values


def _filters(query: Query, values: rows.Values) -> Iterator[tuple[str, str, str]]:
    """Conditions on other rows than the claim's own: table, its column with the claim's key, condition."""
    if query.party is not None:
        root = f"(SELECT root FROM parties WHERE key = {values.add(query.party)})"
        yield "said", "claim", f"party IN (SELECT key FROM parties WHERE root = {root})"
    if query.quantity.strip():
        yield "quantities", "claim", _amounts(read_amounts(query.quantity), values)
    since, until = _day(query.since), _day(query.until)
    if since or until:
        yield (
            "claims AS dated",
            "dated.key",
            f"dated.date >= {values.add(since or '0')} AND dated.date <= {values.add(until or '9')}",
        )


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


def _day(written: str) -> str:
    try:
        return date.fromisoformat(written.strip()).isoformat() if written.strip() else ""
    except ValueError:
        raise OnrecordError(f"“{written}” is no day; write it as 2020-04-06") from None


def _match(query: Query) -> str:
    """The full-text part of a query, as FTS5 has it: every word is quoted, so that none is an operator."""
    parts = []
    for column in ("content", "speaker", "agency"):
        written = {"content": query.words, "speaker": query.speaker, "agency": query.agency}[column]
        wanted, unwanted = _terms(written)
        if unwanted and not wanted:
            raise OnrecordError(f"only words that must not be there in “{written}”; add one that must")
        if wanted:
            without = f" NOT ({' OR '.join(unwanted)})" if unwanted else ""
            parts.append(f"{column} : (({' AND '.join(wanted)}){without})")
        elif written.strip():
            raise OnrecordError(f"no word in “{written}” to look for; write at least one letter or digit")
    facets: dict[str, Sequence[str]] = {
        "country": [query.country] if query.country else [],
        "kind": [query.kind] if query.kind else [],
        "state": query.states if len(query.states) <= FEW_STATES else [],
    }
    for column, any_of in facets.items():
        if any_of:
            parts.append(f"{column} : ({' OR '.join(map(_quoted, any_of))})")
    return " AND ".join(parts)


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
