"""Tags for spans of word pieces: outside, or begin, inside, end, single of a span with a label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ..corpora.tagsets import NAMES as NAMES

ROLES = ("cue", "source", "content")
LINKED = ("source", "content")
BEGIN, INSIDE, END, SINGLE = 1, 2, 3, 4


def size(labels: Sequence[str]) -> int:
    """The number of tags for these labels: 0 is outside, label i has 4 i + 1 to 4 i + 4 (begin, inside, end, single)."""
    return 4 * len(labels) + 1


def encode(length: int, spans: Iterable[tuple[int, int, int]]) -> np.ndarray:
    """int64 tags of ``length`` pieces for spans (start, end, index of the label); a later span overwrites."""
    tags = np.zeros(length, np.int64)
    for start, end, label in spans:
        if end - start == 1:
            tags[start] = 4 * label + SINGLE
        elif end > start:
            tags[start:end] = 4 * label + INSIDE
            tags[start] = 4 * label + BEGIN
            tags[end - 1] = 4 * label + END
    return tags
