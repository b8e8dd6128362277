"""The present state of articles: read for the page and for a decision, and written from documents and decisions.

A *place* is what a decision can change: ``claim:c2``, ``speaker:s1``, ``entity:e3``, ``article`` (whether it is done) or ``party:7``
(what it was merged into).  Its record is JSON, or None where there is none.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter

from ..document import Document, Entity, Quantity, Speaker
from ..nesting import find_ring
from . import quoted
from .amounts import fold_unit
from .certainty import certainty
from .folding import fold, fold_body, fold_called
from .labels import labels
from .records import Json, ReviewedClaim, ReviewedEntity, ReviewedSpeaker

R = TypeVar("R", ReviewedClaim, ReviewedSpeaker)
Changes = Mapping[str, Json | None]
_ENTITY: TypeAdapter[Entity] = TypeAdapter(Entity)
_FORMS: dict[str, type[BaseModel]] = {"claim": ReviewedClaim, "speaker": ReviewedSpeaker}
# Of records that nobody changes, so many are remembered: those of an article of 100,000 words; chosen, not measured.
RECORDS = 8192
WAITING = {"open": 0, "skipped": 1}


@dataclass(frozen=True, slots=True)
class Frame:
    """An article that claims are written for."""

    article: int
    document: Document
    date: str | None


@lru_cache(maxsize=4)
def as_kept(document: str) -> Document:
    """The document of an article, which never changes in the store and takes the most of reading a long one: the latest are
    remembered, for the decisions that follow."""
    return Document.model_validate_json(document)


def claims(db: sqlite3.Connection, article: int) -> list[ReviewedClaim]:
    """The article's claims in text order."""
    rows = db.execute("SELECT version, record FROM claims WHERE article = ? ORDER BY position, key", (article,))
    return [_read(ReviewedClaim, record, version) for version, record in rows]


def speakers(db: sqlite3.Connection, article: int) -> list[ReviewedSpeaker]:
    """The article's speakers, those that came with it first."""
    rows = db.execute(
        "SELECT version, record FROM speakers WHERE article = ? ORDER BY substr(id, 1, 1) = 'r', length(id), id",
        (article,),
    )
    return [_read(ReviewedSpeaker, record, version) for version, record in rows]


def _read(form: type[R], record: str, version: int) -> R:
    read: R = _parsed(form, record)
    return read.model_copy(update={"version": version}) if version else read


@lru_cache(maxsize=RECORDS)
def _parsed(form: type[R], record: str) -> R:
    return form.model_validate_json(record)


def entities(db: sqlite3.Connection, article: int, original: Document) -> list[ReviewedEntity]:
    """The article's entities in text order."""
    found = {entity.id: ReviewedEntity(entity) for entity in original.entities}
    changed = db.execute("SELECT id, version, record FROM entities WHERE article = ?", (article,)).fetchall()
    for id, version, record in changed:
        found.pop(id, None)
        if record is not None:
            found[id] = ReviewedEntity(_ENTITY.validate_json(record), version)
    if not changed:  # as they came
        return list(found.values())
    return sorted(found.values(), key=lambda one: (one.entity.start, -one.entity.end))


def record(entry: ReviewedClaim | ReviewedSpeaker) -> Json:
    """What the log keeps of a claim or speaker."""
    return entry.model_dump(mode="json", exclude={"version"})


def get(db: sqlite3.Connection, article: int | None, place: str) -> Json | None:
    """The record of a place."""
    what, _, id = place.partition(":")
    if what == "article":
        return {"done": bool(db.execute("SELECT done FROM articles WHERE key = ?", (article,)).fetchone()[0])}
    if what == "party":
        return {"merged": db.execute("SELECT merged FROM parties WHERE key = ?", (id,)).fetchone()[0]}
    if what == "entity":
        return _entity(db, article, id)
    table = "claims" if what == "claim" else "speakers"
    row = db.execute(f"SELECT record FROM {table} WHERE article = ? AND id = ?", (article, id)).fetchone()
    found: Json | None = json.loads(row[0]) if row else None
    return found


def _entity(db: sqlite3.Connection, article: int | None, id: str) -> Json | None:
    row = db.execute("SELECT record FROM entities WHERE article = ? AND id = ?", (article, id)).fetchone()
    if row is not None:
        changed: Json | None = json.loads(row[0]) if row[0] else None
        return changed
    (document,) = db.execute("SELECT document FROM documents WHERE article = ?", (article,)).fetchone()
    came = (entity for entity in as_kept(document).entities if entity.id == id)
    return next((entity.model_dump(mode="json") for entity in came), None)


def is_same(place: str, one: Json | None, other: Json | None) -> bool:
    """Whether two records of a place say the same; one of an older version lacks what came later."""
    if one is None or other is None:
        return one is other
    what = place.partition(":")[0]
    if what not in _FORMS:
        return one == other
    return _FORMS[what].model_validate(one) == _FORMS[what].model_validate(other)


def put(db: sqlite3.Connection, frame: Frame | None, changes: Changes, version: int) -> None:
    """Makes the places what ``changes`` says; ``version`` is the decision's number, 0 for an article that comes in.

    ``frame`` is the article that claims, speakers and ``article`` are of.
    """
    claims_changed: dict[str, Json | None] = {}
    speakers_changed: dict[str, Json | None] = {}
    entities_changed: set[str] = set()
    for place, after in changes.items():
        what, _, id = place.partition(":")
        if what == "party":
            _merge(db, int(id), after)
        elif what == "article":
            assert frame and after
            db.execute("UPDATE articles SET done = ? WHERE key = ?", (after["done"], frame.article))
        elif what == "entity":
            assert frame
            _put_entity(db, frame.article, id, after, version)
            entities_changed.add(id)
        else:
            (claims_changed if what == "claim" else speakers_changed)[id] = after
    if frame is None:
        return
    if claims_changed or speakers_changed or entities_changed:
        with quoted.recounted(db, frame.article):
            for id, after in speakers_changed.items():
                _put_speaker(db, frame.article, id, after, version)
            _put_claims(db, frame, claims_changed, {*speakers_changed}, entities_changed, version)


def fault(db: sqlite3.Connection, article: int) -> str | None:
    """What is wrong with how the article's claims and speakers refer to each other; None for nothing."""
    found, known = claims(db, article), speakers(db, article)
    ids, who = {claim.id for claim in found}, {speaker.id for speaker in known}
    within = {claim.within for claim in found} - {None}
    named = {claim.speaker for claim in found} - {None}
    named = named.union(*(claim.candidates for claim in found), *(speaker.members for speaker in known))
    if not (within <= ids and named <= who):
        return "a claim refers to a speaker or claim that is not there"
    ring = find_ring({claim.id: claim.within for claim in found})
    return f"claims report each other in a ring ({', '.join(ring)})" if ring else None


def _put_entity(db: sqlite3.Connection, article: int, id: str, after: Json | None, version: int) -> None:
    db.execute(
        "INSERT OR REPLACE INTO entities (article, id, version, record) VALUES (?, ?, ?, ?)",
        (article, id, version, None if after is None else json.dumps(after, ensure_ascii=False)),
    )


def _put_speaker(db: sqlite3.Connection, article: int, id: str, after: Json | None, version: int) -> None:
    if after is None:
        db.execute("DELETE FROM speakers WHERE article = ? AND id = ?", (article, id))
        return
    db.execute(
        "INSERT OR REPLACE INTO speakers (article, id, version, party, name, role, agency, country, record)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article, id, version, after["party"], after["name"], after["role"], after["agency"], after["country"],
            json.dumps(after, ensure_ascii=False),
        ),
    )  # fmt: skip


def _put_claims(
    db: sqlite3.Connection,
    frame: Frame,
    changed: Mapping[str, Json | None],
    speakers_changed: set[str],
    entities_changed: set[str],
    version: int,
) -> None:
    """Writes the claims that changed, and anew those whose speaker or quantities did."""
    known = {speaker.id: speaker for speaker in speakers(db, frame.article)}
    now = entities(db, frame.article, frame.document)
    frame = replace(frame, document=frame.document.model_copy(update={"entities": [one.entity for one in now]}))
    keys = dict(map(tuple, db.execute("SELECT id, key FROM claims WHERE article = ?", (frame.article,))))
    for id, after in changed.items():
        if after is not None:
            claim = ReviewedClaim.model_validate({**after, "version": version})
            _put_claim(db, frame, claim, known, keys.get(id))
        elif id in keys:
            db.execute("DELETE FROM claims WHERE key = ?", (keys[id],))
    # An article that comes in has no older claims.
    for claim in claims(db, frame.article) if keys and (speakers_changed or entities_changed) else ():
        speaker = known.get(claim.speaker or "")
        others = not entities_changed.isdisjoint(claim.quantities)
        if speaker:
            others = others or not speakers_changed.isdisjoint([speaker.id, *speaker.members])
        if others and claim.id not in changed:
            _put_claim(db, frame, claim, known, keys[claim.id])


def _parties(speaker: ReviewedSpeaker, known: Mapping[str, ReviewedSpeaker]) -> list[int]:
    """Who speaks, across articles: of a joint speaker each member."""
    members = [known[id] for id in speaker.members if id in known] or [speaker]
    return sorted({one.party for one in members if one.party is not None})


def _put_claim(
    db: sqlite3.Connection,
    frame: Frame,
    claim: ReviewedClaim,
    known: Mapping[str, ReviewedSpeaker],
    key: int | None,
) -> None:
    """Writes a claim's rows, over those that it has: ``key`` is its number in the table, None for a new one."""
    speaker = known.get(claim.speaker or "")
    parties = _parties(speaker, known) if speaker else []
    quantities = _quantities(frame.document, claim)
    described = {field: getattr(speaker, field, None) for field in ("role", "agency", "country")}
    name = fold_called(speaker.name, speaker.kind) if speaker else ""
    row = {
        "article": frame.article,
        "id": claim.id,
        "version": claim.version,
        "position": claim.content[0][0] if claim.content else 0,
        "kind": claim.kind,
        "state": claim.state,
        "waiting": WAITING.get(claim.state),
        "certainty": certainty(claim),
        "confidence": claim.confidence,
        "date": frame.date or "",
        "content": frame.document.slice(claim.content),
        "speaker": speaker.name if speaker else "",
        "party": speaker.party if speaker else None,
        **described,
        "labels": labels(
            kind=claim.kind,
            state=claim.state,
            country=described["country"],
            day=frame.date or "",
            units=[head for *_, head in quantities],
            parties=parties,
            act=claim.act,
            speaker=name,
            agency=fold_body(described["agency"] or ""),
        ),
        "folded_content": fold(frame.document.slice(claim.content)),
        "folded_speaker": name,
        "record": json.dumps(record(claim), ensure_ascii=False),
    }
    if key is None:
        marks = ", ".join(f":{name}" for name in row)
        key = db.execute(f"INSERT INTO claims ({', '.join(row)}) VALUES ({marks})", row).lastrowid
    else:
        db.execute(
            f"UPDATE claims SET {', '.join(f'{name} = :{name}' for name in row)} WHERE key = :key", row | {"key": key}
        )
        for table in ("said", "quantities"):
            db.execute(f"DELETE FROM {table} WHERE claim = ?", (key,))
    db.executemany(
        "INSERT INTO said (party, date, claim, article, kind, state, country) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (party, frame.date or "", key, frame.article, claim.kind, claim.state, described["country"] or "")
            for party in parties
        ],
    )
    db.executemany(
        "INSERT INTO quantities (claim, entity, low, high, unit, head, state) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(key, *quantity, claim.state) for quantity in quantities],
    )


def _quantities(document: Document, claim: ReviewedClaim) -> list[tuple[str, float, float, str, str]]:
    """For each quantity of a claim: its id, least and greatest value, unit and the unit's last word."""
    found = []
    for entity in document.entities:
        if isinstance(entity, Quantity) and entity.id in claim.quantities:
            unit = fold_unit(entity.unit or "")
            ends = sorted((float(entity.value), float(entity.value if entity.high is None else entity.high)))
            found.append((entity.id, ends[0], ends[1], unit, unit.rpartition(" ")[2]))
    return found


def _merge(db: sqlite3.Connection, party: int, after: Json | None) -> None:
    """Sets what a party was merged into, and for it and all below it the party at the top."""
    assert after is not None
    db.execute("UPDATE parties SET merged = ? WHERE key = ?", (after["merged"], party))
    top = party
    while (into := db.execute("SELECT merged FROM parties WHERE key = ?", (top,)).fetchone()[0]) is not None:
        top = into
    (before,) = db.execute("SELECT root FROM parties WHERE key = ?", (party,)).fetchone()
    with quoted.regrouped(db, before, top):
        db.execute(
            "WITH RECURSIVE below (key) AS (SELECT ? UNION SELECT parties.key FROM parties JOIN below ON merged = below.key)"
            " UPDATE parties SET root = ? WHERE key IN (SELECT key FROM below)",
            (party, top),
        )


def of_document(document: Document, parties: Mapping[str, int | None]) -> dict[str, Json | None]:
    """All places of an article as its document has them."""

    def reviewed(speaker: Speaker) -> ReviewedSpeaker:
        return ReviewedSpeaker.model_validate({**speaker.model_dump(), "party": parties[speaker.id]})

    places: dict[str, Json | None] = {f"speaker:{one.id}": record(reviewed(one)) for one in document.speakers}
    for claim in document.claims:
        places[f"claim:{claim.id}"] = record(ReviewedClaim.model_validate(claim.model_dump()))
    return places
