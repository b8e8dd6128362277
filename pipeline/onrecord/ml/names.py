"""Names out of what the encoder says of a window."""

from __future__ import annotations

from . import labels, viterbi
from .pieces import Pieces
from .reading import Window

Name = tuple[int, int, str]


def read_window(window: Window) -> list[Name]:
    """(start, end, label of ``labels.NAMES``) in code points, for the names that start in the window's core."""
    tags = viterbi.decode(viterbi.log_softmax(window.out["names"])[None])[0]
    found = []
    for start, end, label in viterbi.spans(tags):
        if window.owns(start):
            found.append((*whole_words(window.pieces, window.start + start, window.start + end), labels.NAMES[label]))
    return found


def whole_words(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    """The code points of pieces [start, end), widened to where a word that they cut begins and ends."""
    while start > 0 and pieces.continues[start]:
        start -= 1
    while end < len(pieces) and pieces.continues[end]:
        end += 1
    return int(pieces.starts[start]), int(pieces.ends[end - 1])
