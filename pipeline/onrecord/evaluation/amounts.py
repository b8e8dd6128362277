"""The figures of quantities and dates, F1: equal in span and in all that is said of them, but for what a quantity restates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..document import Date, Entity, Quantity
from .counts import Counted, of_sets

FIELDS = {
    "quantities": (Quantity, ("start", "end", "value", "high", "bound", "unit", "per")),
    "dates": (Date, ("start", "end", "iso")),
}


def count_amounts(gold: Mapping[str, Iterable[Mapping[str, Any]]], entities: Iterable[Entity]) -> Counted:
    """The counts of one article for those that it is annotated for; ``gold`` is an article of the training format."""
    found = list(entities)
    return {
        name: of_sets(
            {tuple(one[field] for field in fields) for one in gold[name]},
            {tuple(getattr(one, field) for field in fields) for one in found if isinstance(one, kind)},
        )
        for name, (kind, fields) in FIELDS.items()
        if name in gold
    }
