"""Confidence, fitted to what was right."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.evaluation.reliability import reliability
from onrecord.ml.calibration import Calibration, fit


def test_confidence_is_calibrated() -> None:
    random = np.random.default_rng(0)
    rows = np.column_stack([random.normal(size=(4000, 3)), random.integers(0, 2, 4000), np.ones(4000)])
    truth = np.array([1.0, 0.5, 0.0, 0.3, -0.2])
    right = random.random(4000) < 1 / (1 + np.exp(-rows @ truth))
    found = fit(rows, right)
    assert found.weights == pytest.approx(truth, abs=0.2)
    error, table = reliability(1 / (1 + np.exp(-rows @ np.array(found.weights))), right)
    assert error < 3
    assert sum(n for _, _, n in table) == 4000
    confident = {"scores": {"cue": 1.0, "content": 1.0, "source": 1.0}, "source": [[0, 1]]}
    assert 0.99 < Calibration((1, 1, 1, 0, 0))(confident) < 1
