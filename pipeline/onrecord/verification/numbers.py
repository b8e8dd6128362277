"""The numbers of a text for comparing: by value, with sign and with what is glued to them, written or spoken.

A key has the value (``#1.5``, ``#-2.5``); an ordinal is one (``#3rd``) but beside its month, where it is the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ..lexicons.vocabulary import months
from ..quantities.amount import read_amount
from ..quantities.numbers import Number, find_numbers, tidy, with_short_scale
from ..quantities.spelled import TEENS, TENS, UNITS

CURRENCIES = {
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "usd": "dollar", "eur": "euro", "gbp": "pound", "jpy": "yen",
}  # fmt: skip
MINUS = "-−–"
OPENERS = '(“"‘[—$€£¥'
# "1,200", "3rd", not "three"
DIGITS = re.compile(r"\d+(?:[.,:/·]\d+)*(?:st|nd|rd|th)?\b")
# "minus $", "minus ", not "minus 5"
MINUS_BEFORE = re.compile(r"\bminus\s[$€£¥]?$", re.IGNORECASE)
FIRST = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
ROUND = {f"{ten[:-1]}ieth": value for ten, value in TENS.items()}
# "third", "Twenty-first", "thirtieth", not "thirdly"
ORDINAL = re.compile(
    rf"\b(?:(?:(?P<tens>{'|'.join(TENS)})[ -])?(?P<unit>{'|'.join(FIRST)})|(?P<round>{'|'.join(ROUND)}))\b",
    re.IGNORECASE,
)
# Years as they are spoken.
# "nineteen eighty-four", "twenty oh five", "Twenty twenty", not "twenty people", "nineteen or twenty", "twenty-five"
YEAR = re.compile(
    rf"\b(?P<century>seventeen|eighteen|nineteen|twenty)[ -](?:oh[ -](?P<unit>{'|'.join(UNITS)})|(?P<teen>{'|'.join(TEENS)})"
    rf"|(?P<tens>{'|'.join(TENS)})(?:[ -](?P<more>{'|'.join(UNITS)}))?)\b",
    re.IGNORECASE,
)
# " point ", not " pointed "
POINT = re.compile(r"\spoint\s", re.IGNORECASE)
# "May ", "march the ", not "dismay "
AFTER_MONTH = re.compile(rf"\b(?:{'|'.join(months())})\s(?:the\s)?$", re.IGNORECASE)
# " May", " of June", not " maybe"
BEFORE_MONTH = re.compile(rf"\s(?:of\s)?(?:{'|'.join(months())})\b", re.IGNORECASE)


class Found(NamedTuple):
    """``text[start:end]`` is a number with the key ``key``."""

    start: int
    end: int
    key: str


def read_numbers(text: str) -> list[Found]:
    """The numbers of a text, in order; none overlaps another."""
    written = list(find_numbers(text))
    every = [*_ordinals(text), *_years(text), *_decimals(text, written), *(_found(text, number) for number in written)]
    found: list[Found] = []
    for one in sorted(every, key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _found(text: str, number: Number) -> Found:
    """With its minus sign, with the digits glued to it by points, colons or slashes (10:30, 9/11), and with its scale where
    that is one letter ($5m)."""
    begin, end = number.start, number.end
    glued = DIGITS.match(text, begin)
    if glued and glued.end() > end:
        key = glued[0].lower()
        key = _day(text, begin, glued.end(), int(key[:-2]), key) if key[:-2].isdecimal() else key
        return _signed(text, begin, glued.end(), key)
    if (short := with_short_scale(text, number)) and (amount := read_amount(text, number)) and amount.scaled:
        return _signed(text, begin, short.end, str(short.value))
    high = f"~{number.high}" if number.high is not None else ""
    return _signed(text, begin, max(end, glued.end()) if glued else end, f"{number.value}{high}")


def _signed(text: str, begin: int, end: int, key: str) -> Found:
    mark = begin - 1 if begin and text[begin - 1] in CURRENCIES else begin
    minus = _minus(text, begin)
    is_negative = minus is not None or mark < begin and _minus(text, mark) is not None
    is_negative = is_negative or MINUS_BEFORE.search(text, 0, begin) is not None
    return Found(begin if minus is None else minus, end, f"#-{key}" if is_negative else f"#{key}")


def _minus(text: str, begin: int) -> int | None:
    """Where the minus sign of a number that begins at ``begin`` stands: “−2.5”, not “8–3” nor “well-2”."""
    place = begin - 1
    if place < 0 or text[place] not in MINUS:
        return None
    return place if place == 0 or text[place - 1].isspace() or text[place - 1] in OPENERS else None


def _ordinals(text: str) -> Iterator[Found]:
    for match in ORDINAL.finditer(text):
        value = ROUND.get((match["round"] or "").lower()) or 1 + FIRST.index(match["unit"].lower())
        value += TENS.get((match["tens"] or "").lower(), 0)
        last = 0 if value % 100 in (11, 12, 13) else value % 10
        written = f"{value}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"
        yield Found(*match.span(), f"#{_day(text, *match.span(), value, written)}")


def _day(text: str, start: int, end: int, value: int, written: str) -> str:
    """“May 3rd” and “the third of May” are May 3."""
    before = AFTER_MONTH.search(text, max(0, start - 20), start)
    return str(value) if before or BEFORE_MONTH.match(text, end) else written


def _years(text: str) -> Iterator[Found]:
    for match in YEAR.finditer(text):
        low = {name: (words or "").lower() for name, words in match.groupdict().items()}
        century = 100 * ({**TEENS, **TENS}[low["century"]])
        rest = UNITS.get(low["unit"]) or TEENS.get(low["teen"]) or TENS[low["tens"]] + UNITS.get(low["more"], 0)
        yield Found(*match.span(), f"#{century + rest}")


def _decimals(text: str, written: list[Number]) -> Iterator[Found]:
    """“four point five million”: the numbers on both sides of the point are one."""
    for before, after in pairwise(written):
        if not POINT.fullmatch(text, before.end, after.start) or isinstance(after.mantissa, float) or before.scaled:
            continue
        scale = Decimal(str(after.value)) / after.mantissa if after.mantissa else 1
        whole = Decimal(f"{before.value}.{after.mantissa}") * scale
        yield _signed(text, before.start, after.end, str(tidy(whole)))
