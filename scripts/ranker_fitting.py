"""What fits the rankers of speakers to their examples: weights, a temperature, and how far the probabilities are true; ``adam`` fits other weights, too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from onrecord.speakers.ranker import MEANT

L2 = 4.0
STEPS, RATE = 1500, 0.05
# How much an example counts once more without what the encoder says; chosen, not measured.
UNHEARD = 0.3
# In an article that the encoder has learned from it is surer than elsewhere: there its features have weights of their own, which
# nobody keeps.
LEARNED = "learned "


@dataclass(frozen=True)
class Example:
    """What could be chosen from, and the places of the right ones; ``learned``: whether the encoder has learned from the article."""

    group: str
    features: list[dict[str, float]]
    right: list[int]
    weight: float
    article: str
    answers: list[str]  # whom each gives: somebody "named" or "unnamed", or nobody
    learned: bool = False


def told(example: Example) -> list[Example]:
    """The example as the ranker is trained on it: with what the encoder says, which of articles that it has learned from has another
    name, and without."""

    def named(name: str) -> str:
        return f"{LEARNED}{name}" if example.learned and name.startswith(MEANT) else name

    heard = [{named(name): value for name, value in option.items()} for option in example.features]
    return [replace(example, features=heard), replace(unheard(example), weight=example.weight * UNHEARD)]


def unheard(example: Example) -> Example:
    """The example without what the encoder says."""
    features = [{k: v for k, v in option.items() if not k.startswith(MEANT)} for option in example.features]
    return replace(example, features=features)


def train(examples: list[Example]) -> dict[str, float]:
    """The weights of one group that make the right choices most probable, less L2 (Adam on the whole batch)."""
    names = sorted({name for e in examples for features in e.features for name in features})
    matrix, owner, right = matrices(examples, names)
    example_weights = np.array([e.weight for e in examples])

    def gradient(w: np.ndarray) -> np.ndarray:
        p = probabilities(matrix @ w, owner, len(examples))
        among_right = p * right
        among_right /= np.maximum(np.bincount(owner, among_right, len(examples)), 1e-12)[owner]
        found: np.ndarray = matrix.T @ ((p - among_right) * example_weights[owner]) + L2 * w
        return found

    return dict(zip(names, adam(gradient, len(names), STEPS, RATE).tolist(), strict=True))


def adam(gradient: Callable[[np.ndarray], np.ndarray], size: int, steps: int, rate: float) -> np.ndarray:
    """The weights to which a gradient leads, from none on, in so many steps (Kingma and Ba, ICLR 2015)."""
    w = np.zeros(size)
    first, second = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, steps + 1):
        g = gradient(w)
        first = 0.9 * first + 0.1 * g
        second = 0.999 * second + 0.001 * g**2
        w -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return w


def matrices(examples: list[Example], names: list[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """All options as rows (options, features), the example of each, and 1 where it is right."""
    column = {name: i for i, name in enumerate(names)}
    rows = [(i, j, features) for i, e in enumerate(examples) for j, features in enumerate(e.features)]
    matrix = np.zeros((len(rows), len(names)))
    for k, (_, _, features) in enumerate(rows):
        for name, value in features.items():
            if name in column:
                matrix[k, column[name]] = value
    owner = np.array([i for i, _, _ in rows])
    right = np.array([float(j in examples[i].right) for i, j, _ in rows])
    return matrix, owner, right


class Judged(NamedTuple):
    """The best option of an example: its probability, whom it gives, whether it is right; and the example's weight."""

    probability: float
    answers: str
    right: bool
    weight: float


def probabilities(scores: np.ndarray, owner: np.ndarray, count: int) -> np.ndarray:
    highest = np.full(count, -np.inf)
    np.maximum.at(highest, owner, scores)
    p = np.exp(scores - highest[owner])
    shares: np.ndarray = p / np.bincount(owner, p, count)[owner]
    return shares


def scored(examples: list[Example], weights: dict[str, float]) -> list[np.ndarray]:
    """The scores of each example's options."""
    return [
        np.array([sum(weights.get(name, 0.0) * value for name, value in option.items()) for option in e.features])
        for e in examples
    ]


def softmax(scores: np.ndarray) -> np.ndarray:
    p = np.exp(scores - scores.max())
    found: np.ndarray = p / p.sum()
    return found


def temperature_for(examples: list[Example], scores: list[np.ndarray]) -> float:
    """The divisor of the scores that makes the right options most probable."""

    def loss(temperature: float) -> float:
        right = [softmax(s / temperature)[e.right].sum() for s, e in zip(scores, examples, strict=True)]
        return -sum(e.weight * float(np.log(max(p, 1e-9))) for p, e in zip(right, examples, strict=True))

    return min((round(0.6 + 0.1 * i, 1) for i in range(25)), key=loss)


def judged(examples: list[Example], scores: list[np.ndarray], temperature: float) -> list[Judged]:
    found = []
    for example, score in zip(examples, scores, strict=True):
        p = softmax(score / temperature)
        best = int(p.argmax())
        found.append(Judged(float(p[best]), example.answers[best], best in example.right, example.weight))
    return found


def calibration_error(found: list[Judged]) -> float:
    """How far, on average, the probabilities are from the rate of being right (ten equal parts by probability)."""
    ranked = sorted(found)
    parts = [ranked[i * len(ranked) // 10 : (i + 1) * len(ranked) // 10] for i in range(10)]
    return sum(abs(sum(j.probability - j.right for j in part)) for part in parts) / max(1, len(ranked))


def given(found: list[Judged], least: Mapping[str, float]) -> list[Judged]:
    """What is given out: from the least probability on of somebody with a name, and of somebody without."""
    return [j for j in found if j.answers and j.probability >= least[j.answers]]
