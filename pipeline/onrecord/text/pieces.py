"""Spans in pieces: half-open ranges of code points."""

from __future__ import annotations

from collections.abc import Iterable

Piece = tuple[int, int]


def union(pieces: Iterable[Piece]) -> list[Piece]:
    """The same code points in the fewest pieces, in text order; pieces that touch become one.

    >>> union([(5, 8), (0, 2), (7, 9)])
    [(0, 2), (5, 9)]
    """
    joined: list[Piece] = []
    for start, end in sorted(pieces):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def trimmed(text: str, start: int, end: int) -> Piece:
    """Without the white space at its ends; a piece of nothing else becomes one without length.

    >>> trimmed("a  b c ", 1, 7)
    (3, 6)
    """
    words = text[start:end].lstrip()
    return end - len(words), end - len(words) + len(words.rstrip())


def less(pieces: Iterable[Piece], holes: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces without what is in the holes.

    >>> less([(0, 9), (12, 15)], [(3, 5), (8, 13)])
    ((0, 3), (5, 8), (13, 15))
    """
    pieces = tuple(pieces)
    for low, high in holes:
        pieces = tuple(
            (s, e) for start, end in pieces for s, e in ((start, min(end, low)), (max(start, high), end)) if s < e
        )
    return pieces
