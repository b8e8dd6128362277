"""Units that a number has from the subject of its clause: "the number of wardens fell from 720 to 515"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from .amount import Amount
from .counted import Word, counted_noun

REACH = 120  # code points before a number; chosen, not measured
# "The number of wardens", "total of cases", not "numbers of wardens", "number of Wardens"
COUNT = re.compile(r"\b(?:number|tally|count|total(?:\snumber)?)\sof\s(?=(?-i:[a-z]))", re.IGNORECASE)
# " rose to ", " fell from 720 to ", " stood at ", not ", and he saw "
CLAUSE = re.compile(
    r"[^.;:,\n]*?\b(?:to|at|by|from|was|were|is|are|be|been|reached|hit|totalled|totaled|exceeded|topped|surpassed|passed|crossed|than|below|above|over|short of)\s(?:[^.;:,\n]*\s)?(?:to\s)?$"
)


def with_headed_units(
    text: str, words: Sequence[Word], amounts: Sequence[Amount], sentences: Sequence[int]
) -> list[Amount]:
    """The amounts, those that count nothing by themselves with what the subject of their clause says they are of."""
    starts = [word.start for word in words]
    return [_headed(text, words, starts, amount, sentences) if _is_bare(amount) else amount for amount in amounts]


def _is_bare(amount: Amount) -> bool:
    return amount.bare and amount.form in ("digits", "words", "plural")


def _headed(
    text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, sentences: Sequence[int]
) -> Amount:
    sentence = sentences[max(0, bisect_right(sentences, amount.number) - 1)]
    begin = max(sentence, amount.number - REACH)
    for count in reversed(list(COUNT.finditer(text, begin, amount.number))):
        noun = counted_noun(words, bisect_left(starts, count.end()), one=False, hyphen=False)
        if noun and noun.end < amount.number and CLAUSE.fullmatch(text, noun.end, amount.number):
            return replace(amount, unit=noun.unit, kind="counted")
    return amount
