"""What a search for a quantity means: ``> 1 billion masks``, ``at least $5m``, ``10 to 20 percent``, or any of a
unit: ``percent``."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal

from ..errors import OnrecordError
from ..quantities.amount import RACING
from ..quantities.amounts import find_amounts
from ..text.names import fold
from ..text.nouns import is_plural, singular

Comparison = Literal["<", "<=", "=", ">=", ">"]
_SIGNS: dict[str, Comparison] = {"<": "<", "<=": "<=", "≤": "<=", "=": "=", ">=": ">=", "≥": ">=", ">": ">"}
# What the words before a number mean; "about" and "nearly" are taken as they stand.
_BOUNDS: dict[str, Comparison] = {"<": "<", "<=": "<=", ">": ">", ">=": ">="}
# ">= 5", "≤5", not "5"
_SIGN = re.compile(r"\s*(<=|>=|[<>=≤≥])")
# "5m", "5 m", not "5 m²", "5 minutes"
_M = re.compile(r"(?<=\d)\s?m(?![\w²³/])")  # million, or metres


# What stands before a noun where no number does.
_VAGUE = frozenset(
    [
        "a",
        "about",
        "countless",
        "few",
        "fewer",
        "less",
        "lots",
        "many",
        "more",
        "most",
        "much",
        "numerous",
        "over",
        "several",
        "some",
        "under",
    ]
)
_ANY = frozenset(["any", "number", "numbers", "quantity", "quantities"])


@dataclass(frozen=True, slots=True)
class Amounts:
    """Quantities that are ``comparison`` than ``value`` (from ``value`` to ``high`` where that is given).

    ``unit`` is a currency's code or a noun phrase in the singular, lower case, empty for any.
    """

    comparison: Comparison
    value: float
    high: float | None
    unit: str

    @property
    def head(self) -> str:
        """The last word of the unit."""
        return self.unit.rpartition(" ")[2]


def read_amounts(query: str) -> Amounts:
    """A query without a number is for any of its unit, ``any`` for any at all.  Raises OnrecordError where it has no word either."""
    sign = _SIGN.match(query)
    rest = _spelt(query[sign.end() :] if sign else query)
    found = find_amounts(rest)
    if not found:
        noun = " ".join(rest.split()).removeprefix("any ")
        # "1 pm" and "1 AD" are no amounts.
        one = find_amounts(f"1 {noun}")
        if sign or not one or not any(map(str.isalnum, noun)) or fold(noun.split()[0]) in _VAGUE:
            raise OnrecordError(f"no number in “{query}”; write for instance: > 1 billion masks, or masks for any")
        unit = "" if fold(noun) in _ANY else fold_unit(one[0].unit or _counted(noun))
        return Amounts(">", -math.inf, None, unit)
    amount = found[0]
    comparison = _SIGNS[sign[1]] if sign else _BOUNDS.get(amount.bound, "=")
    return Amounts(comparison, amount.value, amount.high, fold_unit(amount.unit or _counted(rest[amount.end :])))


def _spelt(words: str) -> str:
    """“m” as “million” where it is of money or of things counted; it stays where it may be metres."""
    spelt = _M.sub(" million", words)
    found = find_amounts(spelt) if spelt != words else []
    if not found:
        return words
    *_, noun = spelt[found[0].end :].split() or [""]
    return spelt if found[0].kind == "money" or is_plural(noun) and noun not in RACING else words


def fold_unit(unit: str) -> str:
    """A unit for comparing: ``COVID-19 testing kit`` and ``covid-19 testing kit`` are one."""
    return " ".join(filter(None, map(fold, unit.split())))


def _counted(words: str) -> str:
    """The counted thing in the singular: the last of its words is the noun."""
    *modifiers, noun = words.split() or [""]
    return " ".join([*modifiers, singular(noun)])
