"""What lists of people are read from: who is quoted how often, and what articles say of each, counted as claims come and go.

A claim counts for each party that made it, in place of those that were joined for the one at the top, once; a rejected
one does not count.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_QUOTED = """
INSERT INTO quoted (party, country, kind, direct, mixed, indirect, articles)
  WITH each AS (
    SELECT DISTINCT parties.root AS party, said.claim, said.article, said.kind, said.country
    FROM said JOIN parties ON parties.key = said.party WHERE said.state != 'rejected' AND {which})
  SELECT party, country, (SELECT kind FROM parties WHERE key = party), :sign * sum(kind = 'direct'),
    :sign * sum(kind = 'mixed'), :sign * sum(kind = 'indirect'), :sign * count(DISTINCT article)
  FROM (SELECT * FROM each WHERE country != '' UNION ALL SELECT party, claim, article, kind, '' FROM each)
  WHERE TRUE GROUP BY party, country
  ON CONFLICT DO UPDATE SET direct = direct + excluded.direct, mixed = mixed + excluded.mixed,
    indirect = indirect + excluded.indirect, articles = articles + excluded.articles
"""
_FORMS = """
INSERT INTO forms (party, field, value, speakers)
  WITH each AS (
    SELECT root, speakers.name, role, agency, speakers.country
    FROM speakers JOIN parties ON parties.key = speakers.party WHERE {which})
  SELECT root, field, value, :sign * count(*) FROM (
    SELECT root, 'name' AS field, name AS value FROM each
    UNION ALL SELECT root, 'role', role FROM each
    UNION ALL SELECT root, 'agency', agency FROM each
    UNION ALL SELECT root, 'country', country FROM each
    UNION ALL SELECT root, 'position', json_array(role, agency, country) FROM each
      WHERE coalesce(role, agency, country) IS NOT NULL)
  WHERE value IS NOT NULL GROUP BY root, field, value
  ON CONFLICT DO UPDATE SET speakers = speakers + excluded.speakers
"""
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
    for table in ("quoted", "quoted_by", "forms", "told"):
        db.execute(f"DELETE FROM {table}")


@contextmanager
def _counted(db: sqlite3.Connection, claims: str, speakers: str, **values: int) -> Iterator[None]:
    """These claims, and what is told of these speakers, are taken away, and counted as they are afterwards."""
    parties: set[int] = set()
    for sign in (-1, 1):
        for insert, which in ((_QUOTED, claims), (_FORMS, speakers)):
            db.execute(insert.format(which=which), {**values, "sign": sign})
        told = f"SELECT DISTINCT root FROM speakers JOIN parties ON parties.key = speakers.party WHERE {speakers}"
        parties.update(root for (root,) in db.execute(told, values))
        if sign < 0:
            yield
    db.executemany(_TOLD, [{"party": party} for party in sorted(parties)])
