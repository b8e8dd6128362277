"""The confidence of a claim: a number for each, by the encoder's own and the claim's form."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.claims.confidence import LEAST, calibrated, features, probability


def claim(confidence: float | None, **more: Any) -> dict[str, Any]:
    usual = {"kind": "indirect", "act": "says", "content": [[10, 20]], "cue": [[5, 9]], "source": [[0, 4]]}
    return {**usual, "within": None, "confidence": confidence, **more}


def test_what_the_encoder_was_surer_of_is_surer() -> None:
    told = [probability(claim(p)) for p in (0.2, 0.5, 0.8, 0.95)]
    assert told == sorted(told) and told[0] < told[-1]


@pytest.mark.parametrize("confidence", [0.0, 1.0, None])
def test_a_confidence_is_never_none_and_never_certain(confidence: float | None) -> None:
    (found,) = calibrated([claim(confidence)])
    assert LEAST <= found["confidence"] <= 1 - LEAST


def test_a_claim_of_a_model_that_calibrates_nothing_goes_by_its_form() -> None:
    assert "log-odds" in features(claim(0.5)) and "log-odds" not in features(claim(None))
    assert features(claim(None)).keys() == features(claim(0.5)).keys() - {"log-odds"}
