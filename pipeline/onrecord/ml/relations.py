"""How a piece stands to a cue: the distance between them, and the paragraph ends on the way."""

from __future__ import annotations

from functools import cache

import numpy as np

STEPS = np.array([1, 2, 3, 4, 5, 7, 10, 15, 23, 35, 60, 100])
DISTANCES = 2 * len(STEPS) + 1
PARAGRAPHS = 7


def distances(start: int, end: int, length: int) -> np.ndarray:
    """int64 (length,): 0 inside the cue [start, end), 1 to 12 before it and 13 to 24 after it, in growing steps."""
    steps = _steps(length)
    return np.concatenate(
        (steps[start:0:-1], np.zeros(end - start, np.int64), len(STEPS) + steps[1 : length - end + 1])
    )


@cache
def _steps(length: int) -> np.ndarray:
    """How many steps it is to a piece so many pieces away, from 0 to ``length``."""
    steps: np.ndarray = np.searchsorted(STEPS, np.arange(length + 1), side="right")
    return steps


def paragraphs_between(paragraphs: np.ndarray, cue: int) -> np.ndarray:
    """int64: how many paragraphs each piece is after the cue's (-3 to 3), plus 3."""
    after: np.ndarray = np.minimum(np.maximum(paragraphs - paragraphs[cue] + 3, 0), PARAGRAPHS - 1)
    return after
