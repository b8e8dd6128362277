"""Two sums of money as the ends of a range, where the scale or the currency stands at one of them: "$3-4m", "£3 to 4 million"."""

from __future__ import annotations

from dataclasses import replace

from ..text import late_re as re
from .amount import Amount
from .numbers import tidy

# What a sum ends before.
# " a year", " of", ".", " in May", not " people", ",500"
SUM_ENDED = re.compile(
    r"\s*(?:[.;:)]|,(?!\d)|$)|\s(?:after|an?|and|as|at|by|each|for|from|in|last|more|of|on|or|over|per|this|to|while|will|with|worth)\b"
)


def in_millions(text: str, first: Amount, second: Amount) -> Amount:
    """The upper end of "$3-4m", "£3 to 4m" and "$3m-4m", which is so many million and no length; any other second as it is."""
    end = second.counted_from
    glued = second.unit == "metre" and text[end - 1] == "m" and text[end - 2].isdigit()
    if not (glued and first.marked and first.kind == "money"):
        return second
    million = tidy(second.value * 10**6)
    return replace(second, end=end, value=million, unit=first.unit, per=None, kind="money", plain=False, scaled=True)


def shares_scale(text: str, first: Amount, second: Amount) -> bool:
    """Whether a sum of money has its scale from a number that counts nothing: "£3 to 4 million", not "paid £3 to 4 million people",
    "gave £50 to 4 million in need"."""
    scaled = second.bare and second.scaled and not first.scaled and first.mantissa < second.mantissa
    return first.marked and first.kind == "money" and scaled and SUM_ENDED.match(text, second.end) is not None
