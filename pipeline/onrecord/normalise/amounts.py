"""Numbers with what the text alone shows beside them: hedge, currency, unit, range.  Counted nouns need tags: ``counted``."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from . import hedges, money, units
from .lookalikes import is_lookalike, lookalikes
from .nouns import is_plural
from .numbers import Number, find_numbers, tidy, with_short_scale

MINUS = re.compile(r"(?:(?<![\w.,)\]%])[-−–]|\bminus[ -])$", re.IGNORECASE)
PLURAL_NEXT = re.compile(r"\s+(?:[a-z-]+\s){0,1}?(?P<noun>[a-z-]+)")
THOUSANDS_NOT = re.compile(r"[kK](?:\s+|-)(?:run|race|runs|races|video|TV|TVs|display|screen|resolution|camera|monitor|footage|Ultra)")
DASH = re.compile(r"\s?[-–—‒]\s?$")
TO = re.compile(r"\s+(?:to|until|through)\s+(?:(?:about|around|nearly|almost|over|as\s+much\s+as|as\s+many\s+as|up\s+to)\s+)?$", re.IGNORECASE)
AND = re.compile(r"\s+and\s+$", re.IGNORECASE)
OR = re.compile(r"\s+or\s+$", re.IGNORECASE)
LIST = re.compile(r"(?:,\s+|,?\s+(?:and|or)\s+)$", re.IGNORECASE)
OPENING = re.compile(r"\b(?P<word>from|between|ranging\s+from|ranges?\s+from)\s+(?:(?:about|around|as\s+(?:low|little|few)\s+as|just|up\s+to)\s+)?$", re.IGNORECASE)
MOVED = re.compile(r"\b(?:by|up|down|rose|risen|fell|fallen|gained|lost|added|climbed|dropped|jumped|slipped|shed|increased|decreased)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
FEET = re.compile(
    r"(?P<feet>\d{1,2})(?:\s?['’′]\s?(?P<a>\d{1,2}(?:\.\d)?)\s?(?:[\"”″]|''|’’)|(?:[ -]?(?:foot|feet|ft\.?))[ -,]{0,2}(?P<b>\d{1,2})(?![\d,])(?:(?:[ -]?(?:inches|inch|in))\b|(?=[\s,.)]|$)(?<=-\d)|(?=[\s,.)]|$)(?<=-\d\d)))"
)
LONGEST_GAP = 24


@dataclass(frozen=True)
class Amount:
    """An amount at ``text[start:end]``; ``number`` is where its (first) number begins and ``counted_from`` where what it
    counts may begin.  ``kind``: money, measure, age or bare."""

    start: int
    end: int
    number: int
    counted_from: int
    value: int | float
    high: int | float | None
    bound: str
    unit: str | None
    per: str | None
    kind: str
    form: str
    plain: bool
    scaled: bool
    mantissa: int | float
    score: bool = False  # "3-1": nothing unless something is counted
    marked: bool = False  # the currency stands before the number

    @property
    def bare(self) -> bool:
        return self.kind == "bare"


def find_amounts(text: str) -> list[Amount]:
    """The amounts of a text in order, ranges joined, without what only looks like one (times, scores, model numbers)."""
    masks = lookalikes(text)
    singles: list[Amount] = []
    for number in find_numbers(text):
        if is_lookalike(masks, number.start, number.end) or singles and number.start < singles[-1].end:
            continue
        amount = _feet(text, number) or _amount(text, number)
        if amount:
            singles.append(amount)
    return [_bounded(text, amount) for amount in _share_units(text, _join(text, singles))]


def _feet(text: str, number: Number) -> Amount | None:
    """Feet and inches as one length, in feet: 6'2", 5ft 10in, 6-foot-2."""
    match = FEET.match(text, number.start) if number.form == "digits" else None
    if not match or _glued(text, number.start):
        return None
    value = tidy(round(int(match["feet"]) + float(match["a"] or match["b"]) / 12, 4))
    return Amount(number.start, match.end(), number.start, match.end(), value, None, "=", "foot", None, "measure", "digits", False, False, value)


def _amount(text: str, number: Number) -> Amount | None:
    """The number with its currency or unit; None where it is part of a word or of something longer."""
    start = number.start
    mark = money.mark_before(text, start) if number.form == "digits" else None
    if mark and mark.code == "ZAR" and text[mark.start] == "R" and not number.scaled and number.plain and not with_short_scale(text, number):
        mark = None
    if mark is None and start and _glued(text, start):
        return None
    value, end = number.value, number.end
    if mark or _counts_people(text, end):
        number = with_short_scale(text, number) or number
        value, end = number.value, number.end
    elif short := with_short_scale(text, number):
        after = money.mark_after(text, short.end)
        letter = text[short.end - 1]
        if after or letter in "MB" or letter in "kK" and not THOUSANDS_NOT.match(text, end):
            number, value, end = short, short.value, short.end
    kind, unit = "bare", None
    if mark:
        start, kind, unit, value = mark.start, "money", mark.code, tidy(value * mark.factor)
        repeated = money.mark_after(text, end)
        end = repeated.end if repeated and repeated.code == unit else end
    elif age := units.age_after(text, end):
        end, unit = age
        kind = "age"
    elif (after := money.mark_after(text, end)) and not (after.code == "pound" and not number.scaled):
        end, kind, unit, value = after.end, "money", after.code, tidy(value * after.factor)
    elif measure := units.unit_after(text, end):
        end, unit = measure
        kind = "measure"
        if unit == "pound" and number.scaled:
            kind, unit = "money", "GBP"
    if kind == "bare" and _runs_on(text, end, number):
        return None
    high = None if number.high is None else number.high
    if number.form == "digits" and (minus := MINUS.search(text[max(0, start - 7) : start])):
        value = -value
        start -= len(minus[0])
    return Amount(
        start, end, number.start, end, value, high, "=", unit, None, kind, number.form, number.plain, number.scaled, number.mantissa, marked=bool(mark)
    )  # fmt: skip


def _glued(text: str, start: int) -> bool:
    """Whether what stands before a number makes it part of a name or of a longer number ("COVID-19", "A320")."""
    before = text[start - 1]
    if before.isalpha() or before in "_#@/\\:" or before == "'" and not text[start - 2 : start - 1].isspace():
        return True
    return before in "-‑" and start > 1 and text[start - 2].isalpha() and not re.search(r"(?i)\bminus-$", text[max(0, start - 7) : start])


def _runs_on(text: str, end: int, number: Number) -> bool:
    """Whether a number goes on into a word or another number ("737s", "2nd", "5:30", "3D")."""
    after, further = text[end : end + 1], text[end + 1 : end + 2]
    if number.form != "digits":
        return False
    return after.isalnum() or after == "_" or (after in ".,:/" and further.isdigit()) or (after in "'’" and further.isalpha())


def _counts_people(text: str, end: int) -> bool:
    """Whether "10m" at ``end`` is followed by a plural, so that it is ten million rather than ten metres."""
    if text[end : end + 1] not in ("m", "b") or text[end + 1 : end + 2].isalnum():
        return False
    match = PLURAL_NEXT.match(text, end + 1)
    return bool(match and is_plural(match["noun"]))


def _join(text: str, amounts: list[Amount]) -> list[Amount]:
    """Ranges made one, feet and inches too; scores out."""
    joined: list[Amount] = []
    position = 0
    while position < len(amounts):
        first = amounts[position]
        second = amounts[position + 1] if position + 1 < len(amounts) else None
        pair = _pair(text, first, second) if second else first
        if pair is not first:
            position += 1
        position += 1
        if pair:
            joined.append(pair)
    return joined


def _pair(text: str, first: Amount, second: Amount) -> Amount | None:
    """The range of the two, the first alone where they are none, None where both are a score."""
    gap = text[first.end : second.start]
    if len(gap) > LONGEST_GAP or "\n\n" in gap:
        return first
    if first.high is not None or second.high is not None or first.form == "part" != second.form:
        return first
    opening = OPENING.search(text[max(0, first.start - LONGEST_GAP) : first.start])
    opened = " ".join(opening["word"].lower().split()) if opening else ""
    if DASH.fullmatch(gap):
        if not (first.bare or first.marked or first.unit == second.unit):
            return first
        return _dashed(text, first, second)
    if TO.fullmatch(gap) and opened != "between":
        if opened:
            return _range(first, second) if _same_unit(first, second, either=True) else first
        if first.bare and second.bare and first.value > second.value:
            return None if first.value < 200 and first.form == second.form == "digits" and first.plain and second.plain else first
        if first.bare or first.unit == second.unit and not MOVED.search(text[max(0, first.start - 30) : first.start]):
            return _range(first, second) if _same_unit(first, second, either=False) else first
    if AND.fullmatch(gap) and opened == "between" and _same_unit(first, second, either=False):
        return _range(first, second)
    if OR.fullmatch(gap) and first.bare and second.value == first.value + 1 and first.form == second.form:
        return _range(first, second)
    return first


def _dashed(text: str, first: Amount, second: Amount) -> Amount | None:
    spaced = text[first.end : second.start] != text[first.end : second.start].strip()
    if first.bare and second.bare and first.value >= second.value and not first.scaled:
        return None if first.form == "digits" else first
    if not _same_unit(first, second, either=False) or spaced and second.bare and not first.bare:
        return first
    merged = _range(first, second)
    return replace(merged, score=merged.bare and first.form == "digits" and not second.scaled and first.value < 100)


def _same_unit(first: Amount, second: Amount, *, either: bool) -> bool:
    """Whether two amounts can be the ends of one range; with ``either``, the second may leave the unit out as well."""
    if first.unit == second.unit:
        return True
    if first.bare:
        return second.kind != "age" or first.plain or first.form == "words"
    return second.bare and (either or first.marked)


def _range(first: Amount, second: Amount) -> Amount:
    low = first.value
    if second.scaled and not first.scaled and abs(first.mantissa) < 1000 and first.mantissa < second.mantissa:
        low = tidy(first.value * (second.value / second.mantissa))
    source = first if second.bare else second
    return replace(
        first, end=second.end, counted_from=second.counted_from, value=low, high=second.value, unit=source.unit, kind=source.kind,
        plain=False, scaled=first.scaled or second.scaled, marked=first.marked or second.marked,
    )  # fmt: skip


def _share_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """ "5, 6 and 7 percent": a measure that only the last of a list names is that of all."""
    shared = list(amounts)
    for i in range(len(shared) - 2, -1, -1):
        here, after = shared[i], shared[i + 1]
        if not here.bare or after.kind != "measure" or here.form != after.form or here.end > after.start:
            continue
        gap = text[here.end : after.start]
        if len(gap) < LONGEST_GAP and LIST.fullmatch(gap) and not here.scaled:
            shared[i] = replace(here, unit=after.unit, kind=after.kind)
    return shared


def _bounded(text: str, amount: Amount) -> Amount:
    """The amount with its hedges, its divisor, and the age that "aged" before it says."""
    start, end, bound, unit, kind = amount.start, amount.end, "=", amount.unit, amount.kind
    if amount.bare and units.AGE_BEFORE.search(text[max(0, start - 24) : start]):
        unit, kind = "year of age", "age"
    if after := hedges.hedge_after(text, end):
        end, bound = after
    if before := hedges.hedge_before(text, start):
        start, bound = before
    counted_from = end
    per = None
    if divided := units.per_after(text, end):
        end, per = divided
    return replace(amount, start=start, end=end, bound=bound, unit=unit, kind=kind, per=per, counted_from=counted_from)


