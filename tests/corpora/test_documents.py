"""What ``onrecord tag`` wrote, as data to train on."""

from __future__ import annotations

import json

from formats.story import story

from .conftest import Convert


def test_claims_become_attributions_at_the_same_offsets(convert: Convert) -> None:
    document = story()
    [article], _, refused = convert({"tagged.jsonl": document.to_json()})
    assert (article["id"], article["text"], refused) == (document.id, document.text, [])
    wanted = [
        {role: [list(piece) for piece in getattr(claim, role)] for role in ("source", "cue", "content")}
        for claim in sorted(document.claims, key=lambda claim: bool(claim.within))
    ]
    every = article["attributions"] + article["inner"]
    assert [{role: one[role] for role in ("source", "cue", "content")} for one in every] == wanted
    assert len(article["inner"]) == sum(bool(claim.within) for claim in document.claims) > 0
    named = {(entity.start, entity.end) for entity in document.entities}
    assert article["names"] and {(start, end) for start, end, _ in article["names"]} <= named


def test_entities_become_names_without_those_inside_others(convert: Convert) -> None:
    text = "Ana Silva of the Belmar Ministry of Finance met French officials in France on Monday."
    labels = {
        "Ana Silva": "OFFICIAL", "Belmar Ministry of Finance": "AGENCY", "Belmar": "PLACE", "French": "COUNTRY",
        "France": "COUNTRY", "Monday": "DATE",
    }  # fmt: skip
    entities = [
        {"id": f"e{i}", "start": text.index(words), "end": text.index(words) + len(words), "label": label}
        | {"country": "FR", "iso": None}
        for i, (words, label) in enumerate(labels.items())
    ]
    model = {"name": "rules", "version": "1", "sha256": "0"}
    document = {"schema": "onrecord/1", "id": "a", "text": text, "meta": {}, "model": model, "entities": entities}
    [article], dropped, _ = convert({"tagged.json": [document | {"claims": [], "speakers": []}]})
    assert {text[start:end]: kind for start, end, kind in article["names"]} == {
        "Ana Silva": "PER", "Belmar Ministry of Finance": "ORG", "French": "MISC", "France": "LOC",
    }  # fmt: skip
    assert dropped == {"names[]: overlaps another": 1}
    assert [(one["start"], one["iso"]) for one in article["values"]] == [(text.index("Monday"), None)]


def test_another_schema_is_refused(convert: Convert) -> None:
    record = json.loads(story().to_json()) | {"schema": "onrecord/9"}
    _, _, [refused] = convert({"tagged.jsonl": record})
    assert "tagged.jsonl:1: written as onrecord/9" in refused
