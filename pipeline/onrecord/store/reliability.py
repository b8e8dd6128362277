"""Krippendorff's alpha: agreement beyond chance of any number of reviewers, not all of whom judged everything.

After Klaus Krippendorff, “Computing Krippendorff's Alpha-Reliability” (University of Pennsylvania, 2011), whose examples
the tests have.  For sets of positions the difference is one minus their Jaccard index, as Rebecca Passonneau has it for
set-valued judgements (“Computing Reliability for Coreference Annotation”, LREC 2004).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

V = TypeVar("V", bound=Hashable)
Positions = tuple[Hashable, frozenset[int]]


def nominal(a: Hashable, b: Hashable) -> float:
    return float(a != b)


def jaccard(a: Positions, b: Positions) -> float:
    """The difference of two sets of positions, each with the text it is of; those of different texts share nothing."""
    if a == b:
        return 0.0
    return 1.0 if a[0] != b[0] else 1 - len(a[1] & b[1]) / len(a[1] | b[1])


def alpha(
    units: Iterable[Sequence[V]],
    difference: Callable[[V, V], float] = nominal,
    *,
    block: Callable[[V], Hashable] = lambda value: None,
) -> float | None:
    """1 is perfect agreement, 0 what chance gives, below 0 worse; None where nothing can be told (no unit with two
    values, or only one value at all).

    ``units`` has for each thing judged the values that it got, missing ones left out; ``difference`` is between two
    values, 0 for the same.  Values of different ``block``s differ by 1: telling them apart makes many values quick.
    """
    pairable = [unit for unit in units if len(unit) > 1]
    values = Counter(value for unit in pairable for value in unit)
    n = values.total()
    observed = sum(
        sum(difference(a, b) for i, a in enumerate(unit) for b in unit[i + 1 :]) * 2 / (len(unit) - 1)
        for unit in pairable
    )
    blocks: dict[Hashable, list[V]] = defaultdict(list)
    for value in values:
        blocks[block(value)].append(value)
    expected = float(n * n - sum(sum(values[value] for value in inside) ** 2 for inside in blocks.values()))
    for inside in blocks.values():
        for i, a in enumerate(inside):
            expected += 2 * sum(values[a] * values[b] * difference(a, b) for b in inside[i + 1 :])
    return 1 - (n - 1) * observed / expected if expected else None
