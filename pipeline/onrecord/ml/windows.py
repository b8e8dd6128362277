"""Windows: an article cut into ranges that the encoder reads at once, at paragraph and sentence ends."""

from __future__ import annotations

import re

import numpy as np

from .features import GAPS
from .pieces import Pieces

# "No.", "so?!", "so.”", not "so”", "so"
SENTENCE_END = re.compile(r"[.!?]+[\"”’')]?")


def break_strength(text: str, pieces: Pieces) -> np.ndarray:
    """How good a place each piece is to start a window at: 3 paragraph, 2 line, 1 probably a sentence, 0 none."""
    gaps = pieces.features[:, 1]
    strength = np.where(gaps >= GAPS.index("line"), gaps, 0)
    ends_sentence = np.zeros(len(text) + 1, bool)
    for match in SENTENCE_END.finditer(text):
        ends_sentence[match.start() + 1 : match.end() + 1] = True
    strength[1:][(gaps[1:] == GAPS.index("space")) & ends_sentence[pieces.ends[:-1]]] = 1
    strength[:1] = 0
    return strength


def best_cut(strength: np.ndarray, low: int, high: int) -> int:
    """The last of the strongest places in [low, high]; ``high`` where no place is any good."""
    part = strength[low : high + 1]
    if not len(part) or not part.any():
        return high
    return low + int(len(part) - 1 - np.argmax(part[::-1]))


def cut(strength: np.ndarray, *, size: int, overlap: int = 0, first: int | None = None) -> list[tuple[int, int]]:
    """Half-open ranges of at most ``size`` pieces that cover all of ``strength``, in order.

    Each but the first starts about ``overlap`` pieces before the end of the one before.  ``first`` bounds the first
    window's length (where it is more than ``overlap``), so that training sees an article cut in other places each time.
    """
    n, start, end, ranges = len(strength), 0, 0, []
    limit = min(max(first or size, overlap + 1), size)
    while n - start > limit:
        end = best_cut(strength, max(start + max(1, limit // 2, overlap + 1), end + 1), start + limit)
        ranges.append((start, end))
        start = best_cut(strength, max(start + 1, end - overlap - overlap // 2), end - overlap // 2) if overlap else end
        limit = size
    if start < n:
        ranges.append((start, n))
    return ranges
