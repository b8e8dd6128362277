"""Intervals and the paired test."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.evaluation import resampling
from onrecord.evaluation.resampling import compare, figure, interval


def counts(right: list[int], each: int = 10) -> np.ndarray:
    return np.array([(n, each, each) for n in right])


def test_a_figure() -> None:
    assert figure(counts([5, 10])) == 75
    assert figure(np.array([(1, 4, 0), (0, 0, 0)])) == 50
    assert figure(np.zeros((2, 3), int)) is None


def test_an_interval_is_that_of_the_mean() -> None:
    shares = np.random.default_rng(1).integers(0, 11, 400)
    low, high = interval(counts(shares.tolist())) or (0, 0)
    spread = 1.96 * 10 * shares.std() / 20
    assert low == pytest.approx(10 * shares.mean() - spread, abs=0.5)
    assert high == pytest.approx(10 * shares.mean() + spread, abs=0.5)
    assert interval(counts(shares.tolist())) == (low, high)  # the seed is fixed


def test_edges_of_an_interval() -> None:
    assert interval(counts([7])) == (70, 70)
    assert interval(np.zeros((3, 3), int)) is None
    # Some samples draw nothing but the article with nothing to measure: they are left out.
    assert interval(np.array([(10, 10, 10), (0, 0, 0)])) == (100, 100)


def test_a_clear_difference_and_none() -> None:
    chance = np.random.default_rng(0)
    theirs = chance.integers(3, 7, 60)
    better = compare(counts((theirs + 1).tolist()), counts(theirs.tolist()))
    assert better is not None
    assert (better.value, better.low, better.high) == (pytest.approx(10), pytest.approx(10), pytest.approx(10))
    assert better.p == pytest.approx(1 / 2001)
    same = compare(counts(theirs.tolist()), counts(theirs.tolist()))
    assert same is not None and (same.value, same.p) == (0, 1)


def test_p_is_what_chance_gives() -> None:
    # Five articles, all better: of the 32 ways to swap, two are as far apart.
    difference = compare(counts([6] * 5), counts([4] * 5), samples=20_000)
    assert difference is not None and difference.p == pytest.approx(2 / 32, abs=0.01)


def test_two_models_alike_differ_by_chance_only() -> None:
    chance = np.random.default_rng(2)
    found = [
        compare(counts(chance.integers(0, 11, 30).tolist()), counts(chance.integers(0, 11, 30).tolist()), samples=400)
        for _ in range(100)
    ]
    assert sum(one is not None and one.p < 0.05 for one in found) <= 12


def test_blocks_change_nothing_but_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    some = counts([1, 5, 9, 3])
    whole = interval(some, samples=1000)
    monkeypatch.setattr(resampling, "BLOCK", 40)
    assert interval(some, samples=1000) == whole
