"""How a piece stands to a cue: the distance between them, and the paragraph ends on the way."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

STEPS = np.array([1, 2, 3, 4, 5, 7, 10, 15, 23, 35, 60, 100])
DISTANCES = 2 * len(STEPS) + 1
PARAGRAPHS = 7


def distances(start: int, end: int, length: int) -> np.ndarray:
    """int64 (length,): 0 inside the cue [start, end), 1 to 12 before it and 13 to 24 after it, in growing steps."""
    reach = 1 << length.bit_length()  # of few lengths, which serve for all
    return _around(end - start, reach)[reach - start : reach - start + length]


@lru_cache(maxsize=64)
def _around(width: int, reach: int) -> np.ndarray:
    """The same for a cue of so many pieces with ``reach`` pieces on either side."""
    steps = np.searchsorted(STEPS, np.arange(1, reach + 1), side="right")
    return np.concatenate((steps[::-1], np.zeros(width, np.int64), len(STEPS) + steps))


def paragraphs_between(paragraphs: np.ndarray, cue: int) -> np.ndarray:
    """int64: how many paragraphs each piece is after the cue's (-3 to 3), plus 3."""
    after: np.ndarray = np.minimum(np.maximum(paragraphs - paragraphs[cue] + 3, 0), PARAGRAPHS - 1)
    return after
