"""Documents for gold, made by hand or by spoiling the gold: what a model might have said of it."""

from __future__ import annotations

import random
from typing import Any

from onrecord.document import Document

LABELS = {"PER": "PERSON", "ORG": "ORGANIZATION", "LOC": "PLACE", "MISC": "COUNTRY"}
Record = dict[str, Any]


def document(
    article: Record, claims: list[Record], entities: list[Record] = (), speakers: list[Record] = ()
) -> Document:  # type: ignore[assignment]
    """A document of an article; what claims, entities and speakers leave out is filled in."""
    claim = {
        "kind": "indirect", "content": [], "cue": [], "source": [], "speaker": None, "link": None, "candidates": [],
        "negated": False, "within": None, "quantities": [], "confidence": None,
    }  # fmt: skip
    speaker = {
        "kind": "person", "named": True, "role": None, "agency": None, "country": None, "mentions": [], "members": [],
        "evidence": {"role": [], "agency": [], "country": []},
    }  # fmt: skip
    country = {"country": None}
    return Document.model_validate(
        {
            "schema": "onrecord/1",
            "id": article["id"],
            "text": article["text"],
            "meta": {},
            "model": {"name": "by hand", "version": "1", "sha256": "0" * 64},
            "entities": [
                {"id": f"e{i}", **(country if e["label"] == "COUNTRY" else {}), **e} for i, e in enumerate(entities)
            ],
            "claims": [{"id": f"c{i}", **claim, **c} for i, c in enumerate(claims)],
            "speakers": [{"id": f"s{i}", **speaker, **s} for i, s in enumerate(speakers)],
        }
    )


def spoiled(article: Record, seed: int = 0) -> Document:
    """What the gold says, with some of it lost, moved, relabelled or made up."""
    chance = random.Random(f"{article['id']} {seed}")
    size = len(article["text"])

    def moved(start: int, end: int) -> tuple[int, int]:
        if chance.random() < 0.5:
            return start, end
        start = min(max(0, start + chance.randint(-20, 20)), size - 1)
        return start, min(size, max(start + 1, end + chance.randint(-30, 30)))

    claims, speakers = [], []
    for one in article.get("attributions", []):
        if chance.random() < 0.2:
            continue
        roles = {role: sorted(moved(*piece) for piece in one[role]) for role in ("content", "cue", "source")}
        if chance.random() < 0.15:
            roles["source"] = []
        names = (one.get("speaker") or {}).get("names") or ["the officials", "Mr. Brandt", "A spokesman for Ana Silva"]
        speakers.append({"name": chance.choice([*names, "Somebody Else"]), "mentions": []})
        speaker = f"s{len(speakers) - 1}" if chance.random() < 0.8 else None
        claims.append({**roles, "speaker": speaker, "confidence": round(chance.random(), 2)})
        if chance.random() < 0.2:
            claims.append({**roles, "within": f"c{len(claims) - 1}"})
            claims.append({"content": [moved(0, min(size, 60))]})
    entities = []
    for start, end, label in article.get("names", []):
        if chance.random() < 0.8:
            span = moved(start, end) if chance.random() < 0.3 else (start, end)
            wanted = LABELS[label] if chance.random() < 0.9 else chance.choice([*LABELS.values(), "AGENCY", "OFFICIAL"])
            entities.append({"start": span[0], "end": span[1], "label": wanted})
    return document(article, claims, entities, speakers)
