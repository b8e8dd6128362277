"""How sure a figure is: articles are resampled, not claims, as what one article says hangs together.

- ``interval``: the percentile bootstrap (Efron and Tibshirani 1993, chapter 13).
- ``compare``: the interval of a difference from the paired bootstrap (both models on the same resampled articles), and
  its p from approximate randomisation (Noreen 1989): how often a difference as large comes about when for each article
  it is left to chance which of the two outputs is whose.

Figures are made of counts (articles, 3), right, predicted and gold, that are summed first: 200 right / (predicted + gold).
The seed is fixed: the same counts always give the same interval.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

SAMPLES = 2000
SEED = 0
BLOCK = 1 << 21  # articles times samples held at once
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Difference:
    """In points: ``value`` with its 95 % interval from ``low`` to ``high``, and the two-sided ``p`` that it is chance."""

    value: float
    low: float
    high: float
    p: float


def figure(counts: np.ndarray) -> float | None:
    """The figure over all articles, in percent; None where there is nothing to measure."""
    value = float(_figures(counts.sum(axis=0)))
    return None if np.isnan(value) else value


def interval(counts: np.ndarray, *, samples: int = SAMPLES, seed: int = SEED) -> Interval | None:
    """The 95 % interval; None where there is nothing to measure."""
    if figure(counts) is None:
        return None
    return _middle(np.concatenate([_figures(weights @ counts) for weights in _resamples(len(counts), samples, seed)]))


def compare(ours: np.ndarray, theirs: np.ndarray, *, samples: int = SAMPLES, seed: int = SEED) -> Difference | None:
    """Our figure less theirs on the same articles; None where either has nothing to measure."""
    a, b = figure(ours), figure(theirs)
    if a is None or b is None:
        return None
    resampled = np.concatenate(
        [_figures(weights @ ours) - _figures(weights @ theirs) for weights in _resamples(len(ours), samples, seed)]
    )
    low, high = _middle(resampled)
    as_large = 0
    for swapped in _coins(len(ours), samples, seed):
        moved = swapped @ (theirs - ours)
        by_chance = _figures(ours.sum(axis=0) + moved) - _figures(theirs.sum(axis=0) - moved)
        # Where chance leaves one of the two nothing to measure, it counts as large.
        as_large += int(np.sum(~(np.abs(by_chance) < abs(a - b) - 1e-9)))
    return Difference(a - b, low, high, (as_large + 1) / (samples + 1))


def _figures(sums: np.ndarray) -> np.ndarray:
    """For sums (..., 3); not a number where there is nothing to measure."""
    most = sums[..., 1] + sums[..., 2]
    return np.where(most > 0, 200 * sums[..., 0] / np.maximum(most, 1), np.nan)


def _middle(values: np.ndarray) -> Interval:
    low, high = np.nanpercentile(values, [2.5, 97.5])
    return float(low), float(high)


def _resamples(articles: int, samples: int, seed: int) -> Iterator[np.ndarray]:
    """How often each article is drawn in each sample: blocks (samples, articles)."""
    random = np.random.default_rng(seed)
    for size in _blocks(articles, samples):
        yield random.multinomial(articles, np.full(articles, 1 / articles), size=size)


def _coins(articles: int, samples: int, seed: int) -> Iterator[np.ndarray]:
    """0 or 1 for each article in each sample: blocks (samples, articles)."""
    random = np.random.default_rng(seed)
    for size in _blocks(articles, samples):
        yield random.integers(0, 2, (size, articles))


def _blocks(articles: int, samples: int) -> Iterator[int]:
    """The samples, in parts that fit into memory."""
    most = max(1, BLOCK // articles)
    for begun in range(0, samples, most):
        yield min(most, samples - begun)
