"""Whether a confidence of 80 % is right 80 times in 100."""

from __future__ import annotations

import numpy as np

Bin = tuple[float, float, int]


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
