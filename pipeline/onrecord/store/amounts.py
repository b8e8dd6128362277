"""What a search for a quantity means: ``> 1 billion masks``, ``at least $5m``, ``10 to 20 percent``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ..errors import OnrecordError
from ..normalise.amounts import find_amounts
from ..normalise.names import fold
from ..normalise.nouns import singular

Comparison = Literal["<", "<=", "=", ">=", ">"]
_SIGNS: dict[str, Comparison] = {"<": "<", "<=": "<=", "≤": "<=", "=": "=", ">=": ">=", "≥": ">=", ">": ">"}
# What the words before a number mean; "about" and "nearly" are taken as they stand.
_BOUNDS: dict[str, Comparison] = {"<": "<", "<=": "<=", ">": ">", ">=": ">="}
_SIGN = re.compile(r"\s*(<=|>=|[<>=≤≥])")


@dataclass(frozen=True, slots=True)
class Amounts:
    """Quantities that are ``comparison`` than ``value`` (from ``value`` to ``high`` where that is given).

    ``unit`` is a currency's code or a noun phrase in the singular, lower case, empty for any.
    """

    comparison: Comparison
    value: float
    high: float | None
    unit: str


def read_amounts(query: str) -> Amounts:
    """Raises OnrecordError where there is no number in the query."""
    sign = _SIGN.match(query)
    rest = query[sign.end() :] if sign else query
    found = find_amounts(rest)
    if not found:
        raise OnrecordError(f"no number in “{query}”; write for instance: > 1 billion masks")
    amount = found[0]
    comparison = _SIGNS[sign[1]] if sign else _BOUNDS.get(amount.bound, "=")
    return Amounts(comparison, amount.value, amount.high, fold_unit(amount.unit or _counted(rest[amount.end :])))


def fold_unit(unit: str) -> str:
    """A unit for comparing: ``COVID-19 testing kit`` and ``covid-19 testing kit`` are one."""
    return " ".join(filter(None, map(fold, unit.split())))


def _counted(words: str) -> str:
    """The counted thing in the singular: the last of its words is the noun."""
    *modifiers, noun = words.split() or [""]
    return " ".join([*modifiers, singular(noun)])
