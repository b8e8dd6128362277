"""How a piece stands to a cue: the distance between them, and the paragraph ends on the way."""

from __future__ import annotations

import numpy as np

STEPS = np.array([1, 2, 3, 4, 5, 7, 10, 15, 23, 35, 60, 100])
DISTANCES = 2 * len(STEPS) + 1
PARAGRAPHS = 7


def distances(start: int, end: int, length: int) -> np.ndarray:
    """int64 (length,): 0 inside the cue [start, end), 1 to 12 before it and 13 to 24 after it, in growing steps."""
    at = np.arange(length)
    before = np.searchsorted(STEPS, start - at, side="right")
    after = np.searchsorted(STEPS, at - end + 1, side="right")
    return np.where(at < start, before, np.where(at >= end, len(STEPS) + after, 0))


def paragraphs_between(paragraphs: np.ndarray, cue: int) -> np.ndarray:
    """int64: how many paragraphs each piece is after the cue's (-3 to 3), plus 3."""
    after: np.ndarray = np.clip(paragraphs - paragraphs[cue], -3, 3)
    return after + 3
