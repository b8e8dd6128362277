"""The best sequence of span tags (see ``labels``) that is well formed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

import numpy as np

from .labels import BEGIN, END, INSIDE, SINGLE

NEVER = -1e4


def log_softmax(scores: np.ndarray) -> np.ndarray:
    """Over the last axis."""
    shifted = scores - _largest(scores)[..., None]
    logs: np.ndarray = shifted - np.log(np.add.reduce(np.exp(shifted), -1, keepdims=True))
    return logs


def decode(scores: np.ndarray, *, sure: float = 8.0) -> np.ndarray:
    """The best well-formed tags int64 (n, t) of ``scores`` (n, t, tags), each row on its own.

    A span may be open at either end of a row, since a window may cut it.  Where outside leads by ``sure`` it is taken,
    which leaves little to look at in most rows.
    """
    n, t, size = scores.shape
    doubtful = _largest(scores[:, :, 1:]) > scores[:, :, 0] - sure
    # The neighbours too, so that a span cannot be open where it meets a stretch that is left out.
    near = doubtful.copy()
    near[:, 1:] |= doubtful[:, :-1]
    near[:, :-1] |= doubtful[:, 1:]
    tags = np.zeros((n, t), np.int64)
    tags[near] = scores[near].argmax(-1)
    # The likeliest tag of each place is the best sequence wherever that is well formed: most stretches are done.
    broken = _broken(tags)
    for row in np.flatnonzero(broken.any(1)).tolist():
        for start, end in _stretches(near[row]):
            if broken[row, start:end].any():
                ends_open = start == 0, end == t
                tags[row, start:end] = _best(scores[row, start:end].tolist(), (size - 1) // 4, *ends_open)
    return tags


def _largest(scores: np.ndarray) -> np.ndarray:
    """Over the last axis, which is so short that numpy's own way over it takes several times as long."""
    largest: np.ndarray = reduce(np.maximum, scores.transpose(-1, *range(scores.ndim - 1)))
    return largest


def _broken(tags: np.ndarray) -> np.ndarray:
    """bool, of the shape of ``tags`` (n, t): where a tag may not follow the one before it."""
    labels, kinds = (
        (tags - 1) >> 2,
        (tags - 1 & 3) + 1,
    )  # outside becomes a single, which neither goes on nor is open, either
    goes_on = (kinds == INSIDE) | (kinds == END)
    is_open = (kinds == BEGIN) | (kinds == INSIDE)
    broken = np.zeros(tags.shape, bool)
    broken[:, 1:] = (goes_on[:, 1:] != is_open[:, :-1]) | goes_on[:, 1:] & (labels[:, 1:] != labels[:, :-1])
    return broken


def _stretches(near: np.ndarray) -> Iterator[tuple[int, int]]:
    """The half-open ranges in which a row of bools is true."""
    edges = np.flatnonzero(np.diff(near, prepend=False, append=False)).tolist()
    return zip(edges[::2], edges[1::2], strict=True)


def _best(scores: list[list[float]], labels: int, starts_open: bool, ends_open: bool) -> list[int]:
    """The best tags of one stretch: at each step it is enough to keep the best sequence that has no open span and, for
    each label, the best that has one.  ``starts_open``, ``ends_open``: whether a span may be open at that end.

    In plain numbers: there are so few at a step that arrays would take longer.
    """
    closed, opened = 0.0, [0.0 if starts_open else NEVER] * labels
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
    return _trace(ends, goes_on, closed, opened if ends_open else [])


def _trace(ends: list[int], goes_on: list[list[bool]], closed: float, opened: list[float]) -> list[int]:
    """One stretch's tags, from the last to the first; ``opened`` is empty where no span may be open at its end."""
    labels = len(goes_on[0])
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
    start, label, before = -1, -1, -1
    places = np.flatnonzero(tags)
    for i, tag in zip(places.tolist(), tags[places].tolist(), strict=True):
        kind, this = (tag - 1) % 4 + 1, (tag - 1) // 4
        if kind in (BEGIN, SINGLE) or this != label or start < 0 or i > before + 1:
            start, label = i, this
        before = i
        if kind in (END, SINGLE) or i == len(tags) - 1:
            found.append((start, i + 1, label))
            start, label = -1, -1
    return found
