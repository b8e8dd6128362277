from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text.intervals import BUCKET, Intervals

OFFSETS = st.integers(0, 3 * BUCKET)
RANGES = st.tuples(OFFSETS, OFFSETS).map(sorted).filter(lambda pair: pair[0] < pair[1])


def test_ranges_that_share_a_position_are_found_and_neighbours_are_not() -> None:
    found: Intervals[str] = Intervals()
    for start, end, value in ((0, 5, "a"), (5, 9, "b"), (0, 3 * BUCKET, "long"), (BUCKET, BUCKET + 1, "far")):
        found.add(start, end, value)
    assert found.touching(5, 6) == ["b", "long"]
    assert found.touching(4, 6) == ["a", "b", "long"]
    assert found.touching(BUCKET - 1, BUCKET) == ["long"]
    assert found.touching(0, 4 * BUCKET) == ["a", "b", "long", "far"]
    assert found.touching(9 * BUCKET, 9 * BUCKET + 5) == Intervals().touching(0, 5) == []


@settings(max_examples=100, deadline=None)
@given(st.lists(RANGES, max_size=20), RANGES)
def test_every_value_that_touches_is_found_once(ranges: list[list[int]], wanted: list[int]) -> None:
    found: Intervals[tuple[int, ...]] = Intervals()
    values = [(place, start, end) for place, (start, end) in enumerate(ranges)]
    for value in values:
        found.add(value[1], value[2], value)
    touching = found.touching(wanted[0], wanted[1])
    assert sorted(touching) == [(i, s, e) for i, s, e in values if s < wanted[1] and wanted[0] < e]
