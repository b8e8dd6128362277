"""The best sequence of span tags (see ``labels``) that is well formed."""

from __future__ import annotations

from functools import cache

import numpy as np

from .labels import BEGIN, END, INSIDE, SINGLE

NEVER = -1e4


def log_softmax(scores: np.ndarray) -> np.ndarray:
    """Over the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


@cache
def transitions(labels: int) -> np.ndarray:
    """(tags, tags): 0 where the second tag may follow the first, else NEVER."""
    size = 4 * labels + 1
    table = np.full((size, size), NEVER)
    closed = [0] + [4 * i + t for i in range(labels) for t in (END, SINGLE)]
    opening = [0] + [4 * i + t for i in range(labels) for t in (BEGIN, SINGLE)]
    table[np.ix_(closed, opening)] = 0
    for i in range(labels):
        table[np.ix_([4 * i + BEGIN, 4 * i + INSIDE], [4 * i + INSIDE, 4 * i + END])] = 0
    return table


def decode(scores: np.ndarray) -> np.ndarray:
    """The best tags int64 (n, t) of ``scores`` (n, t, tags), each row on its own.

    A span may be open at either end of a row, since a window may cut it.
    """
    n, t, size = scores.shape
    if n == 0 or t == 0:
        return np.zeros((n, t), np.int64)
    table = transitions((size - 1) // 4)[None]
    back = np.empty((t, n, size), np.int64)
    best = scores[:, 0]
    for i in range(1, t):
        options = best[:, :, None] + table
        back[i] = options.argmax(1)
        best = np.take_along_axis(options, back[i][:, None], 1)[:, 0] + scores[:, i]
    tags = np.empty((n, t), np.int64)
    tags[:, -1] = best.argmax(-1)
    rows = np.arange(n)
    for i in range(t - 1, 0, -1):
        tags[:, i - 1] = back[i, rows, tags[:, i]]
    return tags


def spans(tags: np.ndarray) -> list[tuple[int, int, int]]:
    """(start, end, label) of the spans in one row of well-formed tags; one cut by the row's end counts."""
    found: list[tuple[int, int, int]] = []
    start, label = -1, -1
    for i, tag in enumerate(tags.tolist()):
        kind, this = (tag - 1) % 4 + 1, (tag - 1) // 4
        if tag and (kind in (BEGIN, SINGLE) or this != label or start < 0):
            start, label = i, this
        if not tag:
            start, label = -1, -1
        elif kind in (END, SINGLE) or i == len(tags) - 1:
            found.append((start, i + 1, label))
            start, label = -1, -1
    return found
