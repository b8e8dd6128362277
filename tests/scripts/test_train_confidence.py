"""The fit of a claim's confidence, on examples at random."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from onrecord.evaluation.reliability import reliability

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "scripts"))
train_confidence: Any = pytest.importorskip("train_confidence")


def found(number: int, seed: int) -> list[Any]:
    """Claims of two files, right as a coin that knows their log-odds falls; those by rule three times in four."""
    random = np.random.default_rng(seed)
    made = []
    for i in range(number):
        odds = float(random.normal())
        by_rule = random.random() < 0.3
        right = random.random() < (0.75 if by_rule else 1 / (1 + np.exp(-0.5 * odds - 1)))
        seen = {"bias": 1.0, **({"rule": 1.0} if by_rule else {"log-odds": odds})}
        made.append(train_confidence.Found("ab"[i % 2], str(i // 4), seen, bool(right)))
    return made


def test_the_fit_finds_what_the_examples_were_made_by() -> None:
    weights = train_confidence.fit(found(4000, 1))
    assert weights["log-odds"] == pytest.approx(0.5, abs=0.1)
    assert weights["bias"] == pytest.approx(1.0, abs=0.15)
    assert 1 / (1 + np.exp(-weights["bias"] - weights["rule"])) == pytest.approx(0.75, abs=0.04)


def test_told_by_others_a_confidence_means_what_it_says() -> None:
    examples = found(2000, 2)
    told = train_confidence.apart(examples)
    assert reliability(told, np.array([one.right for one in examples]))[0] < 5
