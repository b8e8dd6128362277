"""What lists of people are read from: who is quoted how often, and what articles say of each, counted as claims come and go.

A claim counts for each party that made it, in place of those that were joined for the one at the top, once; a rejected
one does not count.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

_QUOTED = """
WITH each AS (
  SELECT DISTINCT parties.root AS party, said.claim, said.article, said.kind, said.state, said.country
  FROM said JOIN parties ON parties.key = said.party WHERE said.state != 'rejected' AND {which})
SELECT party, country, sum(kind = 'direct'), sum(kind = 'mixed'), sum(kind = 'indirect'), count(DISTINCT article),
  sum(state IN ('open', 'skipped'))
FROM (SELECT * FROM each WHERE country != '' UNION ALL SELECT party, claim, article, kind, state, '' FROM each)
GROUP BY party, country
"""
_COUNTS = ("direct", "mixed", "indirect", "articles", "undecided")
_FORMS = """
WITH each AS (
  SELECT root, speakers.name, role, agency, speakers.country
  FROM speakers JOIN parties ON parties.key = speakers.party WHERE {which})
SELECT root, field, value, count(*) FROM (
  SELECT root, 'name' AS field, name AS value FROM each
  UNION ALL SELECT root, 'role', role FROM each
  UNION ALL SELECT root, 'agency', agency FROM each
  UNION ALL SELECT root, 'country', country FROM each
  UNION ALL SELECT root, 'position', json_array(role, agency, country) FROM each
    WHERE coalesce(role, agency, country) IS NOT NULL)
WHERE value IS NOT NULL GROUP BY root, field, value
"""
_ADD_QUOTED = (
    f"INSERT INTO quoted (party, country, kind, role, agency, {', '.join(_COUNTS)})"
    " SELECT key, :country, kind, role, agency, :direct, :mixed, :indirect, :articles, :undecided"
    " FROM parties LEFT JOIN told ON told.party = key WHERE key = :party"
    f" ON CONFLICT DO UPDATE SET {', '.join(f'{name} = {name} + excluded.{name}' for name in _COUNTS)}"
)
_ADD_FORMS = (
    "INSERT INTO forms (party, field, value, speakers) VALUES (?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET speakers = speakers + excluded.speakers"
)
# What is said of a party most, the longest of equals first.
MOST = (
    "FROM forms WHERE forms.party = {party} AND field = {field} AND speakers > 0"
    " ORDER BY speakers DESC, length(forms.value) DESC, forms.value LIMIT {limit}"
)
_TOLD = (
    "INSERT OR REPLACE INTO told (party, name, role, agency, country) SELECT key, coalesce({}, name), {}, {}, {}"
    " FROM parties WHERE key = :party"
).format(
    *(
        f"(SELECT forms.value {MOST.format(party='key', field=repr(field), limit=1)})"
        for field in ("name", "role", "agency", "country")
    )
)
_DESCRIBED = (
    "UPDATE quoted SET role = told.role, agency = told.agency FROM told WHERE told.party = quoted.party"
    " AND quoted.party = :party AND (quoted.role, quoted.agency) IS NOT (told.role, told.agency)"
)
Counted = tuple[Counter[tuple[int, str, str]], Counter[tuple[int, str, str]]]


@contextmanager
def recounted(db: sqlite3.Connection, article: int) -> Iterator[None]:
    """What changes in an article meanwhile is counted."""
    claims, speakers = "said.claim IN (SELECT key FROM claims WHERE article = :article)", "speakers.article = :article"
    with _counted(db, claims, speakers, article=article):
        yield


@contextmanager
def regrouped(db: sqlite3.Connection, root: int, other: int) -> Iterator[None]:
    """What is moved meanwhile from one party at the top to the other is counted."""
    below = "parties.root IN (:root, :other)"
    with _counted(db, below, below, root=root, other=other):
        yield


def forget(db: sqlite3.Connection) -> None:
    """Nothing is counted: everything is made again."""
    for table in ("quoted", "facets", "forms", "told"):
        db.execute(f"DELETE FROM {table}")


@contextmanager
def _counted(db: sqlite3.Connection, claims: str, speakers: str, **values: int) -> Iterator[None]:
    """What these claims, and what is told of these speakers, come to afterwards is added, less what they came to before."""
    before = _count(db, claims, speakers, values)
    yield
    quoted, forms = _count(db, claims, speakers, values)
    quoted.subtract(before[0])
    forms.subtract(before[1])
    db.executemany(_ADD_FORMS, [(*form, more) for form, more in forms.items() if more])
    for party in sorted({party for (party, *_), more in forms.items() if more}):
        db.execute(_TOLD, {"party": party})
        db.execute(_DESCRIBED, {"party": party})
    changed = dict.fromkeys((party, country) for (party, country, _), more in quoted.items() if more)
    for party, country in changed:
        more = {name: quoted[party, country, name] for name in _COUNTS}
        db.execute(_ADD_QUOTED, {"party": party, "country": country, **more})


def _count(db: sqlite3.Connection, claims: str, speakers: str, values: dict[str, int]) -> Counted:
    """By party, country and what is counted the number of claims or articles; by party, field and value that of speakers."""
    quoted: Counter[tuple[int, str, str]] = Counter()
    for party, country, *counts in db.execute(_QUOTED.format(which=claims), values):
        quoted.update({(party, country, name): count for name, count in zip(_COUNTS, counts, strict=True)})
    forms = db.execute(_FORMS.format(which=speakers), values)
    return quoted, Counter({(party, field, value): count for party, field, value, count in forms})
