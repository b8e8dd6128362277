"""Who is quoted in all claims, or in all of a country's speakers, narrowed by facets: read from what is kept (``quoted.py``).

Each facet counts among those that the others leave.  Where no other is asked for, that is kept, too; else the most quoted
are counted.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

ORDER = "ORDER BY claims DESC, articles DESC, party"
COUNTED = 1000  # of the most quoted; chosen: that many take half a millisecond a facet
MOST = 50  # values of a facet that are read
_FIELDS = ("kind", "role", "agency", "review")


def rows(db: sqlite3.Connection, country: str, narrowed: Mapping[str, str], limit: int) -> list[sqlite3.Row]:
    """The most quoted in all claims, or (``country``) in all from there."""
    return db.execute(
        f"{_who('*', narrowed)} LIMIT :limit", {"country": country, "limit": limit, **narrowed}
    ).fetchall()


def counts(db: sqlite3.Connection, country: str, narrowed: Mapping[str, str]) -> tuple[dict[str, dict[str, int]], bool]:
    """By facet and value, how many there are; and whether everybody was counted."""
    found, all_counted = {}, True
    for field in _FIELDS:
        others = {name: value for name, value in narrowed.items() if name != field}
        values: dict[str, str | int] = {"country": country, "most": COUNTED, **others}
        if others:
            among = f"{_who(field, others)} LIMIT :most"
            counted = dict(map(tuple, db.execute(f"SELECT {field}, count(*) FROM ({among}) GROUP BY 1", values)))
            all_counted = all_counted and sum(counted.values()) < COUNTED
        else:
            kept = (
                f"SELECT value, parties FROM facets WHERE country = :country AND field = '{field}' AND parties > 0"
                f" ORDER BY parties DESC, value LIMIT {MOST}"
            )
            counted = dict(map(tuple, db.execute(kept, values)))
        found[field] = {value: count for value, count in counted.items() if value is not None}
    countries, all_countries = _countries(db, narrowed)
    return {**found, "country": countries}, all_counted and all_countries


def _countries(db: sqlite3.Connection, narrowed: Mapping[str, str]) -> tuple[dict[str, int], bool]:
    """For each country how many speak for it, and whether everybody was counted."""
    if len(narrowed) < 2:
        # Everybody is of some kind.
        field, value = next(iter(narrowed.items()), ("kind", None))
        of_value = "AND value = :value" if value else ""
        kept = f"SELECT country, sum(parties) FROM facets WHERE field = :field {of_value} AND country != '' AND parties > 0 GROUP BY 1"
        return dict(map(tuple, db.execute(kept, {"field": field, "value": value}))), True
    # Of those who speak for a country only what they say for it is reviewed or not.
    anywhere = {field: value for field, value in narrowed.items() if field != "review"}
    of_review = "AND review = :review" if "review" in narrowed else ""
    values = {"country": "", "most": COUNTED, **narrowed}
    among = f"{_who('party', anywhere)} LIMIT :most"
    everybody = db.execute(f"SELECT count(*) FROM ({among})", values).fetchone()[0]
    found = db.execute(
        f"SELECT country, count(*) FROM ({among}) AS among CROSS JOIN quoted USING (party)"
        f" WHERE country != '' AND articles > 0 {of_review} GROUP BY 1",
        values,
    )
    return dict(map(tuple, found)), everybody < COUNTED


def _who(columns: str, narrowed: Mapping[str, str]) -> str:
    """SELECT of those who are quoted, the most quoted first."""
    conditions = "".join(f" AND {field} = :{field}" for field in narrowed)
    return f"SELECT {columns} FROM quoted WHERE country = :country{conditions} AND claims > 0 {ORDER}"
