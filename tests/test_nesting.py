from __future__ import annotations

import pytest

from onrecord.nesting import find_ring


@pytest.mark.parametrize(
    ("within", "ring"),
    [
        ({}, []),
        ({"a": None, "b": "a", "c": "b", "d": "a"}, []),
        ({"a": "a"}, ["a"]),
        ({"a": None, "b": "c", "c": "d", "d": "b"}, ["b", "c", "d"]),
        ({"a": "b", "b": "c", "c": "b"}, ["b", "c"]),
        ({"a": "gone"}, []),
    ],
)
def test_rings(within: dict[str, str | None], ring: list[str]) -> None:
    assert find_ring(within) == ring


def test_a_deep_nest_is_no_ring_and_takes_no_time() -> None:
    assert find_ring({str(i): str(i + 1) for i in range(200_000)}) == []
