"""What every figure is made of: how many are right, how many were predicted, how many the gold has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from typing import Any

Counts = tuple[int, int, int]  # right, predicted, gold
Counted = dict[str, Counts]  # by the name of the figure


def f1(right: float, predicted: float, gold: float) -> float:
    """In percent; 0 where there is nothing to be right about.  An accuracy too, where predicted and gold are one."""
    return 200 * right / (predicted + gold) if predicted + gold else 0.0


def of_sets(gold: Set[Any], predicted: Set[Any]) -> Counts:
    return len(gold & predicted), len(predicted), len(gold)


def total(rows: Iterable[Counted]) -> Counted:
    """The sum for each figure."""
    sums: dict[str, Counter[int]] = {}
    for row in rows:
        for name, counts in row.items():
            sums.setdefault(name, Counter()).update(dict(enumerate(counts)))
    return {name: (s[0], s[1], s[2]) for name, s in sums.items()}
