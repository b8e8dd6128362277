"""Who is quoted in all claims, or in all of a country's speakers, narrowed by facets: read from what is kept (``quoted.py``).

Each facet counts among those that the others leave.  Where no other is asked for, that is kept, too; else it is counted in
the most quoted.  Of several facets the one that fewest have is gone through.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

ORDER = "ORDER BY claims DESC, articles DESC, party"
# What the list of who is quoted is sorted by beside that: the most first, and names from A to Z.
SORTS = {
    "name": "filed(told.name)",
    "direct": "direct DESC",
    "mixed": "mixed DESC",
    "indirect": "indirect DESC",
    "articles": "articles DESC",
    "left": "undecided DESC",
}
COUNTED = 300  # of the most quoted; chosen, as for claims (search.py): more would take longer than to find the list
MOST = 50  # values of a facet that are read
FIELDS = ("kind", "role", "agency", "review")
Narrowed = Mapping[str, str]


def ordered(sort: str) -> str:
    """The order that one of SORTS asks for, or ("") that of the most quoted; of rows of ``quoted`` with what is ``told``."""
    return ORDER.replace("BY", f"BY {SORTS[sort]},") if sort else ORDER


def rows(db: sqlite3.Connection, country: str, narrowed: Narrowed, limit: int, sort: str = "") -> list[sqlite3.Row]:
    """Who is quoted in all claims, or (``country``) in all from there, in the order of ``sort``."""
    first = Kept(db, country).rarest(narrowed)
    # A plus keeps SQLite from using an index.
    conditions = "".join(f" AND {'' if name == first else '+'}quoted.{name} = :{name}" for name in narrowed)
    named = "CROSS JOIN told USING (party)" if sort == "name" else ""
    select = (
        f"SELECT quoted.* FROM quoted {named} WHERE quoted.country = :country{conditions} AND claims > 0"
        f" {ordered(sort)} LIMIT :limit"
    )
    return db.execute(select, {**narrowed, "country": country, "limit": limit}).fetchall()


def counts(db: sqlite3.Connection, country: str, narrowed: Narrowed) -> tuple[dict[str, dict[str, int]], bool]:
    """By facet and value, how many there are; and whether everybody was counted."""
    kept = Kept(db, country)
    found: dict[str, dict[str, int]] = {}
    complete = True
    free = [name for name in FIELDS if name not in narrowed]
    for others, fields in [(narrowed, free), *((_without(narrowed, name), [name]) for name in narrowed)]:
        if others:
            counted, whole = kept.most_quoted(others)
            found |= {name: Counter(row[name] for row in counted if row[name] is not None) for name in fields}
            complete = complete and whole
        else:
            found |= {name: kept.values(name) for name in fields}
    if len(narrowed) < 2:
        return {**found, "country": _countries_of_one(db, narrowed)}, complete
    countries, whole = _countries(Kept(db, "") if country else kept, narrowed)
    return {**found, "country": countries}, complete and whole


@dataclass(frozen=True)
class Kept:
    """What is kept of a country's speakers, or ("") of all; nothing is read twice."""

    db: sqlite3.Connection
    country: str
    _read: dict[tuple[str, str], list[sqlite3.Row]] = field(default_factory=dict)

    def values(self, name: str) -> dict[str, int]:
        """The values of a facet that most have."""
        select = (
            "SELECT value, parties FROM facets WHERE country = ? AND field = ? AND parties > 0"
            f" ORDER BY parties DESC, value LIMIT {MOST}"
        )
        return dict(map(tuple, self.db.execute(select, (self.country, name))))

    def rarest(self, narrowed: Narrowed) -> str:
        """The facet that fewest have; empty where there is none."""
        select = "SELECT parties FROM facets WHERE field = ? AND value = ? AND country = ?"
        found = {
            name: self.db.execute(select, (name, value, self.country)).fetchone() for name, value in narrowed.items()
        }
        return min(found, key=lambda name: found[name][0] if found[name] else 0, default="")

    def most_quoted(self, narrowed: Narrowed) -> tuple[list[sqlite3.Row], bool]:
        """Those who are left of the most quoted who have the rarest of the facets, and whether these are all who have it."""
        first = self.rarest(narrowed)
        found = self._those_with(first, narrowed[first])
        left = [row for row in found if all(row[name] == value for name, value in narrowed.items())]
        return left, len(found) < COUNTED

    def _those_with(self, name: str, value: str) -> list[sqlite3.Row]:
        if (name, value) not in self._read:
            self._read[name, value] = self.db.execute(
                f"SELECT party, {', '.join(FIELDS)} FROM quoted WHERE country = ? AND {name} = ? AND claims > 0 {ORDER} LIMIT ?",
                (self.country, value, COUNTED),
            ).fetchall()
        return self._read[name, value]


def _without(narrowed: Narrowed, name: str) -> Narrowed:
    return {other: value for other, value in narrowed.items() if other != name}


def _countries_of_one(db: sqlite3.Connection, narrowed: Narrowed) -> dict[str, int]:
    """For each country how many speak for it, of those who have one facet at most."""
    # Everybody is of some kind.
    name, value = next(iter(narrowed.items()), ("kind", None))
    kept = (
        f"SELECT country, sum(parties) FROM facets WHERE field = :name {'AND value = :value' if value else ''}"
        " AND country != '' AND parties > 0 GROUP BY 1"
    )
    return dict(map(tuple, db.execute(kept, {"name": name, "value": value})))


def _countries(kept: Kept, narrowed: Narrowed) -> tuple[dict[str, int], bool]:
    """For each country how many speak for it, and whether everybody was counted."""
    # Of those who speak for a country only what they say for it is reviewed or not.
    review = narrowed.get("review")
    among, whole = kept.most_quoted(_without(narrowed, "review"))
    found = kept.db.execute(
        "SELECT quoted.country, count(*) FROM json_each(:among) AS asked CROSS JOIN quoted ON quoted.party = asked.value"
        f" WHERE quoted.country != '' AND articles > 0 {'AND review = :review' if review else ''} GROUP BY 1",
        {"among": json.dumps([row["party"] for row in among]), "review": review},
    )
    return dict(map(tuple, found)), whole
