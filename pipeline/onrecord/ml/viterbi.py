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
    tags = np.zeros((n, t), np.int64)
    for row, at in enumerate(map(np.flatnonzero, near)):
        tags[row, at] = _best(scores[row, at].tolist(), (size - 1) // 4)
    return tags


def _best(scores: list[list[float]], labels: int) -> list[int]:
    """``decode`` of one row, for every place: at each step it is enough to keep the best sequence that has no open span
    and, for each label, the best that has one.

    In plain numbers: there are so few at a step that arrays would take longer.
    """
    closed, opened = 0.0, [0.0] * labels
    ends: list[int] = []  # what the best closed sequence ends with: 0 outside, then each label's single, then its end
    goes_on: list[list[bool]] = []  # whether the best sequence with an open span has had it open before
    of_labels = [(label, 4 * label) for label in range(labels)]
    for place in scores:
        best, which = closed + place[0], 0
        went_on, now_open = [], []
        for label, at in of_labels:
            if (single := closed + place[at + SINGLE]) > best:
                best, which = single, label + 1
            if (ended := opened[label] + place[at + END]) > best:
                best, which = ended, labels + label + 1
            kept, begun = opened[label] + place[at + INSIDE], closed + place[at + BEGIN]
            went_on.append(kept > begun)
            now_open.append(kept if kept > begun else begun)
        goes_on.append(went_on)
        ends.append(which)
        closed, opened = best, now_open
    return _trace(ends, goes_on, closed, opened)


def _trace(ends: list[int], goes_on: list[list[bool]], closed: float, opened: list[float]) -> list[int]:
    """One row's tags, from the last to the first."""
    labels = len(opened)
    label = max(range(labels), key=opened.__getitem__) if opened and max(opened) > closed else -1  # -1: no open span
    tags = []
    for which, went_on in zip(reversed(ends), reversed(goes_on), strict=True):
        if label >= 0:
            tags.append(4 * label + (INSIDE if went_on[label] else BEGIN))
            if not went_on[label]:
                label = -1
        elif which > labels:
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
