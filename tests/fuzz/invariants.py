"""What must hold of every document, whatever the article was."""

from __future__ import annotations

import math
from collections.abc import Iterable

from onrecord.document import Document


def check(document: Document, text: str) -> None:
    """Raises AssertionError where a document breaks the contract that its readers rely on."""
    assert document.text == text
    assert Document.model_validate_json(document.to_json()) == document
    speakers = {speaker.id for speaker in document.speakers}
    claims = {claim.id: claim for claim in document.claims}
    entities = {entity.id for entity in document.entities}
    assert len(claims) == len(document.claims) and len(speakers) == len(document.speakers)
    for entity in document.entities:
        assert 0 <= entity.start < entity.end <= len(text) and text[entity.start : entity.end].strip()
        value, high = getattr(entity, "value", None), getattr(entity, "high", None)
        assert value is None or math.isfinite(value)
        assert high is None or value is not None and value <= high and math.isfinite(high), (value, high)
        assert getattr(entity, "speaker", None) in {None, *speakers}
    for claim in document.claims:
        assert claim.content
        for pieces in (claim.content, claim.cue, claim.source):
            _check_pieces(pieces, text)
        assert claim.speaker in {None, *speakers} and set(claim.candidates) <= speakers
        assert set(claim.quantities) <= entities
        assert claim.confidence is None or 0 <= claim.confidence <= 1
        outer, met = claim.within, {claim.id}
        while outer is not None:
            assert outer not in met, "a ring of claims"
            met.add(outer)
            outer = claims[outer].within
    for speaker in document.speakers:
        _check_pieces(speaker.mentions, text)


def _check_pieces(pieces: Iterable[tuple[int, int]], text: str) -> None:
    last = 0
    for start, end in pieces:
        assert last <= start < end <= len(text) and text[start:end].strip(), (start, end)
        last = end
