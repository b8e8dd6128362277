"""What is still to be decided, in the order to go through it."""

from __future__ import annotations

import json
from datetime import datetime
from itertools import pairwise
from typing import Literal

from . import rows
from .database import Store
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


def page(
    store: Store, order: Order = "certainty", *, article: int | None = None, after: str | None = None, limit: int = 50
) -> Page[ClaimRow]:
    """Claims to decide, the least certain first (or by article, speaker, date); the skipped after all others.

    ``article`` keeps to one article.
    """
    columns = COLUMNS[order]
    # The order's index finds the next claims; within one article there are few, and the index would be in the way.
    by = {column: f"{'+' if article is not None else ''}claims.{column}" for column in columns}
    where, values = ["claims.waiting IS NOT NULL"], rows.Values()
    if article is not None:
        where.append(f"claims.article = {values.add(article)}")
    if after is not None:
        marks = [values.add(value) for value in rows.place(after, columns)]
        where.append(f"({', '.join(by.values())}) > ({', '.join(marks)})")
    selected = ", ".join(f"{expression} AS {column}" for column, expression in by.items())
    found = f"SELECT {selected} FROM claims WHERE {' AND '.join(where)}"
    return rows.page(store.db, found, values, columns, limit)


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
