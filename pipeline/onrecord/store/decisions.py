"""The log of decisions, and how one is taken.

A decision's entry says what it changed: each record before and after.  So the present state is the documents with all
entries applied in their order, and to undo is to put back what was before, as one more entry.

``request`` is the id of whoever sends a decision and may send it again, not knowing whether it came through: what made
a decision once makes no other, and gives that one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from ..errors import OnrecordError
from . import actions, articles, disputes, present, quoted
from .credit import STANDS
from .database import Store
from .editing import Editing, Stale
from .joining import party_of
from .records import Decision, Json

_COLUMNS = "number, at, reviewer, models.name || ' ' || models.version AS model, article, action, before, after, of"
_STANDING = f"SELECT number FROM decisions AS mine WHERE of IS NULL AND {STANDS}"


class Conflict(OnrecordError):
    """What the decision is about was changed since the reviewer saw it; ``decisions`` are the latest that did."""

    def __init__(self, message: str, decisions: list[Decision]) -> None:
        super().__init__(message)
        self.decisions = decisions


def decide(store: Store, action: actions.Action, *, reviewer: str, request: str | None = None) -> Decision:
    """Takes a decision; it is on disk when this returns.

    Raises Conflict where the claim or speaker is no longer the version that the action names (nothing is changed), and
    OnrecordError where the action makes no sense: no such claim, a span outside the text.
    """
    reviewer = reviewer.strip()
    if not reviewer:
        raise OnrecordError("a decision needs the name of who takes it; give one with --reviewer NAME")
    with store.writing() as db:
        if made := _made(db, request):
            return made
        if isinstance(action, actions.Join):
            return _enter(db, reviewer, None, action.action, _join(db, action), request=request)
        article = articles.read(store, action.article)
        number = last(store) + 1
        editing = Editing(
            article, number=number, party_of=lambda who, apart, others: party_of(db, who, apart=apart, others=others)
        )
        try:
            after = editing(action)
        except Stale as stale:
            raise _conflict(db, article.article, stale.place) from None
        if isinstance(action, actions.Done) and not action.done:
            after |= _before_done(db, article.article)
        return _enter(db, reviewer, article.article, action.action, after, request=request)


def undo(store: Store, *, reviewer: str, request: str | None = None) -> Decision | None:
    """Takes back the reviewer's last decision that stands; None where there is none.

    Raises Conflict where somebody changed the same thing since.
    """
    with store.writing() as db:
        if made := _made(db, request):
            return made
        found = db.execute(
            f"SELECT number FROM decisions AS mine WHERE reviewer = ? AND of IS NULL AND {STANDS}"
            " ORDER BY number DESC LIMIT 1",
            (reviewer.strip(),),
        ).fetchone()
        if found is None:
            return None
        decision = _read(db, found["number"])
        return _turn(db, "undo", decision, reviewer, now=decision.after, then=decision.before, request=request)


def redo(store: Store, *, reviewer: str, request: str | None = None) -> Decision | None:
    """Takes again what the reviewer's last undo took back; None where there is nothing, or something new was decided."""
    with store.writing() as db:
        if made := _made(db, request):
            return made
        found = db.execute(
            f"SELECT min(number) AS number FROM decisions AS mine WHERE reviewer = :who AND of IS NULL AND NOT {STANDS}"
            f" AND number > coalesce((SELECT max(number) FROM decisions AS mine WHERE reviewer = :who AND of IS NULL"
            f" AND {STANDS}), 0)",
            {"who": reviewer.strip()},
        ).fetchone()
        if found["number"] is None:
            return None
        decision = _read(db, found["number"])
        return _turn(db, "redo", decision, reviewer, now=decision.before, then=decision.after, request=request)


def log(store: Store, *, since: int = 0, article: int | None = None, limit: int = 1000) -> list[Decision]:
    """The decisions after number ``since`` in their order, for a page that shows what others decide."""
    where = "" if article is None else "AND article = :article"
    return _select(
        store.db, f"number > :since {where} ORDER BY number LIMIT :limit", since=since, article=article, limit=limit
    )


def standing(store: Store) -> list[Decision]:
    """The decisions that nobody took back, in their order, without the undos and redos themselves."""
    return _select(store.db, f"number IN ({_STANDING}) ORDER BY number")


def last(store: Store) -> int:
    """The number of the latest decision, 0 where there is none."""
    return int(store.db.execute("SELECT coalesce(max(number), 0) FROM decisions").fetchone()[0])


def rebuild(store: Store) -> None:
    """Makes every derived table again, from the documents and the log."""
    with store.writing() as db:
        for statement in (
            "DELETE FROM claims",
            "DELETE FROM speakers",
            "DELETE FROM entities",
            "UPDATE parties SET merged = NULL, root = key",
            "UPDATE articles SET done = 0",
        ):
            db.execute(statement)
        quoted.forget(db)
        for article, parties in db.execute("SELECT article, parties FROM documents ORDER BY article").fetchall():
            frame = articles.frame(db, article)
            present.put(db, frame, present.of_document(frame.document, json.loads(parties)), version=0)
        for decision in _select(db, "TRUE ORDER BY number"):
            frame_or_none = articles.frame(db, decision.article) if decision.article is not None else None
            present.put(db, frame_or_none, decision.after, decision.number)
        for article in {decision.article for decision in _select(db, "article IS NOT NULL")} - {None}:
            assert article is not None
            claims = db.execute("SELECT id FROM claims WHERE article = ?", (article,)).fetchall()
            _note_disputes(db, article, [f"claim:{row['id']}" for row in claims])


def _enter(
    db: sqlite3.Connection,
    reviewer: str,
    article: int | None,
    action: str,
    after: present.Changes,
    *,
    of: int | None = None,
    request: str | None = None,
) -> Decision:
    """Writes the entry, and makes the present state what it says."""
    before = {place: present.get(db, article, place) for place in after}
    number = db.execute(
        "INSERT INTO decisions (at, reviewer, model, article, action, before, after, of, request)"
        " VALUES (?, ?, (SELECT model FROM articles WHERE key = ?), ?, ?, ?, ?, ?, ?) RETURNING number",
        (articles.now(), reviewer, article, article, action, _json(before), _json(after), of, request),
    ).fetchone()[0]
    present.put(db, articles.frame(db, article) if article is not None else None, after, number)
    if article is not None:
        _note_disputes(db, article, after)
    return _read(db, number)


def _note_disputes(db: sqlite3.Connection, article: int, places: Iterable[str]) -> None:
    """Looks at these claims anew where the article has had two reviewers."""
    reviewers = db.execute("SELECT count(DISTINCT reviewer) FROM decisions WHERE article = ?", (article,)).fetchone()
    if reviewers[0] > 1:
        ids = [place.partition(":")[2] for place in places if place.startswith("claim:")]
        standing = _select(db, f"number IN ({_STANDING} AND article = :article) ORDER BY number", article=article)
        disputes.write(db, article, standing, ids)


def _turn(
    db: sqlite3.Connection,
    action: str,
    decision: Decision,
    reviewer: str,
    *,
    now: present.Changes,
    then: present.Changes,
    request: str | None,
) -> Decision:
    """Undoes or redoes a decision, where what it changed is still as it left it."""
    for place, expected in now.items():
        if not present.is_same(place, present.get(db, decision.article, place), expected):
            raise _conflict(db, decision.article, place)
    entry = _enter(db, reviewer.strip(), decision.article, action, then, of=decision.number, request=request)
    if decision.article is not None and present.fault(db, decision.article):
        raise Conflict("another decision builds on this one; take that one back first", [])
    return entry


def _before_done(db: sqlite3.Connection, article: int) -> dict[str, Json | None]:
    """The claims that were accepted with the whole article and are as that left them: what they were before."""
    found = _select(db, "article = :article AND action = 'done' ORDER BY number DESC LIMIT 1", article=article)
    if not found or found[0].after["article"] != {"done": True}:
        return {}
    (last,) = found
    accepted = {place: now for place, now in last.after.items() if place.startswith("claim:")}
    return {
        place: last.before[place]
        for place, now in accepted.items()
        if present.is_same(place, present.get(db, article, place), now)
    }


def _join(db: sqlite3.Connection, action: actions.Join) -> dict[str, Json | None]:
    roots = {
        row["key"]: row["root"]
        for row in db.execute("SELECT key, root FROM parties WHERE key IN (?, ?)", (action.party, action.into))
    }
    if action.party == action.into or len(roots) < 2:
        raise OnrecordError("a merge needs two people or bodies that are in the store; choose them again")
    if roots[action.party] != action.party or roots[action.into] == action.party:
        raise _conflict(db, None, f"party:{action.party}")
    return {f"party:{action.party}": {"merged": roots[action.into]}}


def _conflict(db: sqlite3.Connection, article: int | None, place: str) -> Conflict:
    """Says who changed the place since."""
    by = _select(
        db,
        "article IS :article AND EXISTS (SELECT 1 FROM json_each(after) WHERE key = :place) ORDER BY number DESC LIMIT 5",
        article=article,
        place=place,
    )
    what = place.partition(":")[0]
    who = f"{by[0].reviewer} changed" if by else "there is nothing of this name, or another version of"
    return Conflict(f"{who} this {what} in the meantime; look at it as it is now and decide again", by)


def _made(db: sqlite3.Connection, request: str | None) -> Decision | None:
    """The decision that the request made before."""
    found = [] if request is None else _select(db, "request = :request", request=request)
    return found[0] if found else None


def _read(db: sqlite3.Connection, number: int) -> Decision:
    return _select(db, "number = :number", number=number)[0]


def _select(db: sqlite3.Connection, where: str, **values: int | str | None) -> list[Decision]:
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM decisions LEFT JOIN models ON models.key = decisions.model WHERE {where}", values
    )
    return [Decision(**{**row, "before": json.loads(row["before"]), "after": json.loads(row["after"])}) for row in rows]


def _json(changes: present.Changes) -> str:
    return json.dumps(changes, ensure_ascii=False)
