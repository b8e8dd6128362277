"""The figures of quantities and dates, F1: equal in span and in all that is said of them, but for what a quantity restates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..document import Entity
from ..terms import FIELDS
from .counts import Counted, of_sets

FIGURES = {
    name: (label, ("start", "end", *FIELDS[label])) for name, label in (("quantities", "QUANTITY"), ("dates", "DATE"))
}


def count_amounts(gold: Iterable[Mapping[str, Any]], entities: Iterable[Entity]) -> Counted:
    """The counts of one article; ``gold`` are its ``values`` of the training format."""
    expected, found = list(gold), list(entities)
    return {
        name: of_sets(
            {tuple(one[field] for field in fields) for one in expected if one["label"] == label},
            {tuple(getattr(one, field) for field in fields) for one in found if one.label == label},
        )
        for name, (label, fields) in FIGURES.items()
    }
