"""A small regression over named features that goes on from weights that it has: what acts and denials are told by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

Features = tuple[str, ...]
Weights = Mapping[str, np.ndarray]  # a feature's weight for each class

PENALTY = 1.0  # what holds the weights to those that they began with; this and the next chosen, not measured
STEPS = 200


def probabilities(features: Features, weights: Weights, classes: int) -> np.ndarray:
    """float64 (classes,): how likely each is; a feature without weights says nothing."""
    scores = np.add.reduce([np.zeros(classes), *(weights[name] for name in features if name in weights)])
    odds: np.ndarray = np.exp(scores - scores.max())
    total: np.ndarray = odds / odds.sum()
    return total


def fit(told: Sequence[tuple[Features, int]], first: Weights, classes: int, *, least: int = 2) -> dict[str, np.ndarray]:
    """The weights by accelerated gradient descent from ``first``, a table over the features of all it has and has seen.

    ``told``: features, and the class that is right.  The weights of a feature seen fewer than ``least`` times stay as they were.
    """
    seen = Counter(name for features, _ in told for name in set(features))
    names = sorted(name for name, times in seen.items() if times >= least)
    place = {name: i for i, name in enumerate(names)}
    # Each row's features as (claim, feature): a matrix of all would not fit where thousands of claims are reviewed.
    rows = [sorted({place[name] for name in features if name in place}) for features, _ in told]
    row = np.repeat(np.arange(len(rows)), list(map(len, rows)))
    column = np.array([i for features in rows for i in features], np.int64)
    began = np.array([first.get(name, np.zeros(classes)) for name in names]).reshape(-1, classes)
    wanted = np.eye(classes)[[right for _, right in told]]
    # No curvature is above this: a half for each claim, shared by the features that it has.
    steep = 0.5 * max(map(len, rows), default=0) * np.array([[seen[name]] for name in names]).reshape(-1, 1) + PENALTY
    learned = ahead = np.zeros_like(began)
    for step in range(STEPS):
        scores = _summed(row, (began + ahead)[column], len(told))
        odds = np.exp(scores - scores.max(1, keepdims=True))
        wrong = odds / odds.sum(1, keepdims=True) - wanted
        before, learned = learned, ahead - (_summed(column, wrong[row], len(names)) + PENALTY * ahead) / steep
        ahead = learned + step / (step + 3) * (learned - before)
    return {**{name: np.zeros(classes) for name in seen}, **first, **dict(zip(names, began + learned, strict=True))}


def _summed(places: np.ndarray, values: np.ndarray, size: int) -> np.ndarray:
    """float64 (size, classes): the values of each place."""
    return np.stack([np.bincount(places, column, size) for column in values.T], axis=1)
