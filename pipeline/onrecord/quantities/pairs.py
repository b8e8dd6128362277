"""A number without a unit beside another amount that has one, and the rules by which it has that unit too."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .amount import Amount


class Pair(NamedTuple):
    """A number without a unit, another amount of its sentence that has one, and the text that both are in."""

    text: str
    bare: Amount
    other: Amount

    @property
    def gap(self) -> str:
        first, second = sorted((self.bare, self.other), key=lambda amount: amount.start)
        return self.text[first.end : second.start]

    @property
    def after(self) -> str:
        """What follows the bare number."""
        return self.text[self.bare.end : self.bare.end + 24]

    @property
    def is_like(self) -> bool:
        """Whether both are of one size, as two values of one thing are."""
        low, high = sorted((abs(self.bare.value), abs(self.other.value)))
        return 0 < high <= 3 * low

    @property
    def is_near(self) -> bool:
        """Whether they are as close as two readings of one measure."""
        low, high = sorted((abs(self.bare.value), abs(self.other.value)))
        return 0 < high <= 1.5 * low

    def before(self, amount: Amount) -> str:
        return self.text[max(0, amount.start - 16) : amount.start]


class Rule(NamedTuple):
    """``holds`` says whether the bare number has the other's unit: in ``example`` it has, in ``counterexample`` not.

    ``across``: the other may stand in the sentence before.  ``rates``: what the other is divided by holds as well.
    """

    holds: Callable[[Pair], bool]
    example: str
    counterexample: str
    across: bool = False
    rates: bool = False
