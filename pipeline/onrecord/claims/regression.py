"""A small regression over named features that goes on from weights that it has: what acts and denials are told by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

Features = tuple[str, ...]
Weights = Mapping[str, np.ndarray]  # a feature's weight for each class

PENALTY = 1.0  # what holds the weights to those that they began with; this and the next two chosen, not measured
STEPS = 400
RATE = 0.1


def probabilities(features: Features, weights: Weights, classes: int) -> np.ndarray:
    """float64 (classes,): how likely each is; a feature without weights says nothing."""
    scores = np.sum([weights[name] for name in features if name in weights], axis=0) + np.zeros(classes)
    odds: np.ndarray = np.exp(scores - scores.max())
    total: np.ndarray = odds / odds.sum()
    return total


def fit(told: Sequence[tuple[Features, int]], first: Weights, classes: int) -> dict[str, np.ndarray]:
    """The weights by gradient descent from ``first``, a table over the features of all it has and has seen.

    ``told``: features, and the class that is right.  The weights of a feature seen once stay as they were.
    """
    names = sorted({name for features, _ in told for name in features})
    place = {name: i for i, name in enumerate(names)}
    # Each row's features as (claim, feature): a matrix of all would not fit where thousands of claims are reviewed.
    row = np.array([i for i, (features, _) in enumerate(told) for _ in set(features)], np.int64)
    column = np.array([place[name] for features, _ in told for name in sorted(set(features))], np.int64)
    began = np.array([first.get(name, np.zeros(classes)) for name in names]).reshape(-1, classes)
    wanted = np.eye(classes)[[right for _, right in told]]
    count = np.bincount(column, minlength=len(names))
    learned = np.zeros_like(began)
    for _ in range(STEPS):
        scores = _summed(row, (began + learned)[column], len(told))
        odds = np.exp(scores - scores.max(1, keepdims=True))
        wrong = odds / odds.sum(1, keepdims=True) - wanted
        gradient = _summed(column, wrong[row], len(names)) + PENALTY * learned
        learned -= RATE / np.sqrt(1 + count)[:, None] * gradient
    learned[count < 2] = 0
    return {**first, **dict(zip(names, began + learned, strict=True))}


def _summed(places: np.ndarray, values: np.ndarray, size: int) -> np.ndarray:
    """float64 (size, classes): the values of each place."""
    return np.stack([np.bincount(places, column, size) for column in values.T], axis=1)
