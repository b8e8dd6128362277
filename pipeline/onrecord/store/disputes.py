"""Claims that two reviewers judge differently, each in their last word on it, as it is decided: for the filter of the queue.

``agreement`` measures the same for all of a store, in more detail.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator

from .editing import JUDGED
from .records import DECIDED, Decision, Json

# What is a word on a claim; who marks an article as done says of the claims left in it that they are right.
JUDGING = frozenset({"accept", "reject", "edit", "speaker", "add", "split", "done"})


def write(db: sqlite3.Connection, article: int, standing: Iterable[Decision], claims: Iterable[str]) -> None:
    """Notes which of the claims are disputed; ``standing`` are the article's decisions that nobody took back."""
    disputed = _disputed(list(standing))
    for id in claims:
        row = db.execute("SELECT key FROM claims WHERE article = ? AND id = ?", (article, id)).fetchone()
        if row is not None and id in disputed:
            db.execute("INSERT OR IGNORE INTO disputes VALUES (?)", (row["key"],))
        elif row is not None:
            db.execute("DELETE FROM disputes WHERE claim = ?", (row["key"],))


def judgements(standing: Iterable[Decision]) -> Iterator[tuple[int, str, str, Json | None]]:
    """Each word on a claim in its order: article, claim, reviewer and the claim as decided; None where an article is not done
    after all, which takes back what was accepted with it."""
    with_done: dict[tuple[int, str], str] = {}
    for decision in standing:
        if decision.article is None or decision.action not in JUDGING:
            continue
        for place, after in decision.after.items():
            what, _, id = place.partition(":")
            key = (decision.article, id)
            if what != "claim" or not after:
                continue
            if after["state"] in DECIDED:
                yield *key, decision.reviewer, after
                if decision.action == "done":
                    with_done[key] = decision.reviewer
                elif with_done.get(key) == decision.reviewer:
                    del with_done[key]
            elif decision.action == "done" and key in with_done:
                yield *key, with_done.pop(key), None


def _disputed(standing: list[Decision]) -> set[str]:
    merged = dict(_merged(standing))
    verdicts: dict[str, dict[str, str]] = defaultdict(dict)
    for _, id, reviewer, after in judgements(standing):
        if after is None:
            del verdicts[id][reviewer]
        else:
            verdicts[id][reviewer] = _verdict(after, merged)
    return {id for id, by in verdicts.items() if len(set(by.values())) > 1}


def _verdict(claim: Json, merged: dict[str, str]) -> str:
    if claim["state"] == "rejected":
        return "rejected"
    speaker = claim["speaker"]
    while speaker in merged:
        speaker = merged[speaker]
    return json.dumps([speaker, *(claim.get(name) for name in JUDGED if name != "speaker")])


def _merged(standing: list[Decision]) -> Iterator[tuple[str, str]]:
    """Which speaker went into which."""
    for decision in standing:
        if decision.action == "merge":
            speakers = {
                place.partition(":")[2]: after for place, after in decision.after.items() if place[:8] == "speaker:"
            }
            into = next(
                id for id, after in speakers.items() if after
            )  # written first, before groups of which it is one
            yield from ((id, into) for id, after in speakers.items() if after is None)
