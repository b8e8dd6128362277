from __future__ import annotations

import numpy as np
import pytest

from onrecord.evaluation.reliability import error_by_chance, reliability


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


def test_few_claims_are_off_by_chance_and_many_are_not() -> None:
    assert error_by_chance(np.array([1.0, 0.0, 1.0])) == 0, "what is certain cannot come out otherwise"
    # Of one claim with 0.5 the share that is right is 0 or 1.
    assert error_by_chance(np.array([0.5])) == pytest.approx(50)
    few, many = (error_by_chance(np.linspace(0.05, 0.95, size)) for size in (150, 15_000))
    assert 7 < few < 12 and many < 1.5
