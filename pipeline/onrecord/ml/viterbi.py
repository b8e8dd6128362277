"""The best sequence of span tags (see ``labels``) that is well formed."""

from __future__ import annotations

import numpy as np

from .labels import BEGIN, END, INSIDE, SINGLE

NEVER = -1e4


def log_softmax(scores: np.ndarray) -> np.ndarray:
    """Over the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    logs: np.ndarray = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return logs


def decode(scores: np.ndarray, *, sure: float = 8.0) -> np.ndarray:
    """The best well-formed tags int64 (n, t) of ``scores`` (n, t, tags), each row on its own.

    A span may be open at either end of a row, since a window may cut it.  Where outside leads by ``sure`` it is taken,
    which leaves little to look at in most rows.
    """
    n, t, size = scores.shape
    doubtful = scores[:, :, 1:].max(-1, initial=NEVER) > scores[:, :, 0] - sure
    # The neighbours too, so that a span cannot be open where it meets a stretch that is left out.
    near = doubtful.copy()
    near[:, 1:] |= doubtful[:, :-1]
    near[:, :-1] |= doubtful[:, 1:]
    places = [np.flatnonzero(row) for row in near]
    longest = max(map(len, places), default=0)
    short = np.full((n, longest, size), NEVER)
    short[:, :, 0] = 0
    for row, at in enumerate(places):
        short[row, : len(at)] = scores[row, at]
    tags = np.zeros((n, t), np.int64)
    for row, (at, found) in enumerate(zip(places, _best(short), strict=True)):
        tags[row, at] = found[: len(at)]
    return tags


def _best(scores: np.ndarray) -> np.ndarray:
    """``decode`` for every place: at each step it is enough to keep the best sequence that has no open span and, for
    each label, the best that has one."""
    n, t, size = scores.shape
    tags = np.zeros((n, t), np.int64)
    if n == 0 or t == 0:
        return tags
    labels = (size - 1) // 4
    kinds = scores[:, :, 1:].reshape(n, t, labels, 4).transpose(1, 0, 2, 3)
    begin, inside, end, single = (np.ascontiguousarray(kinds[..., kind - 1]) for kind in (BEGIN, INSIDE, END, SINGLE))
    outside = np.ascontiguousarray(scores[:, :, 0].T)
    closed, opened = np.zeros(n), np.zeros((n, labels))
    # What the best closed sequence ends with (outside, a single, an end), and whether the best open one goes on.
    ends = np.empty((t, n), np.int64)
    goes_on = np.empty((t, n, labels), bool)
    options = np.empty((n, size - 2 * labels))
    for i in range(t):
        options[:, 0] = closed + outside[i]
        options[:, 1 : labels + 1] = closed[:, None] + single[i]
        options[:, labels + 1 :] = opened + end[i]
        begun, kept = closed[:, None] + begin[i], opened + inside[i]
        ends[i] = options.argmax(1)
        closed = options.max(1)
        goes_on[i] = kept > begun
        opened = np.maximum(kept, begun)
    for row in range(n):
        tags[row] = _trace(ends[:, row].tolist(), goes_on[:, row], float(closed[row]), opened[row], labels)
    return tags


def _trace(ends: list[int], goes_on: np.ndarray, closed: float, opened: np.ndarray, labels: int) -> list[int]:
    """One row's tags, from the last to the first."""
    label = int(opened.argmax()) if labels and opened.max() > closed else -1  # of the open span, -1 for none
    tags = []
    for i in range(len(ends) - 1, -1, -1):
        if label >= 0:
            tags.append(4 * label + (INSIDE if goes_on[i, label] else BEGIN))
            if not goes_on[i, label]:
                label = -1
        elif (which := ends[i]) > labels:
            label = which - labels - 1
            tags.append(4 * label + END)
        else:
            tags.append(4 * (which - 1) + SINGLE if which else 0)
    return tags[::-1]


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
