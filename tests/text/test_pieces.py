from __future__ import annotations

import pytest

from onrecord.text.pieces import Piece, union


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
