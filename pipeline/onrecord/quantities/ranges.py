"""Two amounts as one: ranges ("5 to 10 people"), ratios ("one in five"), scores, units shared by a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .amount import Amount
from .numbers import tidy

DASH = re.compile(r"\s?[-–—‒]\s?$")
TO = re.compile(
    r"\s+(?:to|until|through)\s+(?:(?:about|around|nearly|almost|over|as\s+much\s+as|as\s+many\s+as|up\s+to)\s+)?$",
    re.IGNORECASE,
)
RATIO = re.compile(r"(?:\s+in|\s+out\s+of)\s+(?:every\s+)?$", re.IGNORECASE)
AND = re.compile(r"\s+and\s+$", re.IGNORECASE)
OR = re.compile(r"\s+or\s+$", re.IGNORECASE)
LIST = re.compile(r"(?:,\s+|,?\s+(?:and|or)\s+)$", re.IGNORECASE)
OPENING = re.compile(
    r"\b(?P<word>from|between|ranging\s+from|ranges?\s+from)\s+(?:the\s+)?(?:(?:about|around|as\s+(?:low|little|few)\s+as|just|up\s+to)\s+)?$",
    re.IGNORECASE,
)
MOVED = re.compile(
    r"\b(?:by|up|down|rose|risen|fell|fallen|gained|lost|added|climbed|dropped|jumped|slipped|shed|increased|decreased)\s+(?:by\s+)?(?:(?:about|around|nearly|almost|some|over|a|another|an\s+additional)\s+)?$",
    re.IGNORECASE,
)
LONGEST_GAP = 24


def join(text: str, amounts: Sequence[Amount]) -> list[Amount]:
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
    if RATIO.fullmatch(gap) and _is_ratio(first, second):
        share = tidy(first.value / second.value)
        return replace(first, end=second.end, counted_from=second.end, value=share, form="part", plain=False)
    opening = OPENING.search(text[max(0, first.start - LONGEST_GAP) : first.start])
    opened = " ".join(opening["word"].lower().split()) if opening else ""
    if DASH.fullmatch(gap):
        if not (first.bare or first.marked or first.unit == second.unit):
            return first
        return _dashed(text, first, second)
    if TO.fullmatch(gap):
        if opened:
            return _range(first, second) if _same_unit(first, second, either=True) else first
        if first.bare and second.bare and first.value > second.value:
            return (
                None
                if first.value < 200 and first.form == second.form == "digits" and first.plain and second.plain
                else first
            )
        if first.bare or first.unit == second.unit and not MOVED.search(text[max(0, first.start - 30) : first.start]):
            return _range(first, second) if _same_unit(first, second, either=False) else first
    if AND.fullmatch(gap) and opened == "between" and _same_unit(first, second, either=False):
        return _range(first, second)
    if OR.fullmatch(gap) and first.bare and second.value == first.value + 1 and first.form == second.form:
        return _range(first, second)
    return first


def _is_ratio(first: Amount, second: Amount) -> bool:
    """Whether two numbers are the ends of "one in five", "nine out of 10"."""
    return (
        first.bare
        and second.bare
        and 0 < first.value < second.value
        and (first.value == 1 or second.value in (3, 4, 5, 10, 100))
    )


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


def share_units(text: str, amounts: Sequence[Amount]) -> list[Amount]:
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
