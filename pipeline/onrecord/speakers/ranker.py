"""How probable each candidate is for a source that names nobody.

A softmax over the candidates and the choice of nobody, each with the weighted sum of its named features.  For a description
nobody is two choices: that it stands for itself, and that it means somebody who is no candidate, as where the name was not
recognised.  The weights are in ``ranker.json``; ``scripts/train_ranker.py`` writes it.

Where the encoder has heads for mentions, what it says of a candidate is among the features (``candidates.add_meant``); the weights
are fitted with it and without, so that both will do.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .agreement import Features
from .referents import Referent

MEANT = "meant"  # the log odds that the encoder gives; all features that it gives begin so


@dataclass(frozen=True)
class Option:
    """A candidate, or nobody (None), with what speaks for it; ``itself``: that a description stands for itself."""

    referent: Referent | None
    features: Features
    itself: bool = False


@dataclass(frozen=True)
class Ranked:
    probability: float
    referent: Referent | None
    itself: bool = False


@dataclass(frozen=True)
class Weights:
    """What was trained for one group of sources."""

    weights: Mapping[str, float]

    def score(self, features: Features) -> float:
        return sum(self.weights.get(name, 0.0) * value for name, value in features.items())


@dataclass(frozen=True)
class Ranker:
    """``least`` has the probability from which somebody with a name (``named``) or without (``unnamed``) is given out, ``groups`` the
    weights for each group of sources, ``ways`` how often a link that is not ranked is right.
    """

    least: Mapping[str, float]
    groups: Mapping[str, Weights]
    ways: Mapping[str, float]


@cache
def load_ranker() -> Ranker:
    data = json.loads(Path(__file__).with_name("ranker.json").read_text(encoding="utf-8"))
    return Ranker(data["least"], {name: Weights(group) for name, group in data["groups"].items()}, data["ways"])


def rank(options: list[Option], weights: Weights) -> list[Ranked]:
    """The options with their probabilities, the best first; of equal ones that which came first."""
    scores = [weights.score(option.features) for option in options]
    highest = max(scores)
    exponentials = [math.exp(score - highest) for score in scores]
    total = sum(exponentials)
    ranked = [
        Ranked(e / total, option.referent, option.itself) for e, option in zip(exponentials, options, strict=True)
    ]
    return sorted(ranked, key=lambda r: -r.probability)
