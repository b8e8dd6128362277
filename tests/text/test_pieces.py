from __future__ import annotations

import pytest

from onrecord.text.pieces import Piece, trimmed, union


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        ([], []),
        ([(5, 8), (0, 2)], [(0, 2), (5, 8)]),
        ([(0, 2), (2, 4)], [(0, 4)]),
        ([(0, 9), (2, 4), (8, 12)], [(0, 12)]),
    ],
)
def test_union(pieces: list[Piece], joined: list[Piece]) -> None:
    assert union(pieces) == joined


@pytest.mark.parametrize(
    ("piece", "words"), [((0, 6), (2, 5)), ((2, 5), (2, 5)), ((0, 2), (2, 2)), ((3, 7), (4, 5)), ((4, 9), (4, 8))]
)
def test_white_space_at_the_ends_is_no_part_of_a_piece(piece: Piece, words: Piece) -> None:
    assert trimmed("  a b\u2028\u2028c ", *piece) == words
