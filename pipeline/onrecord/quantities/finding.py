"""Quantities: a number with what it counts, its bounds and its divisor, and the quantity that it restates.

``quantities.amounts`` finds what the text alone shows; here the tags of the base say what is counted, and what is only a
name with a number in it.  Dates are no quantities, but the number of units in one is ("two years" in "two years ago").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from spacy.tokens import Doc

from .. import layers
from ..dates.isodates import find_dates
from ..text.folding import folded
from .amount import Amount
from .amounts import find_amounts
from .counted import Word, counted_noun, is_day_or_month
from .hedges import hedge_after
from .units import per_after

# Between a quantity and its restatement.
RESTATED = re.compile(
    r"\s*[(\[]\s*(?:or\s+|i\.e\.,?\s+|equivalent\s+to\s+|equal\s+to\s+)?|,\s+or\s+|,\s+equivalent\s+to\s+"
)
# Between a quantity and a bare number that counts the same.
UNDERSTOOD = re.compile(
    r"\s(?:to|and|or)\s|.*\b(?:out\s+of|compared\s+(?:with|to)|from|against|versus)\s+(?:an?\s+(?:\w+\s+){0,3}of\s+)?",
    re.DOTALL,
)
TO = re.compile(r"\s(?:\w+\s)?to\s")
# Between a bare number and a quantity that counts the same.
SHARING = re.compile(
    r"-(?:,\s|,?\s(?:and|or|to)\s)|\sto\s|\s(?:out\s)?of\s(?:the|its|his|her|their|our|these|those|all|all\sthe)\s"
)
NOT_COUNTED = frozenset({"percent", "percentage point", "basis point"})
AND = re.compile(r",?\s(?:and|or)\s|,\s")
HYPHEN = re.compile(r"\s?[-–]\s?(?=\w)")
APPOSED = re.compile(r"[,;]")
# What measures, so that the number after it is a quantity and no label: "a total 300", "killing 107".
MEASURING = re.compile(
    r"(?:ing|total|average|population|score|age|temperature|value|price|worth|cost|number|and|or)$", re.IGNORECASE
)
# "one" with these after it is a pronoun.
AFTER_PRONOUN = frozenset({"MD", "VBZ", "VBP", "VBD", "POS", "WDT", "WP", "TO"})


def find_quantities(doc: Doc) -> list[layers.Record]:
    """The records of the layer ``quantities``, in text order, after the page furniture."""
    text, body = doc.text, layers.body_start(doc)
    words = [Word(t.idx, t.idx + len(t), t.text, t.tag_) for t in doc if not t.is_space]
    starts = [word.start for word in words]
    sentences = [sentence.start_char for sentence in doc.sents] if doc.has_annotation("SENT_START") else [0]
    dates = [(d.start, d.end) for d in find_dates(text, None) if not d.counted]
    found: list[Amount] = []
    dropped = -1
    amounts = find_amounts(text)
    for amount, following in zip_longest(amounts, amounts[1:]):
        inside = found and amount.number < found[-1].end and amount.bare
        if amount.start < body or inside or _overlaps(dates, amount):
            continue
        sentence = sentences[max(0, bisect_right(sentences, amount.number) - 1)]
        counting = _count(text, words, starts, _past_measure(text, amount, following))
        if (
            _is_name(text, words, starts, counting, sentence)
            or dropped >= 0
            and AND.fullmatch(text, dropped, amount.start)
            and counting.bare
        ):
            dropped = amount.end
            continue
        found.append(counting)
    return _records(text, _understood(text, _shared(text, found), sentences))


def _overlaps(ranges: Sequence[tuple[int, int]], amount: Amount) -> bool:
    """Whether the number of an amount, or its unit, lies in one of the ranges, which are in order."""
    place = bisect_right(ranges, (amount.end, 0))
    return any(start < amount.end and amount.number < end for start, end in ranges[max(0, place - 2) : place + 1])


def _past_measure(text: str, amount: Amount, following: Amount | None) -> Amount:
    """ "Two 12-year-old boys": what is counted stands after the measure."""
    if (
        amount.bare
        and following
        and following.kind in ("age", "measure", "money")
        and text[amount.end : following.start] == " "
    ):
        return replace(amount, counted_from=following.end)
    return amount


def _count(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount) -> Amount:
    """The amount with the noun phrase that it counts, and what follows that."""
    if not amount.bare:
        return amount
    at = bisect_left(starts, amount.counted_from)
    hyphen = amount.counted_from == amount.end and HYPHEN.match(text, amount.end) is not None
    if hyphen and at < len(words) and words[at].text in ("-", "–"):
        at += 1
    if at >= len(words) or "\n\n" in text[amount.counted_from : words[at].start]:
        return amount
    if (
        not hyphen
        and APPOSED.match(text, amount.end)
        and text[: amount.start].endswith(", ")
        and _after_name(words, starts, amount)
    ):
        return replace(amount, unit="year of age", kind="age")
    noun = counted_noun(words, at, one=abs(amount.value) <= 1 and amount.high is None, hyphen=hyphen)
    if noun is None:
        return amount
    end, bound, per = noun.end, amount.bound, amount.per
    if after := hedge_after(text, end):
        end, bound = after
    if divided := per_after(text, end):
        end, per = divided
    return replace(amount, end=end, unit=noun.unit, bound=bound, per=per, kind="counted")


def _after_name(words: Sequence[Word], starts: Sequence[int], amount: Amount) -> bool:
    """Whether a number is an age by its place: "Ana Silva, 45, said"."""
    at = bisect_left(starts, amount.number)
    return amount.plain and 10 <= amount.value < 120 and at > 1 and words[at - 2].tag in ("NNP", "NNPS")


def _is_name(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, sentence: int) -> bool:
    """Whether the number is no quantity: part of a name, a label, a score, the pronoun "one"."""
    if amount.kind not in ("bare", "counted"):
        return False
    if amount.score and amount.bare and amount.bound == "=":
        return True
    at = bisect_right(starts, amount.number) - 1
    word = words[at]
    before = (
        words[at - 1] if at and words[at - 1].start >= sentence and words[at - 1].end + 1 >= amount.number else None
    )
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].start <= amount.end + 1 else None
    hedged = amount.number != amount.start
    if amount.form == "words":
        if (
            before
            and not hedged
            and text[amount.number].isupper()
            and before.tag in ("NNP", "NNPS")
            and before.text[0].isupper()
        ):
            return True
        return amount.bare and folded(word.text) == "one" and _is_pronoun(word, before, after)
    if not amount.plain or hedged or not amount.bare and not (amount.unit or "")[:1].isupper():
        return False
    # "Windows 10", "787 Dreamliner", "posts 542".
    if before and (
        before.tag in ("NNP", "NNPS")
        or amount.bare
        and before.tag in ("NN", "NNS")
        and not MEASURING.search(before.text)
    ):
        return True
    return (
        amount.bare
        and after is not None
        and after.tag == "NNP"
        and after.text.istitle()
        and not is_day_or_month(after.text)
    )


def _is_pronoun(one: Word, before: Word | None, after: Word | None) -> bool:
    if one.tag != "CD" or after is not None and after.tag in AFTER_PRONOUN:
        return True
    return before is not None and before.tag in ("JJ", "JJR", "JJS", "DT")


def _shared(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Amounts that have their unit from the next: "four-, five- and six-seaters", "280 of the 300 votes"."""
    shared = list(amounts)
    for i in range(len(shared) - 2, -1, -1):
        here, after = shared[i], shared[i + 1]
        if (
            here.bare
            and after.unit
            and here.end <= after.start
            and SHARING.fullmatch(text, here.end, after.number if after.kind == "counted" else after.start)
        ):
            shared[i] = replace(here, unit=after.unit, kind=after.kind)
    return shared


def _understood(text: str, amounts: Sequence[Amount], sentences: Sequence[int]) -> list[Amount]:
    """Amounts that have their unit from the one before in the sentence: "a shipment of 1.3 million"."""
    done: list[Amount] = []
    for amount in amounts:
        before = done[-1] if done else None
        if before and before.unit and amount.bare and amount.form == "digits" and not before.per:
            gap = text[before.end : amount.start]
            same = bisect_right(sentences, before.start) == bisect_right(sentences, amount.start)
            counted = before.kind in ("counted", "money") and len(gap) <= 60 and UNDERSTOOD.fullmatch(gap)
            if same and (counted or before.kind == "measure" and before.unit not in NOT_COUNTED and TO.fullmatch(gap)):
                amount = replace(amount, unit=before.unit, kind=before.kind)
        done.append(amount)
    return done


def _records(text: str, amounts: Sequence[Amount]) -> list[layers.Record]:
    records: list[layers.Record] = []
    for i, amount in enumerate(amounts):
        before = amounts[i - 1] if i else None
        restates = before is not None and _restates(text, before, amount)
        # A limit holds for the restatement too; what is about so much is often restated to the last digit.
        limit = before is not None and restates and amount.bound == "=" and before.bound in ("<", ">", "<=", ">=")
        bound = before.bound if before is not None and limit else amount.bound
        records.append({
            "start": amount.start, "end": amount.end, "label": "QUANTITY", "value": amount.value, "high": amount.high,
            "bound": bound, "unit": amount.unit, "per": amount.per, "converts": i - 1 if restates else None,
        })  # fmt: skip
    return records


def _restates(text: str, before: Amount, amount: Amount) -> bool:
    """Whether an amount gives the one before it again, in another currency or unit."""
    if before.kind != amount.kind or amount.kind not in ("money", "measure") or before.unit == amount.unit:
        return False
    gap = text[before.end : amount.start]
    return (
        len(gap) < 24
        and RESTATED.fullmatch(gap) is not None
        and ("(" in gap or "[" in gap or amount.kind == "money" or "equivalent" in gap)
    )
