"""What the uncased word pieces do not say: how a word was written, what stood before it, and whether it is quoted.

Each word piece has three small whole numbers, one for each of ``FEATURES``; the encoder adds an embedding for each of
them to its input.  All are computed from the whole article, so that a window that starts inside a quotation knows it.
"""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np

from ..text.paragraphs import paragraphs
from ..text.quotes import find_quotations

SHAPES = ("other", "lower", "title", "upper", "mixed", "digit")
GAPS = ("none", "space", "line", "paragraph")
QUOTED = ("outside", "inside", "opening", "closing")
FEATURES = {"shape": len(SHAPES), "gap": len(GAPS), "quoted": len(QUOTED)}

# "don’t", not " – "
WORD = re.compile(r"\w+(?:['’]\w+)*")
# "\n", not " "
LINE_BREAK = re.compile(r"\n")
POSSESSIVES = ("'s", "’s", "'S", "’S")


@lru_cache(maxsize=20_000)
def shape(word: str) -> int:
    """The index in SHAPES of a word's case; one capital alone counts as a title-cased word.

    A possessive says nothing about the name before it.
    """
    if word.endswith(POSSESSIVES):
        word = word[:-2]
    if not any(c.isalpha() for c in word):
        return SHAPES.index("digit" if any(c.isdigit() for c in word) else "other")
    letters = [c for c in word if c.isalpha()]
    if all(not c.isupper() for c in letters):
        return SHAPES.index("lower")
    if letters[0].isupper() and all(not c.isupper() for c in letters[1:]):
        return SHAPES.index("title")
    return SHAPES.index("upper" if all(c.isupper() for c in letters) else "mixed")


def shapes_at(text: str, places: np.ndarray) -> np.ndarray:
    """The shape of the word that each of these places of the text, in order, is in, as uint8."""
    starts: list[int] = []
    ends: list[int] = []
    shapes: list[int] = []
    for match in WORD.finditer(text):
        starts.append(match.start())
        ends.append(match.end())
        shapes.append(shape(match[0]))
    word = np.searchsorted(np.array(ends, np.int64), places, side="right")
    inside = np.array([*starts, len(text)], np.int64)[word] <= places
    return np.where(inside, np.array([*shapes, SHAPES.index("other")], np.uint8)[word], SHAPES.index("other"))


def quoted_characters(text: str) -> np.ndarray:
    """For each code point its place in QUOTED, as uint8, from the outermost quotations of ``find_quotations``.

    A quotation that is open where its paragraph ends is inside to that end.
    """
    states = np.zeros(len(text), np.uint8)
    for quotation in find_quotations(text, paragraphs(text)):
        if quotation.depth == 0:
            start, end = quotation.outer
            states[start:end] = QUOTED.index("inside")
            states[start : quotation.start] = QUOTED.index("opening")
            if quotation.closed:
                states[quotation.end : end] = QUOTED.index("closing")
    return states


def gaps(text: str, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """For each piece, of at least one, what lies between it and the one before, as an index in GAPS; the first counts as a
    paragraph."""
    before = np.concatenate(([0], np.maximum.accumulate(ends)[:-1]))
    lines = np.fromiter((match.start() for match in LINE_BREAK.finditer(text)), np.int64)
    breaks = np.searchsorted(lines, starts) - np.searchsorted(lines, before)
    found = np.where(starts > before, np.minimum(breaks + GAPS.index("space"), GAPS.index("paragraph")), 0)
    found[0] = GAPS.index("paragraph")
    return found.astype(np.uint8)


def piece_features(text: str, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """uint8 of shape (pieces, 3), in the order of FEATURES, for pieces at code points ``starts`` to ``ends``."""
    found = np.zeros((len(starts), len(FEATURES)), np.uint8)
    if len(starts):
        found[:, 0] = shapes_at(text, starts)
        found[:, 1] = gaps(text, starts, ends)
        found[:, 2] = quoted_characters(text)[starts]
    return found
