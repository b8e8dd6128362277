"""The examples of Krippendorff (2011), with the values that the paper gives."""

from __future__ import annotations

import pytest

from onrecord.store.reliability import alpha, jaccard


def units(*observers: str) -> list[list[str]]:
    """A column for each thing judged; a dot is a missing value."""
    return [[value for value in column if value != "."] for column in zip(*map(str.split, observers), strict=True)]


def test_two_observers_and_two_values() -> None:
    found = alpha(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"))
    assert found == pytest.approx(0.095, abs=5e-4)


def test_two_observers_and_many_values() -> None:
    found = alpha(units("a a b b d c c c e d d a", "b a b b b c c c e d d d"))
    assert found == pytest.approx(0.692, abs=5e-4)


FOUR = units(
    "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."
)  # fmt: skip


def test_four_observers_with_values_missing() -> None:
    assert alpha(FOUR) == pytest.approx(0.743, abs=5e-4)


def test_another_difference() -> None:
    interval = alpha(FOUR, lambda a, b: (int(a) - int(b)) ** 2)
    assert interval == pytest.approx(0.849, abs=5e-4)


def test_blocks_only_make_it_quicker() -> None:
    values = [
        [("a", frozenset({1, 2})), ("a", frozenset({2, 3}))],
        [("b", frozenset({1}))] * 2,
        [("b", frozenset())] * 2,
    ]
    assert alpha(values, jaccard, block=lambda value: value[0]) == pytest.approx(alpha(values, jaccard))


@pytest.mark.parametrize("values", [[], [["a"], ["b"]], [["a", "a"], ["a", "a"]]])
def test_where_nothing_can_be_told(values: list[list[str]]) -> None:
    assert alpha(values) is None


def test_perfect_and_worse_than_chance() -> None:
    assert alpha([["a", "a"], ["b", "b"]]) == 1.0
    assert alpha([["a", "b"], ["b", "a"]]) == pytest.approx(-0.5)
