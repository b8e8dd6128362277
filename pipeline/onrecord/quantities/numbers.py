"""Numbers in English text, in digits and in words, and their values.

A number is what is written: units, currencies and hedges around it are found by ``amounts``.  Integral values are ints,
others finite floats; a number too long to be one is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "lakh": 10**5, "lac": 10**5, "crore": 10**7, "dozen": 12, "score": 20,
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9,
    "t": 10**12, "tn": 10**12, "trn": 10**12, "cr": 10**7,
}  # fmt: skip
FRACTIONS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
MOST_DIGITS = 18
MOST_PLAIN_DIGITS = 12

_UNIT = "one|two|three|four|five|six|seven|eight|nine"
_TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_GAP = r"(?:[^\S\n]+|\n|-)"
BELOW_100 = rf"(?:(?:{_TENS})(?:{_GAP}(?:{_UNIT}))?|{_TEEN}|{_UNIT})"
_AND = r"(?:and\s)?"
_BELOW_1000 = rf"(?:{BELOW_100}{_GAP}hundred(?:\s{_AND}{BELOW_100}\b(?!{_GAP}(?:hundred|dozen)))?|{BELOW_100})"
_LONG_SCALE = r"(?:hundred|thousand|million|billion|trillion|quadrillion|lakh|lac|crore|dozen)"
_THEN = rf",?\s{_AND}{_BELOW_1000}\b"
_CARDINAL = (
    rf"(?:zero|{_BELOW_1000}(?:{_GAP}(?:million|billion){_THEN}(?:{_GAP}(?:million|thousand)\b(?:{_THEN})?)?)*"
    rf"(?:{_GAP}thousand{_THEN})?)"
)
_ORDINAL_TAIL = r"(?!-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|th\b))"
_PLURAL = "tens|dozens|hundreds|thousands|millions|billions|trillions|crores|lakhs"
_PART = "half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"

_SPACED = "[\u00a0\u2009\u202f ]"
NUMBER = rf"""
    (?P<digits>(?<![\d\w])(?<!\d[.,])(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?!\d)
      |\d{{1,3}}(?:{_SPACED}\d{{3}})+(?![\d]|[.,]\d)|\d+(?:[.·]\d+)?|(?<!\w)\.\d+)
      (?:[ ]?[{VULGAR}]|[ -]\d/[2-9](?![\d/])|/(?:[23458]|10|16)(?![\d/])|⁄\d{{1,3}}(?!\d))?)
    |(?P<glued>(?<=[A-Za-z])(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?))
    |(?P<alone>[{VULGAR}])
    |\b(?:
      (?P<part>(?:(?:{_CARDINAL})[ -](?:{_PART})|an?[ -](?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=\s+of\b))\b(?!-))
      |(?P<half>half(?:-(?=dozen|hour|million|mile|year|billion)|\s+(?:an?\s+(?=(?:{_LONG_SCALE}|hour|mile|minute|century|decade)\b)|(?=(?:of|the|that|as|its|their|his|her|our|my|all|those|these)\b))))
      |(?P<article>an?\s+(?=(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore|score(?=\s+of\b))\b)(?:hundred\s+and\s+(?P<more>{BELOW_100})\b)?)
      |(?P<words>{_CARDINAL})\b{_ORDINAL_TAIL}
      |(?P<plural>(?:(?:{_PLURAL}|scores(?=\s+of\b))(?:\s+of\s+(?:hundreds|thousands|millions|billions))?|(?:several|a\s+few|many)\s+{_LONG_SCALE})\b)
      |(?P<scale>(?:hundred|thousand|million|billion|trillion|crore|lakh)\b)
    )"""
AND_A_HALF = re.compile(r"\s+and\s+(?:a\s+|one[\s-])(?P<part>half|quarter)\b", re.IGNORECASE)
LONG_SCALE = re.compile(
    rf"(?:[^\S\n]|[^\S\n]?\n|-)?(?P<scale>{_LONG_SCALE}|score(?=\s+of\b)|bn|mn|mln|mio|bln|tn|trn)\b(?!\.\w)",
    re.IGNORECASE,
)
SHORT_SCALE = re.compile(r"(?P<scale>[kKmMbBtT]|cr|CR|Cr)(?![\w/²³])")


class Number(NamedTuple):
    """A number at ``text[start:end]``; ``high`` for the vague ones ("thousands" is 1000 to 10000).

    ``form`` says how it is written: digits, words, part (a fraction), plural.  ``plain`` is a run of digits without
    point, comma or scale, ``scaled`` has a scale ("million").  ``mantissa`` is the value before the scale.
    """

    start: int
    end: int
    value: int | float
    high: int | float | None
    form: str
    plain: bool
    scaled: bool
    mantissa: int | float


def tidy(value: Decimal | float | int) -> int | float:
    """An int where the value is integral, else a float."""
    return int(value) if value == int(value) else float(value)


@cache
def _pattern() -> re.Pattern[str]:
    # Compiled when it is first needed: this costs more than importing the module.
    return re.compile(NUMBER, re.VERBOSE | re.IGNORECASE)


def find_numbers(text: str) -> Iterator[Number]:
    """The numbers of a text, in order."""
    position = 0
    while match := _pattern().search(text, position):
        number = _read(text, match)
        position = max(number.end, match.end()) if number else match.end()
        if number:
            yield number


def with_short_scale(text: str, number: Number) -> Number | None:
    """The number with a scale of one letter ("5m", "3 bn"), for whoever knows that it is none of metres; else None."""
    match = SHORT_SCALE.match(text, number.end)
    if not match or number.form != "digits" or number.scaled:
        return None
    value = tidy(Decimal(str(number.value)) * SCALES[match["scale"].lower()])
    return number._replace(end=match.end(), value=value, plain=False, scaled=True)


def _read(text: str, match: re.Match[str]) -> Number | None:
    start, end = match.span()
    if match["digits"] or match["glued"]:
        digits = _digits(match[0])
        if digits is None:
            return None
        plain = match[0].isdecimal()
        return _scaled(text, start, end, digits, "digits", plain)
    if match["alone"]:
        return _scaled(text, start, end, Decimal(unicodedata.numeric(match[0])), "part", False)
    if match["part"]:
        return _part(text, match)
    if match["half"]:
        return _scaled(
            text, start, start + len(match["half"].rstrip(" \t\n-")), Decimal("0.5"), "part", False, match.end()
        )
    if match["article"]:
        if match["more"]:
            return _scaled(text, start, end, Decimal(100 + cardinal(match["more"])), "words", False)
        return _scaled(text, start, end, Decimal(1), "words", False, end)
    if match["words"]:
        return _scaled(text, start, end, Decimal(cardinal(match["words"])), "words", False)
    if match["plural"]:
        return _plural(start, end, match["plural"].lower())
    return _scaled(text, start, start, Decimal(1), "words", False)


def _digits(written: str) -> Decimal | None:
    if sum(character.isdecimal() for character in written) > (
        MOST_PLAIN_DIGITS if written.isdecimal() else MOST_DIGITS
    ):
        return None
    parts = re.fullmatch(
        rf"(?P<whole>.*?)(?:[ -]?(?P<vulgar>[{VULGAR}])|(?:[ -](?P<top>\d))?[/⁄](?P<bottom>\d+))?",
        written,
        re.DOTALL,
    )
    assert parts is not None
    whole = Decimal(re.sub(rf"{_SPACED}|,", "", parts["whole"]).replace("·", "."))
    if parts["vulgar"]:
        return whole + Decimal(unicodedata.numeric(parts["vulgar"]))
    if parts["bottom"] and not int(parts["bottom"]):
        return None
    if parts["top"]:
        return whole + Decimal(parts["top"]) / Decimal(parts["bottom"])
    if parts["bottom"]:
        # "9/11", "8/5": only a proper fraction is a number.
        return whole / Decimal(parts["bottom"]) if 0 < whole < Decimal(parts["bottom"]) else None
    return whole


@cache
def cardinal(words: str) -> int:
    """The value of a spelled number; its grammar is the regular expression's, so that the library always reads it."""
    from text_to_num import text2num

    return int(text2num(re.sub(r"[\s,-]+", " ", words.lower()), "en"))


def _scaled(text: str, start: int, end: int, value: Decimal, form: str, plain: bool, look: int | None = None) -> Number:
    """The number with the scales after it ("2.5 million", "5 lakh crore") and with "and a half"."""
    mantissa, position, scaled = value, end if look is None else look, False
    half = AND_A_HALF.match(text, position)
    if half:
        value += Decimal(1) / FRACTIONS[half["part"].lower()]
        position = end = half.end()
        plain = False
    while (scale := LONG_SCALE.match(text, position)) and value < 10**MOST_DIGITS:
        value *= SCALES[scale["scale"].lower()]
        position = end = scale.end()
        scaled, plain = True, False
    return Number(start, end, tidy(value), None, form, plain, scaled, tidy(mantissa))


def _part(text: str, match: re.Match[str]) -> Number | None:
    top, _, name = match["part"].replace("-", " ").rpartition(" ")
    name = name.lower()
    if name not in FRACTIONS:
        name = name.removesuffix("s")
        # "two quarters" of a year are two; "three quarters of" are parts.
        if (
            name not in FRACTIONS
            or name == "quarter"
            and "-" not in match["part"]
            and not text[match.end() :].startswith(" of")
        ):
            return _scaled(text, match.start(), match.start() + len(top), Decimal(cardinal(top)), "words", False)
    numerator = 1 if top.lower() in ("a", "an") else cardinal(top)
    value = tidy(numerator / FRACTIONS[name])
    return Number(match.start(), match.end(), value, None, "part", False, False, value)


def _plural(start: int, end: int, words: str) -> Number:
    """Vague numbers are ranges: "thousands" are 1000 to 10000, "tens of thousands" ten times that, "dozens" 12 to 120."""
    value = 1
    for word in re.findall(r"\w+", words):
        scale = word.removesuffix("s")
        value *= 10 if word == "tens" else SCALES.get(scale, 1)
    return Number(start, end, value, value * 10, "plural", False, True, value)
