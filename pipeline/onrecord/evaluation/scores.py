"""The scores of one model on some articles, with the counts of each article, so that they can be resampled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from .counts import Counted
from .resampling import SAMPLES, Difference, Interval, compare, figure, interval


@dataclass(frozen=True)
class Scores:
    """``articles`` are ids, each once.  ``counts`` has for each figure an int64 array (articles, 3): right, predicted,
    gold; zeros where an article is not annotated for it.  ``confidence`` and ``right`` are of the predicted attributions
    that have a confidence.  ``problems`` says by id why an article was not read; its predictions count as none.
    """

    articles: tuple[str, ...]
    counts: dict[str, np.ndarray]
    confidence: np.ndarray = field(default_factory=lambda: np.zeros(0))
    right: np.ndarray = field(default_factory=lambda: np.zeros(0, bool))
    problems: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        rows: Iterable[tuple[str, Counted]],
        sure: Iterable[tuple[float, bool]] = (),
        problems: dict[str, str] | None = None,
    ) -> Scores:
        """From the counts of each article; lines with one id (several annotators) are one article."""
        by_id: dict[str, dict[str, np.ndarray]] = {}
        for id, counted in rows:
            sums = by_id.setdefault(id, {})
            for name, counts in counted.items():
                sums[name] = sums.get(name, 0) + np.array(counts, np.int64)
        names = dict.fromkeys(name for sums in by_id.values() for name in sums)
        nothing = np.zeros(3, np.int64)
        pairs = list(sure)
        return cls(
            tuple(by_id),
            {name: np.array([sums.get(name, nothing) for sums in by_id.values()]) for name in names},
            np.array([confidence for confidence, _ in pairs]),
            np.array([right for _, right in pairs], bool),
            problems or {},
        )

    def figure(self, name: str) -> float | None:
        """In percent; None where there is nothing to measure."""
        return figure(self.counts[name])

    def figures(self) -> dict[str, float]:
        """All that there is something to measure for."""
        return {name: value for name in self.counts if (value := self.figure(name)) is not None}

    def precision(self, name: str) -> float | None:
        right, predicted, _ = self.counts[name].sum(axis=0).tolist()
        return 100 * right / predicted if predicted else None

    def recall(self, name: str) -> float | None:
        right, _, gold = self.counts[name].sum(axis=0).tolist()
        return 100 * right / gold if gold else None

    def interval(self, name: str, *, samples: int = SAMPLES) -> Interval | None:
        """The 95 % bootstrap interval of a figure."""
        return interval(self.counts[name], samples=samples)

    def against(self, other: Scores, *, samples: int = SAMPLES) -> dict[str, Difference]:
        """This model's figures less the other's, for those that both have.  Raises ValueError where the articles differ."""
        if self.articles != other.articles:
            raise ValueError("the scores are not of the same articles")
        pairs = ((name, self.counts[name], other.counts[name]) for name in self.counts if name in other.counts)
        found = ((name, compare(ours, theirs, samples=samples)) for name, ours, theirs in pairs)
        return {name: difference for name, difference in found if difference is not None}
