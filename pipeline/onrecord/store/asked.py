"""A query as SQL, such that the rows come in the order asked for and reading can stop at the end of a page.

What one full-text question can answer is asked in one: words, speaker, agency, country, kind, state, period and unit are
columns of the same index, which intersects them while it reads.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from ..errors import OnrecordError
from . import days, rows
from .amounts import Amounts, read_amounts
from .query import Query
from .records import State

STATES: tuple[State, ...] = get_args(State)
FEW_STATES = 2  # are looked for; of more, the others are left out
# A filter that fewer claims pass is asked first, one that more do is checked claim by claim.
FEW = 500
_TERM = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Asked:
    """The table that is read in order, where a claim's key is in it, conditions and values.

    The table is ``words`` where full text can answer something, ``said`` for a party alone, else ``claims``.
    """

    table: str
    key: str
    where: list[str]
    values: rows.Values

    @classmethod
    def of(cls, db: sqlite3.Connection, query: Query) -> Asked:
        values = rows.Values()
        parts = list(_parts(db, query))
        amounts = read_amounts(query.quantity) if query.quantity.strip() else None
        condition = _amounts(amounts, values) if amounts else ""
        few = bool(condition) and _are_few(db, "quantities", condition, values)
        if amounts and amounts.unit and (parts or not few):
            parts.append(f"units : {_quoted(amounts.unit.rpartition(' ')[2])}")
        match = _match(parts, query)
        members = _members(db, query.party)
        if match:
            table, key, where = "words", "words.rowid", [f"words MATCH {values.add(match)}"]
        elif len(members) == 1:
            table, key, where = "said", "said.claim", [f"said.party = {members[0]}"]
        else:  # a claim may be by two of several members, and is found once
            table, key, where = "claims", "claims.key", ["TRUE"]
        if query.party is not None and table != "said":
            by = f"party IN ({', '.join(map(str, members))})"
            where.append(_narrowed(key, "said", by, few=_are_few(db, "said", by, values)))
        if condition:
            where.append(_narrowed(key, "quantities", condition, few=few))
        if query.article is not None:
            where.append(f"claims.article = {values.add(query.article)}")
        if not match and set(query.states) != set(STATES):
            where.append(f"+claims.state IN ({', '.join(map(values.add, query.states))})")
        return cls(table, key, where, values)

    @property
    def tables(self) -> str:
        """FROM, with ``claims`` and ``articles``."""
        return f"{self._with_claims} {rows.WITH_ARTICLE}"

    @property
    def fewest_tables(self) -> str:
        """FROM, with no more than the conditions need."""
        asks_claims = any("claims." in condition for condition in self.where)
        return self._with_claims if asks_claims else f"FROM {self.table}"

    @property
    def conditions(self) -> str:
        """What follows WHERE."""
        return " AND ".join(self.where)

    @property
    def _with_claims(self) -> str:
        joined = "" if self.table == "claims" else f" CROSS JOIN claims ON claims.key = {self.key}"
        return f"FROM {self.table}{joined}"

    @property
    def columns(self) -> dict[str, tuple[str, ...]]:
        """What each order sorts by."""
        dated = "said.date" if self.table == "said" else "claims.date"
        return {"added": (self.key,), "date": (dated, self.key)}


def _members(db: sqlite3.Connection, party: int | None) -> list[int]:
    """The party and all that were merged with it."""
    found = db.execute("SELECT key FROM parties WHERE root = (SELECT root FROM parties WHERE key = ?)", (party,))
    return [row["key"] for row in found]


def _are_few(db: sqlite3.Connection, table: str, condition: str, values: rows.Values) -> bool:
    found = db.execute(f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {condition} LIMIT {FEW})", values)
    return int(found.fetchone()[0]) < FEW


def _narrowed(key: str, table: str, condition: str, *, few: bool) -> str:
    """A condition on rows of another table that belong to the claim: few are looked up first, more are checked one by one."""
    if few:
        return f"{'+' if key != 'claims.key' else ''}{key} IN (SELECT claim FROM {table} WHERE {condition})"
    # The plus keeps the condition's own index, which would go through all that pass it, out of this.
    return f"EXISTS (SELECT 1 FROM {table} WHERE claim = {key} AND +({condition}))"


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


def _parts(db: sqlite3.Connection, query: Query) -> Iterator[str]:
    """What full text can find, as FTS5 has it; every word is quoted, so that none is an operator."""
    for column, written in (("content", query.words), ("speaker", query.speaker), ("agency", query.agency)):
        wanted, unwanted = _terms(written)
        if unwanted and not wanted:
            raise OnrecordError(f"only words that must not be there in “{written}”; add one that must")
        if wanted:
            without = f" NOT ({' OR '.join(unwanted)})" if unwanted else ""
            yield f"{column} : (({' AND '.join(wanted)}){without})"
        elif written.strip():
            raise OnrecordError(f"no word in “{written}” to look for; write at least one letter or digit")
    for column, value in (("country", query.country), ("kind", query.kind)):
        if value:
            yield f"{column} : {_quoted(value)}"
    if (period := _period(db, query)) is not None:
        yield f"day : ({' OR '.join(map(_quoted, period))})"
    if not query.states:
        raise OnrecordError("no state to look for; choose at least one")
    if len(query.states) <= FEW_STATES:
        yield f"state : ({' OR '.join(map(_quoted, query.states))})"


def _match(parts: list[str], query: Query) -> str:
    """All parts in one question; empty where full text has nothing to answer."""
    found = " AND ".join(parts)
    others = [state for state in STATES if state not in query.states]
    if parts and others and len(query.states) > FEW_STATES:
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
