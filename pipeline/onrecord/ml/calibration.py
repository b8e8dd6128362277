"""Confidence: how likely an attribution is right, as a logistic regression on what its decoder was sure of."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from ..corpora.records import Article

FEATURES = ("cue", "content", "source")


@dataclass(frozen=True)
class Calibration:
    """``weights``: one for each of FEATURES' log-odds, one for having a source, and one alone."""

    weights: tuple[float, ...]

    def __call__(self, found: dict[str, Any]) -> float:
        """The probability that an attribution with these ``scores`` is right in content and source."""
        return 1 / (1 + math.exp(-sum(map(mul, row(found), self.weights))))


def row(found: dict[str, Any]) -> list[float]:
    """The regression's input for one attribution as ``model.Model`` gives it."""
    sure = (min(max(found["scores"][name], 0.001), 0.999) for name in FEATURES)
    return [*(math.log(p / (1 - p)) for p in sure), float(bool(found["source"])), 1.0]


def fit(rows: np.ndarray, right: np.ndarray, *, penalty: float = 1.0, steps: int = 25) -> Calibration:
    """Logistic regression by Newton's method; ``rows`` (n, 5), ``right`` bool (n,)."""
    weights = np.zeros(rows.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (p - right) + penalty * weights
        curvature = (rows * (p * (1 - p))[:, None]).T @ rows + penalty * np.eye(len(weights))
        weights -= np.linalg.solve(curvature, gradient)
    return Calibration(tuple(round(float(w), 4) for w in weights))


def examples(articles: Sequence[Article], found: Sequence[list[dict[str, Any]]]) -> tuple[np.ndarray, np.ndarray]:
    """The regression's rows, and which are right, for what was found in articles with gold attributions."""
    from ..evaluation.matching import match  # only fitting needs it, and every command that tags imports this module

    rows, right = [], []
    for article, predicted in zip(articles, found, strict=True):
        matched = {j for _, j, agrees in match(article["text"], article["attributions"], predicted) if agrees}
        rows += [row(one) for one in predicted]
        right += [j in matched for j in range(len(predicted))]
    return np.array(rows).reshape(-1, len(FEATURES) + 2), np.array(right, bool)
