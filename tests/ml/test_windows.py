"""Windows cover an article once, whatever its length."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.ml.windows import best_cut, cut


def test_a_short_article_is_one_window() -> None:
    assert cut(np.zeros(10, np.uint8), size=10) == [(0, 10)]
    assert cut(np.zeros(0, np.uint8), size=10) == []


def test_a_window_ends_where_a_paragraph_does() -> None:
    strength = np.zeros(30, np.uint8)
    strength[[12, 18]] = 1
    strength[15] = 3
    assert cut(strength, size=20) == [(0, 15), (15, 30)]
    assert best_cut(strength, 16, 20) == 18
    assert best_cut(strength, 19, 20) == 20


@given(
    marks=st.lists(st.integers(0, 3), max_size=300),
    size=st.integers(8, 60),
    part=st.integers(0, 3),
    first=st.one_of(st.none(), st.integers(2, 60)),
)
@example(marks=[0, 0, 0, 1, 0], size=22, part=3, first=2)
@example(marks=[0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], size=11, part=3, first=None)
def test_windows_cover_everything(marks: list[int], size: int, part: int, first: int | None) -> None:
    overlap = size * part // 8
    ranges = cut(np.array(marks, np.uint8), size=size, overlap=overlap, first=first)
    covered = 0
    for i, (start, end) in enumerate(ranges):
        assert start < end <= start + size
        assert start <= covered < end
        if i and not overlap:
            assert start == covered
        covered = end
    assert covered == len(marks)


@pytest.mark.parametrize("overlap", [8, 80])
def test_neighbours_share_about_the_overlap(overlap: int) -> None:
    ranges = cut(np.zeros(5000, np.uint8), size=320, overlap=overlap)
    shared = [before[1] - after[0] for before, after in itertools.pairwise(ranges)]
    assert min(shared) >= overlap // 2
    assert max(shared) <= 2 * overlap
