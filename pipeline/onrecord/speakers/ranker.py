"""How probable each candidate is for a source that names nobody.

A softmax over the candidates and the choice of nobody, each with the weighted sum of its named features.  For a description
nobody is two choices: that it stands for itself, and that it means somebody who is no candidate, as where the name was not
recognised.  The weights are in ``ranker.json``; ``scripts/train_ranker.py`` writes it.

Where the encoder has heads for mentions, that score is one of a few features of a second sum, beside what the encoder says
(``candidates.add_meant``); its weights, ``meant``, are fitted to articles that neither the first nor the encoder has learned from
(``scripts/train_meant.py``).  Without such heads nothing but the first sum counts.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .agreement import Features
from .referents import Referent

RANKER = "ranker"  # the first score among the features of the second


@dataclass(frozen=True)
class Option:
    """A candidate, or nobody (None), with what speaks for it; ``itself``: that a description stands for itself."""

    referent: Referent | None
    features: Features
    itself: bool = False
    meant: Features = field(default_factory=dict)  # what the encoder says of it, if anything


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
    """``least`` has the probability from which a choice is given out, ``groups`` the weights for each group of sources,
    ``ways`` how often a link that is not ranked is right, ``meant`` the second weights for each group.
    """

    least: Mapping[str, float]
    groups: Mapping[str, Weights]
    ways: Mapping[str, float]
    meant: Mapping[str, Weights]

    def scores(self, group: str, options: list[Option]) -> list[float]:
        """The score of each option for a source of this group."""
        first = [self.groups[group].score(option.features) for option in options]
        second = self.meant[group]
        return [
            second.score(option.meant | {RANKER: score}) if option.meant else score
            for option, score in zip(options, first, strict=True)
        ]


@cache
def load_ranker() -> Ranker:
    data = json.loads(Path(__file__).with_name("ranker.json").read_text(encoding="utf-8"))
    groups, meant = ({name: Weights(weights) for name, weights in data[key].items()} for key in ("groups", "meant"))
    return Ranker(data["least"], groups, data["ways"], meant)


def rank(options: list[Option], scores: list[float]) -> list[Ranked]:
    """The options with their probabilities, the best first."""
    highest = max(scores)
    exponentials = [math.exp(score - highest) for score in scores]
    total = sum(exponentials)
    ranked = [
        Ranked(e / total, option.referent, option.itself) for e, option in zip(exponentials, options, strict=True)
    ]
    return sorted(ranked, key=lambda r: -r.probability)
