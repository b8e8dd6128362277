"""Units that a number has from another amount, of its sentence or the one before: "31 seats, up from 24", "280 of the 300 votes".

The rules are in ``tallies`` and ``levels``: each is a function in a table with an example that holds and one that must
not; the tests run them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from . import levels, tallies
from .amount import Amount
from .pairs import Pair, Rule

FARTHEST = 120  # code points between two numbers of one thing; chosen, not measured, nor what is of one size below
FROM_BEFORE = (*tallies.FROM_BEFORE, *levels.FROM_BEFORE)
FROM_AFTER = (*tallies.FROM_AFTER, *levels.FROM_AFTER)
PAST_SHARES = (*levels.PAST_SHARES, *tallies.PAST_SHARES)


def with_shared_units(text: str, amounts: Sequence[Amount], sentences: Sequence[int]) -> list[Amount]:
    """The amounts with the units that they have from another one: first from the one after, then from the one before."""
    shared = list(amounts)
    for i in range(len(shared) - 2, -1, -1):
        shared[i] = _shared(text, shared[i], shared[i + 1], FROM_AFTER, sentences)
    whole = None
    for i in range(1, len(shared)):
        if tallies.OF_THE.search(text[max(0, shared[i - 1].start - 16) : shared[i - 1].start]):
            whole = shared[i - 1]
        shared[i] = _shared(text, shared[i], shared[i - 1], FROM_BEFORE, sentences)
        if whole:
            shared[i] = _shared(text, shared[i], whole, tallies.OF_WHOLES, sentences)
        if i > 1 and shared[i - 1].unit in levels.NOT_COUNTED:
            shared[i] = _shared(text, shared[i], shared[i - 2], PAST_SHARES, sentences)
    return shared


def _shared(text: str, bare: Amount, other: Amount, rules: Sequence[Rule], sentences: Sequence[int]) -> Amount:
    """A number with the unit of the other, where a rule holds; the number as it is otherwise."""
    first, second = (bare, other) if bare.start < other.start else (other, bare)
    if not bare.bare or not other.unit or not 0 <= second.start - first.end <= FARTHEST:
        return bare
    # "four of five": the number after the noun may be hedged.
    pair = Pair(
        text, bare, replace(other, start=other.number) if other.kind == "counted" and other is second else other
    )
    apart = bisect_right(sentences, second.start) - bisect_right(sentences, first.start)
    if apart > 1 or "\n\n" in pair.gap:
        return bare
    rate = other.per if other is first else None
    for rule in rules:
        if (rule.across or not apart) and (rule.rates or not rate) and rule.holds(pair):
            return replace(bare, unit=other.unit, kind=other.kind, per=bare.per or (rate if rule.rates else None))
    return bare
