"""What is still to be decided, in the order to go through it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Literal

from ..terms import Act, Kind, State
from . import rows
from .credit import deciding
from .database import Store
from .labels import NEVER
from .query_sql import day, names_beginning
from .records import DECIDED, ClaimRow, Page, Progress

Order = Literal["certainty", "article", "speaker", "date"]
# The columns that tell the place in the queue; an index has them in this order.
COLUMNS: dict[Order, tuple[str, ...]] = {
    "certainty": ("waiting", "certainty", "key"),
    "article": ("waiting", "article", "position", "key"),
    "speaker": ("waiting", "speaker", "key"),
    "date": ("waiting", "date", "key"),
}
PAUSE = 300  # seconds: who does nothing for longer is not at work
RECENT = 50  # decisions that the pace is told from


@dataclass(frozen=True, slots=True)
class Filter:
    """Which claims are gone through; what is left empty does not matter.

    ``below``: only claims that the model is less sure of than that (0 to 1), or that it says nothing of.  ``speaker`` are
    words of the name, or how they begin.  ``since`` and ``until`` are days of articles, both included.  ``reviewer`` decided on the claim
    last.  ``disputed``: only those that two reviewers judge differently.
    """

    states: tuple[State, ...] = ("open", "skipped")
    kind: Kind | None = None
    act: Act | None = None
    below: float | None = None
    speaker: str = ""
    since: str = ""
    until: str = ""
    reviewer: str = ""
    disputed: bool = False


def page(
    store: Store,
    order: Order = "certainty",
    *,
    only: Filter = Filter(),
    article: int | None = None,
    after: str | None = None,
    limit: int = 50,
) -> Page[ClaimRow]:
    """Claims to decide, the least certain first (or by article, speaker, date); the skipped after all others, and what is
    decided after these, where ``only`` asks for it.

    ``article`` keeps to one article.
    """
    columns = COLUMNS[order]
    values = rows.Values()
    where = list(_conditions(only, values))
    # The order's index finds the next claims; within one article there are few, and the index would be in the way.
    by = {column: f"{'+' if article is not None else ''}claims.{column}" for column in columns}
    if set(only.states).isdisjoint(DECIDED):
        where.append("claims.waiting IS NOT NULL")
    else:
        by["waiting"] = "coalesce(claims.waiting, 2)"
    if article is not None:
        where.append(f"claims.article = {values.add(article)}")
    if after is not None:
        marks = [values.add(value) for value in rows.place(after, columns)]
        where.append(f"({', '.join(by.values())}) > ({', '.join(marks)})")
    selected = ", ".join(f"{expression} AS {column}" for column, expression in by.items())
    found = f"SELECT {selected} FROM claims WHERE {' AND '.join(where)}"
    return rows.page(store.db, found, values, columns, limit)


def _conditions(only: Filter, values: rows.Values) -> Iterator[str]:
    if only.states != Filter().states:
        yield f"claims.state IN ({', '.join(map(values.add, only.states))})"
    if only.kind:
        yield f"claims.kind = {values.add(only.kind)}"
    if only.act:
        yield f"json_extract(claims.record, '$.act') = {values.add(only.act)}"
    if only.below is not None:
        yield f"coalesce(claims.confidence, 0) < {values.add(only.below)}"
    if only.speaker.strip():
        match = names_beginning(only.speaker) or NEVER  # what has no letter is in no name
        yield f"claims.key IN (SELECT rowid FROM words WHERE words MATCH {values.add(match)})"
    if since := day(only.since):
        yield f"claims.date >= {values.add(since.isoformat())}"
    if until := day(only.until, last=True):
        yield f"claims.date <= {values.add(until.isoformat())} AND claims.date != ''"
    if only.reviewer:
        number = deciding("claims.article", "claims.id", "claims.version")
        yield f"(SELECT reviewer FROM decisions WHERE number = {number}) = {values.add(only.reviewer)}"
    if only.disputed:
        yield "claims.key IN (SELECT claim FROM disputes)"


def progress(store: Store, *, reviewer: str) -> Progress:
    """How many claims there are in each state, and the reviewer's pace."""
    with store.reading() as db:
        states = {row["state"]: row["claims"] for row in db.execute("SELECT state, claims FROM tally")}
        recent = db.execute(
            "SELECT at, article, after FROM decisions WHERE reviewer = ? ORDER BY number DESC LIMIT ?",
            (reviewer.strip(), RECENT),
        ).fetchall()
    return Progress(states, pace([tuple(row) for row in reversed(recent)]))


def pace(recent: list[tuple[str, int, str]]) -> float | None:
    """Seconds at work for each claim decided, from (time, article, what was changed) of decisions in their order."""
    seconds = 0.0
    decided = set()
    for (before, *_), (at, article, after) in pairwise(recent):
        gap = (datetime.fromisoformat(at[:-1]) - datetime.fromisoformat(before[:-1])).total_seconds()
        seconds += gap if gap <= PAUSE else 0.0
        decided |= {(article, place) for place, now in json.loads(after).items() if now and now.get("state") in DECIDED}
    return seconds / len(decided) if decided else None
