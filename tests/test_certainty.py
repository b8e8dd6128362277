"""What a claim's confidence is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord import layers
from onrecord.certainty import NO_SOURCE, OPEN_SOURCE, of_claim, of_speaker

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("speaker", "source", "confidence", "share"),
    [
        ("s1", [[0, 2]], 0.8, 0.8),
        ("s1", [[0, 2]], None, 1.0),
        (None, [[0, 2]], None, OPEN_SOURCE),
        (None, [], None, NO_SOURCE),
    ],
)
def test_how_likely_a_speaker_is_right(
    speaker: str | None, source: list[list[int]], confidence: float | None, share: float
) -> None:
    assert of_speaker(speaker, source, confidence) == share


def test_a_source_that_was_left_open_makes_a_claim_unsure() -> None:
    claim = {"confidence": 0.9, "speaker": None, "source": [[0, 2]], "speaker_confidence": None}
    assert of_claim(claim) == pytest.approx(0.9 * OPEN_SOURCE)
    assert of_claim({**claim, "speaker": "s1", "speaker_confidence": 0.5}) == pytest.approx(0.45)
    assert of_claim({**claim, "confidence": None}) is None


def test_no_claim_of_the_default_pipeline_is_without_a_confidence(nlp: Language) -> None:
    text = "ADA FROST: The weir is old.\n\nBEN HOLM: Then mend it.\n\n“It leaks,” Cora Lund said. “Nobody came,” said a farmer."
    claims = layers.read(nlp(text), "claims")
    assert len(claims) >= 4
    assert all(0 < found["confidence"] < 1 for found in claims)
