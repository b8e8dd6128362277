"""Units that a number has from the subject of its clause: what is counted, what moved, a currency at its rate."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from ..lexicons import read_words
from ..text.folding import folded
from ..text.nouns import is_plural, singular
from .amount import Amount
from .counted import Word, counted_noun
from .money import currency_called
from .units import alternation

REACH = 120  # code points before a number; chosen, not measured
# "The number of wardens", "total of cases", not "numbers of wardens", "number of Wardens"
COUNT = re.compile(r"\b(?:number|tally|count|total(?:\snumber)?)\sof\s(?=(?-i:[a-z]))", re.IGNORECASE)
# " rose to ", " fell from 720 to ", " stood at ", not ", and he saw "
CLAUSE = re.compile(
    r"[^.;:,\n]*?\b(?:to|at|by|from|was|were|is|are|be|been|reached|hit|totalled|totaled|exceeded|topped|surpassed|passed|crossed|than|below|above|over|short of)\s(?:[^.;:,\n]*\s)?(?:to\s)?$"
)
_MOVED = r"(?:rose|fell|grew|dropped|climbed|increased|declined|decreased|jumped|sank|soared|plunged|plummeted|surged|doubled|tripled|trebled|quadrupled|halved|slid|slipped|edged|crept|shot|swelled|went|stood|totalled|totaled|numbered)"
# " rose to ", " in May fell by 14 percent to ", " have doubled to nearly ", not " rose by ", " saw to "
SUBJECT_MOVED = re.compile(
    rf"(?:\s(?:in|by|among|from|across|for|on|at)\s[\w’' -]{{1,40}}?)?\s(?:has\s|have\s|had\s)?{_MOVED}\s(?:[^;:\n]{{0,60}}?\s)?(?:to|at)\s(?:about\s|nearly\s|almost\s|around\s|some\s|a\srecord\s|just\s|over\s|more\sthan\s)?"
)
# What has no number of its own, but that of the things that it is of.
# "Sales of ", "car deliveries of ", not "sales "
OF_THINGS = re.compile(r"(?:[A-Z][a-z]+\s)?(?:[Ss]ales|[Dd]eliveries|[Rr]egistrations|[Pp]urchases|[Ss]hipments)\sof\s")
# ".", " in May", " from", not " people", " percent", " companies"
ENDED = re.compile(
    r"\s*(?:[.;:)](?!\d)|,(?!\d)|$)|\s(?:after|against|and|at|before|but|by|compared|during|for|from|in|last|on|the|this|when|while)\b"
)


@cache
def _rate_tail() -> re.Pattern[str]:
    majors = alternation(["dollar", "euro", "greenback", "pound", "sterling", "yen", "yuan"])
    # " per dollar", " to the U.S. dollar", not " to Ulm", " against the euro"
    return re.compile(
        rf"\s(?:per|to|for)\s(?:(?:the|an?|one|each)\s)?(?:U\.?S\.?\s)?(?P<major>{majors})\b",
        re.IGNORECASE,
    )


# "1,398.5", not "five"
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
# "the won", "The Turkish lira", "its rand", not "he won"
THE_CURRENCY = re.compile(r"\b(?:[Tt]he|[Ii]ts)\s(?:[A-Z][a-z]+\s)?(?P<name>[a-z]+)\b")


def with_subjects_units(
    text: str, words: Sequence[Word], amounts: Sequence[Amount], sentences: Sequence[int]
) -> list[Amount]:
    """The amounts, those that count nothing by themselves with what the subject of their clause says they are of."""
    starts = [word.start for word in words]

    def of_subject(amount: Amount) -> Amount:
        if not (amount.bare and amount.form in ("digits", "words", "plural")):
            return amount
        sentence = sentences[max(0, bisect_right(sentences, amount.number) - 1)]
        for way in WAYS:
            if found := way(text, words, starts, amount, sentence):
                return found
        return amount

    return [of_subject(amount) for amount in amounts]


def _counted(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, sentence: int) -> Amount | None:
    """ "The number of wardens fell to 515"."""
    begin = max(sentence, amount.number - REACH)
    for count in reversed(list(COUNT.finditer(text, begin, amount.number))):
        noun = counted_noun(words, bisect_left(starts, count.end()), one=False)
        if noun and noun.end < amount.number and CLAUSE.fullmatch(text, noun.end, amount.number):
            return replace(amount, unit=noun.unit, kind="counted")
    return None


def _exchanged(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, sentence: int) -> Amount | None:
    """ "The lira fell to 34.6 to the dollar", "the won weakened to 1,398 per dollar"."""
    digits = DIGITS.match(text, amount.number)
    tail = _rate_tail().match(text, digits.end()) if digits else None
    if tail is None:
        return None
    names = (currency_called(folded(match["name"])) for match in THE_CURRENCY.finditer(text, sentence, amount.number))
    code = next((code for code in reversed([name for name in names if name])), None)
    if code is None or code == currency_called(folded(tail["major"])):
        return None
    return replace(amount, unit=code, kind="money", per=amount.per or folded(tail["major"]))


def _moved(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, sentence: int) -> Amount | None:
    """ "Murders fell by 14 percent to 312", "Sales of electric cars rose to 312,000", not "Prices rose to 312"."""
    things = OF_THINGS.match(text, sentence)
    first = things.end() if things else sentence + (4 if text.startswith("The ", sentence) else 0)
    noun = counted_noun(words, bisect_left(starts, first), one=False)
    if (
        noun is None
        or noun.end >= amount.number
        or amount.number - sentence > REACH
        or not ENDED.match(text, amount.end)
    ):
        return None
    if not is_plural(text[: noun.end].split()[-1]):
        return None
    head = singular(noun.unit.split(" ")[-1]).lower()
    is_measured = head in read_words("measured_nouns.txt") or currency_called(head) is not None
    if is_measured or not SUBJECT_MOVED.fullmatch(text, noun.end, amount.number):
        return None
    unit = noun.unit[0].lower() + noun.unit[1:] if noun.unit[1:].islower() and not things else noun.unit
    return replace(amount, unit=unit, kind="counted")


WAYS: tuple[Callable[[str, Sequence[Word], Sequence[int], Amount, int], Amount | None], ...] = (
    _counted, _exchanged, _moved,
)  # fmt: skip
