from __future__ import annotations

import numpy as np
import pytest

from onrecord.evaluation.reliability import reliability


def test_bins_and_their_error() -> None:
    confidence = np.array([0.95, 0.95, 0.25, 0.25, 1.0])
    right = np.array([True, False, False, False, True])
    error, table = reliability(confidence, right)
    assert table == [
        (pytest.approx(0.25), 0.0, 2),
        (pytest.approx(2.9 / 3), pytest.approx(2 / 3), 3),
    ]
    assert error == pytest.approx(100 * (2 * 0.25 + 3 * 0.3) / 5)


def test_nothing_has_no_error() -> None:
    assert reliability(np.zeros(0), np.zeros(0, bool)) == (0, [])
