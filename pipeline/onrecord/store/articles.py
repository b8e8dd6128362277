"""Articles in the store: adding documents, reading them as they stand now."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timezone
from typing import Literal

from ..document import Claim, Document
from ..errors import OnrecordError
from ..outlets import outlet_of
from ..text.visible import clipped
from . import credit, present, rows
from .database import Store
from .joining import parties_of
from .records import ArticleRow, Page, ReviewedArticle
from .unseen import CLAIMS

Outcome = Literal["added", "known"]
# "2024", not "203"
_YEAR = re.compile(r"[0-9]{4}")
RUBRIC = 3  # words; chosen, not measured
# "2024-05-03", not "2024-05"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def now() -> str:
    """The time in UTC, ISO 8601 to the millisecond."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def known(store: Store, id: str, text: str) -> int | None:
    """The number of the article with this id and text, None where it is not in the store.

    Raises OnrecordError where the id is there with another text: decisions are on positions in a text, and the store
    keeps one text for an id.
    """
    row = store.db.execute("SELECT key, sha256 FROM articles WHERE id = ?", (id,)).fetchone()
    if row is None:
        return None
    if row["sha256"] != _hash(text):
        raise OnrecordError(
            f"{store.path}: “{id}” is there with another text; give the changed article another id, or use another store"
        )
    return int(row["key"])


def add(store: Store, document: Document, found: Sequence[Claim] = ()) -> Outcome:
    """Adds a document, as it is.  One that is there already (same id, same text) stays as it was tagged and decided.

    ``found`` are all claims that were found, where the document has not all.
    Raises OnrecordError where the id is there with another text.
    """
    with store.writing():
        return _add(store, document, found)


def add_all(store: Store, documents: Iterable[Document]) -> dict[Outcome, int]:
    """``add`` for many in one transaction: all or none."""
    counts: dict[Outcome, int] = {"added": 0, "known": 0}
    with store.writing():
        for document in documents:
            counts[_add(store, document)] += 1
    return counts


def read(store: Store, article: int) -> ReviewedArticle:
    """An article as it stands now.  Raises OnrecordError where there is none of that number."""
    with store.reading() as db:
        row = db.execute(
            "SELECT title, date, done, document, json_array_length(found) AS found FROM articles"
            " JOIN documents ON article = key WHERE key = ?",
            (article,),
        ).fetchone()
        if row is None:
            raise OnrecordError(f"{store.path}: no article {article} in the store; go back to the list")
        original = present.as_kept(row["document"])
        return ReviewedArticle(
            article=article,
            original=original,
            title=row["title"],
            date=row["date"],
            done=bool(row["done"]),
            claims=present.claims(db, article),
            speakers=present.speakers(db, article),
            entities=present.entities(db, article, original),
            decided=credit.decided(db, article),
            unshown=row["found"] - len(original.claims) if row["found"] else 0,
        )


FACETS = {
    "left": "undecided > 0",
    "decided": "undecided = 0 AND claims > 0",
    "done": "done",
    "without": "claims = 0",
}
SORTS = {"date": "coalesce(date, '')", "claims": "claims", "left": "undecided"}
MOST = 12  # outlets and reviewers by which the list can be narrowed
COUNTED = {
    "year": "SELECT substr(date, 1, 4), count(*) FROM articles WHERE date IS NOT NULL AND {where} GROUP BY 1 ORDER BY 1 DESC",
    "outlet": "SELECT outlet, count(*) FROM articles WHERE outlet IS NOT NULL AND {where} GROUP BY 1"
    f" ORDER BY 2 DESC, 1 LIMIT {MOST}",
    "reviewer": "SELECT reviewer, count(DISTINCT article) FROM decisions WHERE article IN"
    f" (SELECT key FROM articles WHERE {{where}}) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MOST}",
}


def page(
    store: Store,
    *,
    facet: str = "",
    year: str = "",
    outlet: str = "",
    reviewer: str = "",
    sort: str = "",
    after: str | None = None,
    limit: int = 50,
) -> Page[ArticleRow]:
    """The articles, latest added first (or by one of SORTS, the most or latest first): all, or those of a facet, of a year
    (``2024``), of an outlet, and in which a reviewer took decisions.

    Raises OnrecordError where ``after`` is none of a page's ``next``, or there is no such facet, year or sort.
    """
    if sort and sort not in SORTS:
        raise OnrecordError(f"articles are not sorted by “{clipped(sort, 50)}”; there are: {', '.join(SORTS)}")
    where, given = _narrowed(facet=facet, year=year, outlet=outlet, reviewer=reviewer)
    columns = [*([SORTS[sort]] if sort else []), "key"]
    if after is not None:
        given = [*given, *rows.place(after, columns)]
        where += f" AND ({', '.join(columns)}) < ({', '.join('?' for _ in columns)})"
    ends = ", ".join(f"{column} AS by_{n}" for n, column in enumerate(columns))
    found = store.db.execute(
        f"SELECT {ends}, key, id, title, date, done, claims, undecided FROM articles"
        f" WHERE {where} ORDER BY {', '.join(f'{column} DESC' for column in columns)} LIMIT ?",
        (*given, limit + 1),
    ).fetchall()
    listed = [
        ArticleRow(
            article=row["key"],
            id=row["id"],
            title=row["title"],
            date=row["date"],
            done=bool(row["done"]),
            claims=row["claims"],
            undecided=row["undecided"],
        )
        for row in found[:limit]
    ]
    end = json.dumps([*found[limit - 1]][: len(columns)]) if len(found) > limit else None
    return Page(listed, end)


def facets(store: Store, **asked: str) -> dict[str, dict[str, int]]:
    """How many articles there are of each ``facet``, ``year`` (latest first), ``outlet`` and ``reviewer`` (most first), each
    counted among those that the others leave; ``asked`` as for ``page``."""

    def where(name: str) -> tuple[str, list[rows.Value]]:
        return _narrowed(**{**asked, name: ""})

    condition, values = where("facet")
    sums = ", ".join(f"coalesce(sum({facet}), 0)" for facet in FACETS.values())
    counts = store.db.execute(f"SELECT {sums} FROM articles WHERE {condition}", values).fetchone()
    found = {"facet": dict(zip(FACETS, counts, strict=True))}
    for name, select in COUNTED.items():
        condition, values = where(name)
        found[name] = dict(map(tuple, store.db.execute(select.format(where=condition), values)))
    return found


def _narrowed(*, facet: str = "", year: str = "", outlet: str = "", reviewer: str = "") -> tuple[str, list[rows.Value]]:
    if facet and facet not in FACETS:
        raise OnrecordError(f"no such articles “{clipped(facet, 50)}”; there are: {', '.join(FACETS)}")
    if year and not _YEAR.fullmatch(year):
        raise OnrecordError(f"“{clipped(year, 50)}” is no year; write it as 2024")
    conditions = [FACETS.get(facet, "TRUE")]
    values: list[rows.Value] = [f"{year}-00-00", f"{year}-99-99"] if year else []
    if year:
        conditions.append("date BETWEEN ? AND ?")
    for value, condition in (
        (outlet, "outlet = ?"),
        (reviewer, "key IN (SELECT article FROM decisions WHERE reviewer = ?)"),
    ):
        if value:
            conditions.append(condition)
            values.append(value)
    return " AND ".join(conditions), values


def originals(store: Store, *, decided: bool = False) -> Iterator[tuple[int, Document]]:
    """Numbers and documents as they came; with ``decided`` only of articles that decisions were taken on."""
    where = "WHERE article IN (SELECT article FROM decisions)" if decided else ""
    for article, document in store.db.execute(f"SELECT article, document FROM documents {where} ORDER BY article"):
        yield article, Document.model_validate_json(document)


def frame(db: sqlite3.Connection, article: int) -> present.Frame:
    """What writing an article's claims needs."""
    date, document = db.execute(
        "SELECT date, document FROM articles JOIN documents ON article = key WHERE key = ?", (article,)
    ).fetchone()
    return present.Frame(article, present.as_kept(document), date)


def _add(store: Store, document: Document, found: Sequence[Claim] = ()) -> Outcome:
    if known(store, document.id, document.text) is not None:
        return "known"
    db, date, model = store.db, document.meta.get("date"), document.model
    day = _DAY.match(date) if isinstance(date, str) else None
    db.execute(
        "INSERT INTO models (name, version, sha256) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (model.name, model.version, model.sha256),
    )
    article = db.execute(
        "INSERT INTO articles (id, sha256, title, date, outlet, added, model)"
        " SELECT ?, ?, ?, ?, ?, ?, key FROM models WHERE (name, version, sha256) = (?, ?, ?) RETURNING key",
        (
            document.id, _hash(document.text), title(document), day[0] if day else None, _outlet(document), now(), model.name, model.version,
            model.sha256,
        ),
    ).fetchone()[0]  # fmt: skip
    parties = parties_of(db, document.speakers)
    db.execute(
        "INSERT INTO documents (article, document, parties, found) VALUES (?, ?, ?, ?)",
        (article, document.to_json(), json.dumps(parties), CLAIMS.dump_json([*found]).decode() if found else None),
    )
    present.put(
        db,
        present.Frame(article, document, day[0] if day else None),
        present.of_document(document, parties),
        version=0,
    )
    if wrong := present.fault(db, article):
        raise OnrecordError(f"“{document.id}”: {wrong}; tag the article again")
    return "added"


def title(document: Document) -> str:
    """``meta.title``, or the first line that is no page furniture, at most 200 characters of it; behind one of few words,
    which is mostly a rubric or a columnist's name (“OBITUARY”, “ADA FROST”), the one after it."""
    given = document.meta.get("title")
    if isinstance(given, str) and given.strip():
        return clipped(given, 200)
    date = document.meta.get("date")
    stripped = (line.strip() for line in document.text.splitlines())
    lines = (line for line in stripped if line and not line.lower().startswith(f"date {date}"))
    first = next(lines, "")
    behind = next(lines, "") if len(first.split()) <= RUBRIC else ""
    return clipped(" – ".join(filter(None, [first, behind])), 200)


def _outlet(document: Document) -> str | None:
    outlet = outlet_of(document.meta)
    return outlet and clipped(outlet, 100)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
