"""A query as SQL, such that the rows come in the order asked for and reading can stop at the end of a page.

What one full-text question can answer is asked in one: a claim's words and what else it is are in one index, which
intersects them while it reads.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Literal

from ..errors import OnrecordError
from ..terms import State
from . import days, rows
from .amounts import Amounts, read_amounts
from .folding import each_word, fold
from .labels import COUNTED, NEVER, Sort, day_labels, label
from .marks import MARKED
from .query import Query
from .records import STATES

# Quantities that pass are listed and sorted where there are fewer; where there are more, those of the unit are gone through
# from the latest on: chosen, since to list so many takes as long as to go through 10,000.
FEW = 1000
LONGEST = 500  # characters of what is looked for: more is no search, and more words than the index can take
Table = Literal["words", "said", "quantities", "claims"]
_KEYS: dict[Table, str] = {
    "words": "words.rowid", "said": "said.claim", "quantities": "quantities.claim", "claims": "claims.key"
}  # fmt: skip
# "-rain", '"it rained"', not " "
_TERM = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
# "a", not "–"
_WORD = re.compile(r"\w")
# "2020-04", "2020", not "2020-04-06", "20200406"
_MONTH = re.compile(r"^\d{4}(?:-\d\d)?$")


@dataclass(frozen=True, slots=True)
class QuerySQL:
    """The table that is read, conditions and values.

    The table is ``words`` where full text can answer something, ``said`` for a party by date, ``quantities`` for an
    amount alone, else ``claims``.  ``unit`` and ``amount`` are conditions on ``quantities``, empty for none; ``few``: whether
    less than FEW quantities pass them.
    """

    table: Table
    where: list[str]
    unit: str
    amount: str
    few: bool
    values: rows.Values

    @classmethod
    def of(cls, db: sqlite3.Connection, query: Query) -> QuerySQL:
        """Raises OnrecordError where the query cannot be read."""
        if not query.states:
            raise OnrecordError("no state to look for; choose at least one")
        for name in ("words", "speaker", "agency", "country", "since", "until", "quantity"):
            checked(getattr(query, name))
        values, where = rows.Values(), []
        amounts = read_amounts(query.quantity) if query.quantity.strip() else None
        members = _members(db, query.party) if query.party is not None else []
        others = [state for state in STATES if state not in query.states]
        rare = _are_rare(db, query.states)
        unit, amount = _amounts(amounts, values) if amounts else ("", "")
        few = bool(amount) and _are_few(db, amount, values)
        parts = _full_text(db, query, members, amounts, rare=rare)
        table: Table = "words" if parts else "said" if members else "quantities" if amounts else "claims"
        if table == "words":
            match = " AND ".join(parts)
            if others and not rare:
                match = f"({match}) NOT {_labelled(label('state', state) for state in others)}"
            where.append(f"words MATCH {values.add(match)}")
        elif others:
            where.append(f"{table}.state IN ({', '.join(map(values.add, query.states))})")
        if table == "said":
            where.append(f"said.party IN ({', '.join(map(str, members))})")
        if query.article is not None:
            where.append(f"claims.article = {values.add(query.article)}")
        return cls(table, where, unit, amount, few, values)

    def again(self) -> QuerySQL:
        """The same, whose values more can be added to."""
        return replace(self, values=rows.Values(self.values))

    def keys(self) -> str:
        """SELECT of the claims that are found, in no order: ``key``."""
        return self.page(["key"], None)

    def page(
        self,
        columns: Sequence[str],
        after: Sequence[rows.Value] | None,
        last: int | None = None,
        *,
        marked: bool = False,
    ) -> str:
        """SELECT of the claims that are found, those below ``after`` down to ``last``: ``columns``, of ``key`` and ``date``;
        with ``marked`` (only where words are looked for) also ``marked``, their words with those found between marks."""
        key, where, distinct = _KEYS[self.table], [*self.where], self.table in ("said", "quantities")
        # A plus keeps SQLite from using an index.
        if self.table == "quantities" and self.few:
            where.append(self.amount)
            key = f"+{key}"
        elif self.table == "quantities":
            where += filter(None, (self.unit, f"+({self.amount})"))
        elif self.amount and self.few:
            where.append(f"+{key} IN (SELECT claim FROM quantities WHERE {self.amount})")
        elif self.amount:
            where.append(f"EXISTS (SELECT 1 FROM quantities WHERE claim = {key} AND +({self.amount}))")
        of = {"key": key, "date": "said.date" if self.table == "said" else "claims.date"}
        if after is not None:
            ends = ", ".join(of[column] for column in columns)
            where.append(f"({ends}) < ({', '.join(map(self.values.add, after))})")
        if last is not None:
            where.append(f"{of['key']} >= {self.values.add(last)}")
        selected = ", ".join(f"{of[column]} AS {column}" for column in columns) + (
            f", {MARKED} AS marked" if marked else ""
        )
        conditions = " AND ".join(where) or "TRUE"
        tables: str = self.table
        if self.table != "claims" and "claims." in selected + conditions:
            tables += f" CROSS JOIN claims ON claims.key = {key}"
        return f"SELECT {'DISTINCT ' if distinct else ''}{selected} FROM {tables} WHERE {conditions}"


def _full_text(
    db: sqlite3.Connection, query: Query, members: list[int], amounts: Amounts | None, *, rare: bool
) -> list[str]:
    """All that full text is asked, joined by AND; empty where another table answers alone."""
    parts = list(_parts(db, query))
    if rare:
        parts.append(_labelled(label("state", state) for state in query.states))
    if members and (parts or amounts or query.order == "added"):
        parts.append(_labelled(label("party", member) for member in members))
    if amounts and parts:
        parts.append(_labelled([label("unit", amounts.head) if amounts.unit else COUNTED]))
    return parts


def checked(words: str) -> str:
    """The words.  Raises OnrecordError where there are more than anybody means as a search."""
    if len(words) > LONGEST:
        raise OnrecordError(f"more than {LONGEST} characters to look for; write fewer words")
    return words


def _members(db: sqlite3.Connection, party: int) -> list[int]:
    """The party and all that were merged with it; of one that is not there, only itself."""
    found = db.execute("SELECT key FROM parties WHERE root = (SELECT root FROM parties WHERE key = ?)", (party,))
    return [row["key"] for row in found] or [party]


def _are_rare(db: sqlite3.Connection, states: Collection[State]) -> bool:
    """Whether these are looked for: where most claims are in them, the others are left out."""
    tally: dict[str, int] = dict(map(tuple, db.execute("SELECT state, claims FROM tally")))
    return 2 * sum(tally[state] for state in states) < sum(tally.values())


def _are_few(db: sqlite3.Connection, condition: str, values: rows.Values) -> bool:
    found = db.execute(f"SELECT count(*) FROM (SELECT 1 FROM quantities WHERE {condition} LIMIT {FEW})", values)
    return int(found.fetchone()[0]) < FEW


def _amounts(wanted: Amounts, values: rows.Values) -> tuple[str, str]:
    """The conditions on ``quantities``: that on the unit's last word, empty for none, and all; a unit of several words must be
    the end of the quantity's."""
    of_unit = f"head = {values.add(wanted.head)}" if wanted.unit else ""
    head = of_unit or "TRUE"
    value = values.add(wanted.value)
    high = value if wanted.high is None else values.add(wanted.high)
    compared = {
        "<": f"{head} AND low < {value}",
        "<=": f"{head} AND low <= {value}",
        # What ends in between, and the few ranges that go beyond: of these an index has no others.
        "=": f"({head} AND high BETWEEN {value} AND {high} OR low < high AND low <= {high} AND high > {high} AND +{head})",
        ">=": f"{head} AND high >= {high}",
        ">": f"{head} AND high > {high}",
    }[wanted.comparison]
    if wanted.unit == wanted.head:
        return of_unit, compared
    unit = values.add(wanted.unit)
    return of_unit, f"{compared} AND (unit = {unit} OR substr(unit, -length({unit}) - 1) = ' ' || {unit})"


def day(written: str, *, last: bool = False) -> date | None:
    """The day that was written, of a month or year its first or ``last`` one; None for none.  Raises OnrecordError where it
    is none of them."""
    words = written.strip()
    if not words:
        return None
    try:
        if not _MONTH.match(words):
            return date.fromisoformat(words)
        first = date.fromisoformat(f"{words}-01-01"[:10])
        return (days.month_end(first.replace(month=first.month if "-" in words else 12))) if last else first
    except ValueError:
        raise OnrecordError(f"“{written}” is no day; write it as 2020-04-06, a month as 2020-04") from None


def _parts(db: sqlite3.Connection, query: Query) -> Iterator[str]:
    """What full text can find, as FTS5 has it; every word is quoted, so that none is an operator."""
    asked: tuple[tuple[Sort | None, str], ...] = (
        (None, query.words),
        ("speaker", query.speaker),
        ("agency", query.agency),
    )
    for sort, written in asked:
        wanted, unwanted = _terms(fold(written), sort)
        if unwanted and not wanted:
            raise OnrecordError(f"only words that must not be there in “{written}”; add one that must")
        if wanted:
            without = f" NOT ({' OR '.join(unwanted)})" if unwanted else ""
            yield f"(({' AND '.join(wanted)}){without})"
        elif written.strip():
            raise OnrecordError(f"no word in “{written}” to look for; write at least one letter or digit")
    if query.country:
        yield _labelled([label("country", query.country)])
    if query.kind:
        yield _labelled([label("kind", query.kind)])
    if query.act:
        yield _labelled([label("act", query.act)])
    if (period := _period(db, query)) is not None:
        yield _labelled(period)


def _labelled(labels: Iterable[str]) -> str:
    """What finds the claims that have one of the labels."""
    return f"({' OR '.join(map(_quoted, labels))})"


def _period(db: sqlite3.Connection, query: Query) -> list[str] | None:
    """The words for the days asked for, as far as there are articles; None where all will do."""
    since, until = day(query.since), day(query.until, last=True)
    if since is None and until is None:
        return None
    # Each by itself is the end of an index; both in one SELECT would go through all articles.
    first, last = db.execute("SELECT (SELECT min(date) FROM articles), (SELECT max(date) FROM articles)").fetchone()
    if first is None:
        return [NEVER]
    covered = days.cover(
        *(max(since or date.min, day(first) or date.min), min(until or date.max, day(last) or date.max))
    )
    return day_labels(covered) or [NEVER]


def _terms(written: str, sort: Sort | None) -> tuple[list[str], list[str]]:
    """The words and phrases that must, and that must not be there, quoted for FTS5; as labels of the sort that is given.
    Letters in a row are looked for together, too: ``j r`` finds J.R."""
    found: tuple[list[str], list[str]] = [], []

    def term(text: str) -> str:
        plain = text.removesuffix("*")
        return _quoted(label(sort, plain) if sort else plain) + (" *" if text.endswith("*") else "")

    for is_plain, terms in groupby(_TERM.findall(written), lambda one: not (one[0] or one[1])):
        if is_plain:
            found[False].extend(each_word((word for *_, word in terms if _WORD.search(word)), term))
            continue
        for minus, phrase, word in terms:
            if _WORD.search(phrase or word):
                found[bool(minus)].append(term(phrase or word))
    return found


def names_beginning(speaker: str) -> str:
    """What finds, for FTS5, the claims whose speaker's name has words that begin so; empty where there is no word.

    Raises OnrecordError where there are more than anybody means.
    """
    words = (word for word in fold(checked(speaker)).split() if _WORD.search(word))
    return " AND ".join(each_word(words, lambda word: f"{_quoted(label('speaker', word))} *"))


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""').replace("\0", "")
    return f'"{doubled}"'
