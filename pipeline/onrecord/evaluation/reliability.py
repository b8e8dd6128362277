"""Whether a confidence of 80 % is right 80 times in 100."""

from __future__ import annotations

import numpy as np

Bin = tuple[float, float, int]
DRAWS = 1_000


def reliability(confidence: np.ndarray, right: np.ndarray, bins: int = 10) -> tuple[float, list[Bin]]:
    """The expected calibration error in percent, and for each bin of equal width that is not empty its mean
    confidence, the share that is right, and how many there are."""
    at = np.minimum((confidence * bins).astype(int), bins - 1)
    table = []
    for b in range(bins):
        inside = at == b
        if inside.any():
            table.append((float(confidence[inside].mean()), float(right[inside].mean()), int(inside.sum())))
    error = sum(n * abs(p - r) for p, r, n in table) / max(1, len(confidence))
    return 100 * error, table


def error_by_chance(confidence: np.ndarray) -> float:
    """The expected calibration error in percent that so many confidences have on average where each tells the truth.

    Few claims in a bin are never right in just the share that was said: an error near this one says nothing against the
    confidence.  By drawing what is right from the confidence itself (consistency resampling: Bröcker and Smith 2007,
    Increasing the Reliability of Reliability Diagrams, Weather and Forecasting 22), with a fixed seed.
    """
    random = np.random.default_rng(1)
    return float(
        np.mean([reliability(confidence, random.random(len(confidence)) < confidence)[0] for _ in range(DRAWS)])
    )
