"""Numbers in English text, in digits and in words, and their values.

A number is what is written: units, currencies and hedges around it are found by ``amounts``.  Integral values are ints,
others finite floats; a number too long to be one is none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from itertools import zip_longest
from typing import NamedTuple

from ..text import late_re as re
from ..text.folding import folded
from .spelled import FIRST, LONG_SCALES, SCORE, SETS, TEENS, TENS, UNITS, Spelled, read_run
from .units import alternation

SCALES = {
    **LONG_SCALES, **SETS,
    "k": 10**3, "m": 10**6, "mm": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mil": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9,
    "bil": 10**9, "mrd": 10**9, "t": 10**12, "tn": 10**12, "trn": 10**12, "tril": 10**12, "cr": 10**7, "grand": 10**3,
}  # fmt: skip
FRACTIONS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
# Longer numbers are none; without commas they are identifiers earlier; chosen, not measured.
MOST_DIGITS = 18
MOST_PLAIN_DIGITS = 12

_LONG_SCALE = "|".join([*LONG_SCALES, "dozen"])
# Scales in the plural behind a number, which are no vague ones: "40 crores"; "three hundreds" are scores at cricket.
_PLURAL_SCALE = "|".join(f"{scale}s" for scale in LONG_SCALES if scale != "hundred")
_PLURAL = "tens|dozens|hundreds|thousands|millions|billions|trillions|crores|lakhs"
_NAMES = "thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths|thousandths"
# What a part is of, where that is a scale: "a quarter of a million", "three-quarter million".
_OF_SCALE = rf"(?:\s+of\s+an?|)[\s-]+(?=(?:{_LONG_SCALE})\b)"

# What half of one is said of.
_HALVED = "second|minute|hour|day|week|month|year|decade|century|inch|foot|yard|mile|met(?:er|re)|kilomet(?:er|re)|ounce|pound|kilo(?:gram)?|tonne|ton|pint|litre|liter|gallon|acre|hectare|degree|cent|percent(?:age)?|per\\s+cent|point"

# What shares are compared by, or end with: "by a third", "almost a quarter.", "a fifth more".
_BEFORE_PART = "".join(
    rf"(?<=\b{word}\s)|" for word in ("by", "than", "almost", "nearly", "about", "around", "over", "roughly")
).rstrip("|")
# What shares of people and things do, and the finite forms of being and having.
_DOES = "are|were|is|was|have|has|had|am|will|would|could|can|do|did|does|said|say|says|think|thought|believe|believed|want|wanted|feel|felt|live|lived|work|worked|go|went|came|come|died|die|stayed|remain|remained|voted|vote|backed|back|support|supported|oppose|opposed|favou?red|favou?r|expect|expected|agreed|agree|reported|report|chose|prefer|preferred"
_AFTER_PART = rf"(?=\s*(?:[.,;:)]|$)|\s+(?:to|in|from|since|on|at|during|this|last|for|compared|and|as|when|while|before|between|within|{_DOES})\b)"
# Where a clause begins in which half do something: not "she half did".
_BEGINS = r"(?:(?<!.)|(?<=[.!?”\"]\s)|(?<=,\s)|(?<=\band\s)|(?<=\bwhile\s))"
# What something is so much of: "a third the price", "a tenth as likely".
_OF_SIZE = r"\s+(?:the\s+(?:[a-z]+\s+)?(?:amount|area|average|cost|distance|height|length|level|number|pay|population|price|rate|size|speed|value|volume|wage|weight|width)|as\s+(?:big|common|expensive|far|fast|high|large|likely|long|many|much))\b"
_COMPARED = rf"(?=\s+(?:more|less|fewer|higher|lower|cheaper|larger|bigger|smaller|longer|shorter|faster|below|above|off)\b|{_OF_SIZE})"
# What a decimal comma stands before, as many languages write it: "2,75 million", "1,5 litres".
_MEASURED = r"(?=[ \u00a0]?(?:%|°|€)|[ \u00a0](?:million|billion|trillion|mn|bn|per\s?cent|pct|euros?|k[mg]|[mcd]?[ml]|litres?|liters?|(?:kilo|centi|milli)?met(?:re|er)s?|tonnes?|hectares?|kronor|kroner|zlotys?|degrees?|points?)\b)"
_COMMA = rf"(?:(?:(?<=[€$£])|(?<=[€$£][ \u00a0]))\d{{1,4}},\d{{2}}(?!\d)|(?<=[€$£])\d{{1,4}},\d(?=[mb]n?\b|trn?\b)|\d{{1,4}},\d{{1,2}}(?![\d,]){_MEASURED})"

# The same behind a letter that is money's: "R4,7 million", "K2,5bn".
_COMMA_GLUED = r"\d{1,4},\d{1,2}(?=[ \u00a0]?(?:million|billion|trillion|[mb]n?|trn?)\b)"

_SPACED = "[\u00a0\u2009\u202f ]"
# Behind these the last group is a number of its own: "12 155mm shells", "30 737 Max jets".
_GROUPS_NOT = (
    r"\d|[.,]\d|(?<!000)[ -]?mm\s[a-z-]+s\b|(?<=7\d7)(?:s\b|-\d|\s(?:MAX|Max|Dreamliners?|aircraft|jets|planes)\b)"
)
# The words that one begins with.  Beside others nothing is tried, which saves much of the time.
_OPENING = alternation(
    ["a", "an", "half", "many", "scores", "several", "dozen", "score", "zero", *_PLURAL.split("|"), *LONG_SCALES, *UNITS, *TEENS, *TENS]
)  # fmt: skip
# Within a word, between two letters, no number begins: said once, before the ways to write one are tried.
NUMBER = rf"""(?!(?<=[a-z])[a-z])(?:
    (?P<digits>(?<![\d\w])(?<!\d[.,])(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?!\d)
      |{_COMMA}|\d{{1,3}}(?:(?:\.\d{{3}}){{2,}}(?:,\d{{1,2}})?|\.\d{{3}},\d{{1,2}})(?![\d.,])
      |\d{{1,3}}(?:{_SPACED}\d{{3}})+(?!{_GROUPS_NOT})|\d{{1,3}}(?:['’]\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:[.·]\d+)?|(?<!\w)\.\d+)
      (?:[ ]?[{VULGAR}]|[ -]\d/[2-9](?![\d/])|{_SPACED}?\d⁄\d{{1,2}}(?!\d)|/(?:[23458]|10|16)(?![\d/])|⁄\d{{1,3}}(?!\d))?)
    |(?P<glued>(?<=[^\W\d_])(?:{_COMMA_GLUED}|(?:(?<=\b[EKMNPR])|(?<=\bRs))\d{{1,3}}(?:{_SPACED}\d{{3}})+(?![\d]|[.,]\d)|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?!\d)|\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?))
    |(?P<alone>[{VULGAR}])
    |\b(?={_OPENING})(?:
      (?P<part>an?[ -](?:{_NAMES})\b(?:(?=\s+of\b|{_OF_SCALE})|{_COMPARED})(?!-\w+-)|(?:{_BEFORE_PART})an?[ -](?:{_NAMES})\b(?!-){_AFTER_PART})
      |(?P<by_half>(?:{_BEFORE_PART})half\b(?!-){_AFTER_PART}|{_BEGINS}half(?=\s(?:are|came|died|had|have|lived?|said|say|stayed|voted|were|will|would)\b))
      |(?P<of_point>an?[ -](?:half|quarter)(?=[ -](?:(?:percentage[ -])?point|per\s?cent)\b))
      |(?P<half>half(?:-(?:an?-)?(?=dozen|hour|million|mile|year|billion)|\s+(?:(?:of\s+)?an?\s+(?=(?:{_LONG_SCALE}|{_HALVED})\b)|(?=(?:of|the|that|as|its|their|his|her|our|my|all|those|these)\b))))
      |(?P<single>an?(?=\s+(?:day|hour|minute|week|year|month|mile|pound|dollar|euro)\s+and\s+(?:(?:an?|one)[\s-](?:half|quarter)\b|\d|{FIRST})))
      |(?P<couple>a\s+couple(?:\s+of)?\s+(?={_LONG_SCALE}\b)(?:{_LONG_SCALE}))
      |(?P<plural>(?:(?:{_PLURAL}|scores(?=\s+of\b))(?:\s+of\s+(?:hundreds|thousands|millions|billions))?|(?:several|a\s+few|many)\s+(?:{_LONG_SCALE}))\b)
      |(?P<words>{FIRST})
    ))"""
# After a number in words: "two thirds", "three-quarters of a million".
# " thirds", "-quarters of a", not " halfway", "-third-largest"
PART = re.compile(
    rf"[ -](?P<part>half|halves|{_NAMES})\b(?!-(?!million|billion|dozen|hundred|thousand|point|percentage))",
    re.IGNORECASE,
)
# What three quarters of people do, which three quarters of a year do not.
# " said", " supported", not " are", " supported by"
OF_PEOPLE = re.compile(
    r"\s(?:say|said|think|believed?|wanted|want|supported|support|opposed|oppose|agreed?|voted)\b(?!\s(?:by|to)\b)"
)
# " of a million", "-million", not " of a mile"
OF_SCALE = re.compile(_OF_SCALE, re.IGNORECASE)
# " and a half", "-and-one-quarter", not " and a half of the", " and a half-brother"
AND_A_PART = re.compile(
    r"[\s-]+and[\s-]+(?P<count>an?|one|two|three)[\s-]+(?P<part>half|quarters?|thirds?)\b(?!\s+of\s+(?!an?\s)|-(?!million|billion|dozen|hundred|thousand|year|month|week|day|hour|minute|mile|inch|foot))",
    re.IGNORECASE,
)
# Of slang, and no pianos and juries.
_GRAND = r"(?-i:grand)(?=\s*(?:[.,;:!?)”]|$)|\s(?:an?|and|each|extra|for|from|in|more|on|or|per|to|worth)\b)"
# " million", "bn", " crores", " Cr", " grand.", " Mio. euros", " score of", not " score", " million.5", " grand pianos", " CR-Vs"
LONG_SCALE = re.compile(
    rf"(?:[^\S\n]|[^\S\n]?\n|-)?(?P<scale>{_PLURAL_SCALE}|{_LONG_SCALE}|{SCORE}|{_GRAND}|(?-i:[Cc]r)(?!-)|bn|mn|mln|mio|mrd|mil|bil|bln|tn|trn|tril)\b(?!\.\d)(?:(?<=mio|mrd|mln|bln|mil|bil)\.(?=\s[a-z]))?",
    re.IGNORECASE,
)
# " 400 thousand", not " 400", " 1,400 thousand"
FALLING = re.compile(r"[ ](?P<count>\d{1,3})[ ](?P<scale>thousand|lakhs?|million|billion)\b(?!-)")
# Of "×1030" nobody knows what was raised.
# "× 10^30", "x10−30", "x 10⁶", not "×1030", "10^30"
POWER = re.compile(
    r"\s?[×x]\s?10(?:\s?\^\s?(?P<minus>[-−–])?|(?P<sign>[-−–]))(?P<exponent>\d{1,2})(?!\d)|\s?[×x]\s?10(?P<low>⁻)?(?P<raised>[⁰¹²³⁴-⁹]{1,2})"
)
# "2,75 million", "1,5 km", not "2,750", "1, 5 km"
DECIMAL_COMMA = re.compile(rf"(?<![\w.,]){_COMMA}")
# "2,750", not "2,75", "2.750"
COMMA_THOUSANDS = re.compile(r"\d,\d{3}(?!\d)")
# "3.400", not "3.40", "3,400"
DOT_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}")
# "1.250.000", "1.250.000,50", "1.250,50", not "1.250"
DOTTED = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d{1,2})?|\.\d{3},\d{1,2})")
# "2,75", not "2.75", "2,"
ENDS_WITH_COMMA = re.compile(r"\d{1,4},\d{1,2}")
# "k", "MM", "-B", not "m²", "km/h", "-a"
SHORT_SCALE = re.compile(r"(?:-(?=[BM]\b))?(?P<scale>MM|[kKmMbBtT]|cr|CR|Cr)(?![\w/²³])")


class Number(NamedTuple):
    """A number at ``text[start:end]``; ``high`` for the vague ones ("thousands" is 1000 to 10000).

    ``form`` says how it is written: digits, words, part (a fraction), plural, article ("an hour and ten minutes").  ``plain`` is a run of digits without
    point, comma or scale, ``scaled`` has a scale ("million").  ``mantissa`` is the value before the scale.  ``about``:
    its words say that it is not exact ("a couple of hundred").
    """

    start: int
    end: int
    value: int | float
    high: int | float | None
    form: str
    plain: bool
    scaled: bool
    mantissa: int | float
    about: bool = False


def tidy(value: Decimal | float | int) -> int | float:
    """An int where the value is integral, else a float."""
    return int(value) if value == int(value) else float(value)


@cache
def _pattern() -> re.Pattern[str]:
    # Compiled when it is first needed: this costs more than importing the module.
    # "1,200", "12,34,567", "3.5", "1 ½", "3⁄4", "Q3", "¾", "a third of", "half a million", "a couple of hundred"
    # "an hour and a half", "by almost a third.", "a fifth more than"
    # "dozens", "several thousand", "twenty", not "a third party", "an hour", "several", "many people"
    return re.compile(NUMBER, re.VERBOSE | re.IGNORECASE)


def find_numbers(text: str) -> Iterator[Number]:
    """The numbers of a text, in order."""
    position = 0
    while match := _pattern().search(text, position):
        numbers, position = _read(text, match)
        for number in numbers:
            yield number
            position = max(position, number.end)


def with_short_scale(text: str, number: Number) -> Number | None:
    """The number with a scale of one letter ("5m", "3 bn"), for whoever knows that it is none of metres; else None."""
    match = SHORT_SCALE.match(text, number.end)
    if not match or number.form != "digits" or number.scaled:
        return None
    value = tidy(Decimal(str(number.value)) * SCALES[folded(match["scale"])])
    return number._replace(end=match.end(), value=value, plain=False, scaled=True)


def _read(text: str, match: re.Match[str]) -> tuple[list[Number], int]:
    """The numbers that begin with a match, and where the next may begin."""
    start, end = match.span()
    if match["words"]:
        spelled, after = read_run(text, start, end)
        return _run(text, spelled), after
    if match["digits"] or match["glued"]:
        digits = _digits(match[0], continental=_is_continental(text))
        if digits is None:
            return [], end
        return [_with_power(text, _scaled(text, start, end, digits, "digits", plain=match[0].isdecimal()))], end
    if match["alone"]:
        return [_scaled(text, start, end, Decimal(unicodedata.numeric(match[0])), "part")], end
    if match["part"]:
        return [_part(text, start, end, 1, folded(match["part"].replace("-", " ")).split()[1])], end
    if match["by_half"]:
        return [Number(start, end, 0.5, None, "part", False, False, 0.5)], end
    if match["of_point"]:
        return [_part(text, start, end, 1, folded(match["of_point"].replace("-", " ")).split()[1])], end
    if match["half"]:
        last = start + len(match["half"].rstrip(" \t\n-"))
        return [_scaled(text, start, last, Decimal("0.5"), "part", look=end)], end
    if match["single"]:
        return [Number(start, end, 1, None, "article", False, False, 1)], end
    if match["couple"]:
        scale = SCALES[folded(match["couple"]).split()[-1]]
        return [Number(start, end, 2 * scale, None, "words", False, True, 2, about=True)], end
    return [_plural(start, end, folded(match["plural"]))], end


def _run(text: str, spelled: list[Spelled]) -> list[Number]:
    """The numbers of a run of number words."""
    numbers: list[Number] = []
    for each, following in zip_longest(spelled, spelled[1:]):
        # "two and three-quarters", "a million million"
        if numbers and (
            each.start < numbers[-1].end or each.alone and text[numbers[-1].end : each.start] in (" ", "-")
        ):
            continue
        numbers.append(_in_words(text, each, following))
    return numbers


def _in_words(text: str, spelled: Spelled, following: Spelled | None) -> Number:
    """A number in words with the part after it ("two thirds", "two and a half million")."""
    part = PART.match(text, spelled.end) if spelled.value < 100 else None
    if part:
        return _part(text, spelled.start, part.end(), spelled.value, folded(part["part"]), spelled.end)
    value = Decimal(spelled.value)
    if spelled.scale == 1:
        return _scaled(text, spelled.start, spelled.end, value, "words")
    mantissa, end = value / spelled.scale, spelled.end
    if (
        spelled.scale != 100
        and following is None
        and (half := AND_A_PART.match(text, end))
        and not LONG_SCALE.match(text, half.end())
    ):
        mantissa, end = mantissa + _fraction(half), half.end()
    return Number(
        spelled.start, end, tidy(mantissa * spelled.scale), None, "words", False, spelled.scale > 100, tidy(mantissa)
    )


def _fraction(match: re.Match[str]) -> Decimal:
    """The value of ``AND_A_PART``."""
    count = {"two": 2, "three": 3}.get(folded(match["count"]), 1)
    return Decimal(count) / FRACTIONS[folded(match["part"]).removesuffix("s")]


def _with_power(text: str, number: Number) -> Number:
    """The number with the power of ten after it: 1.99 × 10^30, 1.99×10−30, 5 x 10³."""
    power = POWER.match(text, number.end) if not number.scaled else None
    if power is None:
        return number
    sign = -1 if power["minus"] or power["sign"] or power["low"] else 1
    exponent = sign * int(unicodedata.normalize("NFKC", power["raised"] or power["exponent"]))
    value = Decimal(str(number.value)).scaleb(exponent)
    return number._replace(end=power.end(), value=tidy(value), plain=False)


@lru_cache(maxsize=1)
def _is_continental(text: str) -> bool:
    """Whether a text has decimal commas, and no commas between thousands: its "3.400 tonnes" are thousands."""
    return DECIMAL_COMMA.search(text) is not None and COMMA_THOUSANDS.search(text) is None


def _digits(written: str, *, continental: bool) -> Decimal | None:
    if sum(character.isdecimal() for character in written) > (
        MOST_PLAIN_DIGITS if written.isdecimal() else MOST_DIGITS
    ):
        return None
    if written.isdecimal():
        return Decimal(written)
    parts = re.fullmatch(
        rf"(?P<whole>.*?)(?:[ -]?(?P<vulgar>[{VULGAR}])|(?:(?:{_SPACED}|-)(?P<top>\d))?[/⁄](?P<bottom>\d+))?",
        written,
        re.DOTALL,
    )
    assert parts is not None
    number = parts["whole"]
    if ENDS_WITH_COMMA.fullmatch(number) or DOTTED.fullmatch(number) or continental and DOT_THOUSANDS.fullmatch(number):
        number = number.replace(".", "").replace(",", ".")
    whole = Decimal(re.sub(rf"{_SPACED}|[,'’]", "", number).replace("·", "."))
    # "$6.12½" has half a cent.
    place = Decimal(1).scaleb(min(0, int(whole.as_tuple().exponent)))
    if parts["vulgar"]:
        return whole + place * Decimal(unicodedata.numeric(parts["vulgar"]))
    if parts["bottom"] and not int(parts["bottom"]):
        return None
    if parts["top"]:
        return whole + place * Decimal(parts["top"]) / Decimal(parts["bottom"])
    if parts["bottom"]:
        # "9/11", "8/5": only a proper fraction is a number.
        return whole / Decimal(parts["bottom"]) if 0 < whole < Decimal(parts["bottom"]) else None
    return whole


def _scaled(
    text: str, start: int, end: int, value: Decimal, form: str, *, plain: bool = False, look: int | None = None
) -> Number:
    """The number with "and a half" and the scales after it ("2.5 million", "5 lakh crore", "a million and a half")."""
    mantissa, position, scale = value, end if look is None else look, 1
    if look is None and form != "part" and (half := AND_A_PART.match(text, position)):
        mantissa += _fraction(half)
        position = end = half.end()
        plain = False
    # "5 lakh crore": the next is the larger one.
    while (match := LONG_SCALE.match(text, position)) and (step := _scale(match["scale"])) > (
        scale if scale > 1 else 0
    ):
        if mantissa * scale * step >= 10**MOST_DIGITS * 1000 or step in SETS.values() and scale > 1:
            break
        scale *= step
        position = end = match.end()
        plain = False
    if scale > 1 and mantissa == value and look is None and (half := AND_A_PART.match(text, end)):
        mantissa, end = mantissa + _fraction(half), half.end()
    # "2 million 400 thousand" is one number.
    last = scale if form == "digits" else 1
    while last > 1 and (more := FALLING.match(text, end)) and int(more["count"]) * _scale(more["scale"]) < last:
        last, end = _scale(more["scale"]), more.end()
        mantissa += Decimal(int(more["count"]) * last) / scale
    return Number(start, end, tidy(mantissa * scale), None, form, plain, scale > 1, tidy(mantissa))


def _scale(written: str) -> int:
    """What a scale multiplies by: "crore", "crores", "bn"."""
    name = folded(written)
    return SCALES.get(name) or SCALES[name.removesuffix("s")]


def _part(text: str, start: int, end: int, count: int, name: str, counted_end: int | None = None) -> Number:
    """A part: "a third of", "three-quarters"; with the scale that it is of, a number: "a quarter of a million"."""
    name = "half" if name == "halves" else name if name in FRACTIONS else name.removesuffix("s")
    of_scale = OF_SCALE.match(text, end)
    # "two quarters" of a year are two; "three quarters of" are parts.
    whole = name == "quarter" and counted_end is not None and text[counted_end] != "-"
    of_people = text.startswith(" of", end) or count == 3 and OF_PEOPLE.match(text, end)
    if counted_end is not None and not of_scale and whole and not of_people:
        return _scaled(text, start, counted_end, Decimal(count), "words")
    value = Decimal(count) / FRACTIONS[name]
    if of_scale:
        scaled = _scaled(text, start, end, value, "part", look=of_scale.end())
        return scaled._replace(form="words")
    return Number(start, end, tidy(count / FRACTIONS[name]), None, "part", False, False, tidy(value))


def _plural(start: int, end: int, words: str) -> Number:
    """Vague numbers are ranges: "thousands" are 1000 to 10000, "tens of thousands" ten times that, "dozens" 12 to 120."""
    value = 1
    # "old mill", not " – "
    for word in re.findall(r"\w+", words):
        value *= 10 if word == "tens" else SCALES.get(word.removesuffix("s"), 1)
    return Number(start, end, value, value * 10, "plural", False, True, value)
