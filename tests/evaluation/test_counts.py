from __future__ import annotations

from onrecord.evaluation.counts import f1, of_sets, total


def test_f1() -> None:
    assert (f1(1, 2, 2), f1(0, 0, 0), f1(3, 4, 4)) == (50, 0, 75)


def test_sums_by_figure() -> None:
    assert total([{"a": (1, 2, 3)}, {"a": (1, 1, 1), "b": (0, 1, 0)}]) == {"a": (2, 3, 4), "b": (0, 1, 0)}
    assert total([{"a": of_sets({1, 2}, {2, 3})}, {"a": of_sets(set(), {4})}]) == {"a": (1, 3, 2)}
