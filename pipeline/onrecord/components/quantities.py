"""Quantities: a number with what it counts, its bounds and its divisor, and the quantity that it restates.

``normalise.amounts`` finds what the text alone shows; here the tags of the base say what is counted, and what is only a
name with a number in it.  Dates are no quantities, but the number of units in one is ("two years" in "two years ago").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..normalise.amounts import Amount, find_amounts
from ..normalise.counted import Word, counted_noun
from ..normalise.hedges import hedge_after
from ..normalise.isodates import find_dates
from ..normalise.units import per_after

# Between a quantity and its restatement: "(", "[", ", or ".
RESTATED = re.compile(r"\s*[(\[]\s*(?:or\s+|i\.e\.,?\s+|equivalent\s+to\s+|equal\s+to\s+)?|,\s+or\s+|,\s+equivalent\s+to\s+")
# A number that counts what the one before it in the sentence counts.
UNDERSTOOD = re.compile(r"\b(?:out\s+of|of|from|to|than|with|against|and|or|,)\s+(?:an?\s+(?:\w+\s+){0,3}of\s+)?$")
NOT_COUNTED = frozenset({"percent", "percentage point", "basis point", "year of age"})
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
    for amount in find_amounts(text):
        place = bisect_right(dates, (amount.end, 0))
        dated = any(start < amount.end and amount.number < end for start, end in dates[max(0, place - 2) : place + 1])
        if amount.start < body or dated or found and amount.number < found[-1].end and amount.bare:
            continue
        sentence = sentences[max(0, bisect_right(sentences, amount.number) - 1)]
        with_noun = _count(text, words, starts, amount)
        if _is_name(text, words, starts, with_noun, sentence):
            continue
        found.append(_understood(text, with_noun, found, sentence))
    return _records(text, found)


def _count(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount) -> Amount:
    """The amount with the noun phrase that it counts, and what follows that."""
    if not amount.bare:
        return amount
    at = bisect_left(starts, amount.counted_from)
    hyphen = at < len(words) and words[at].text in ("-", "–") or text[amount.counted_from : amount.counted_from + 1] == "-"
    if hyphen and at < len(words) and words[at].text in ("-", "–"):
        at += 1
    if at >= len(words) or "\n\n" in text[amount.counted_from : words[at].start]:
        return amount
    noun = counted_noun(words, at, one=abs(amount.value) <= 1 and amount.high is None, hyphen=hyphen)
    if noun is None:
        return amount
    end, bound, per = noun.end, amount.bound, amount.per
    if after := hedge_after(text, end):
        end, bound = after
    if divided := per_after(text, end):
        end, per = divided
    return replace(amount, end=end, unit=noun.unit, bound=bound, per=per, kind="counted")


def _is_name(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, sentence: int) -> bool:
    """Whether the number is no quantity: part of a name, a score, the pronoun "one"."""
    if amount.kind not in ("bare", "counted"):
        return False
    at = bisect_right(starts, amount.number) - 1
    word, before = words[at], words[at - 1] if at else None
    if amount.score and amount.bare and amount.bound == "=":
        return True
    written = text[amount.number : amount.number + 3].lower()
    if amount.form == "words" and written == "one" and amount.value == 1 and amount.bare and amount.high is None:
        following = words[at + 1] if at + 1 < len(words) else None
        return word.tag != "CD" or before is not None and before.tag in ("JJ", "JJR", "JJS", "DT") or following is not None and following.tag in AFTER_PRONOUN
    named = before is not None and before.tag in ("NNP", "NNPS") and before.start >= sentence and before.end + 1 >= amount.number
    if amount.form == "words":
        return named and text[amount.number].isupper() and before is not None and before.text[0].isupper() and amount.number == amount.start
    if amount.form == "digits" and amount.plain and named and amount.start == amount.number and before is not None:
        # "Windows 10", "Smith 20 minutes later": with nothing counted, or with a name after it.
        return amount.bare or not amount.unit or amount.unit[0].isupper()
    return False


def _understood(text: str, amount: Amount, found: Sequence[Amount], sentence: int) -> Amount:
    """The amount with the unit of the one before it, where the sentence leaves that out ("a shipment of 1.3 million")."""
    if not amount.bare or amount.form == "words" or not found:
        return amount
    before = found[-1]
    if before.start < sentence or before.kind not in ("counted", "money") or before.unit in NOT_COUNTED or before.per:
        return amount
    between = text[before.end : amount.start]
    if len(between) > 60 or not UNDERSTOOD.search(between):
        return amount
    return replace(amount, unit=before.unit, kind=before.kind)


def _records(text: str, amounts: Sequence[Amount]) -> list[layers.Record]:
    records: list[layers.Record] = []
    for i, amount in enumerate(amounts):
        before = amounts[i - 1] if i else None
        restates = before is not None and _restates(text, before, amount)
        bound = before.bound if restates and before is not None and amount.bound == "=" else amount.bound
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
    return len(gap) < 24 and RESTATED.fullmatch(gap) is not None and ("(" in gap or "[" in gap or amount.kind == "money" or "equivalent" in gap)


class Quantities:
    """Writes the layer ``quantities``: {start, end, label, value, high, bound, unit, per, converts}."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "quantities", find_quantities(doc))
        return doc


@Language.factory("onrecord_quantities", requires=["token.tag"], assigns=["doc._.layers"])
def make_quantities(nlp: Language, name: str) -> Quantities:
    return Quantities()
