"""Units of measure and of time after a number, ages, and what an amount is divided by."""

from __future__ import annotations

import re
from functools import cache

from ..lexicons import read_table, read_words
from ..text.folding import folded
from ..text.nouns import singular

AGE = re.compile(
    r"(?:[ -]|\s-\s)(?P<unit>year|yr|month|week|day)s?(?:[ -]|\s-\s)olds?\b|\s(?P<of>year|month|week|day)s?\sof\sage\b|(?P<short>yo|-?y/?o)\b",
    re.IGNORECASE,
)
AGE_BEFORE = re.compile(
    r"\b(?:aged?(?:\s+of)?|ages|turn(?:s|ed|ing)?|(?:he|she|who)(?:\s+(?:is|was|will\s+be|would\s+be)|['’](?:s|ll\s+be))|(?:adults|babies|children|kids|men|people|residents|those|women|youths)\s+(?:above|below|over|under))\s+(?:(?:now|only|just|about|around|over|under|between|at\s+least)\s+)?$",
    re.IGNORECASE,
)
# "two second-placed teams": of the units only the second is an ordinal as well.
END = r"(?![\w²³]|['’]\w)(?<!second(?=-))"


def alternation(phrases: list[str]) -> str:
    """A regular expression for any of the phrases, the longest first; a space stands for one white-space character."""
    return "|".join(
        re.escape(phrase).replace(r"\ ", r"\s") for phrase in sorted(set(phrases), key=lambda p: (-len(p), p))
    )


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    names: dict[str, str] = {}
    patterns: dict[str, list[str]] = {"word": [], "symbol": [], "tight": []}
    for name, others, kind in read_table("units.tsv"):
        for form in ([name] if kind == "word" else []) + list(filter(None, others.split("|"))):
            names[form.lower() if kind == "word" else form] = name
            patterns[kind].append(form)
    symbols = frozenset(patterns["symbol"] + patterns["tight"])
    pattern = rf"(?:(?:[ \t\u00a0\u202f-]|\s-\s|[ ]?\n)?(?i:{alternation(patterns['word'])})|[ \u00a0\u202f]?(?:{alternation(patterns['symbol'])})|(?:{alternation(patterns['tight'])})){END}"
    return re.compile(pattern), names, symbols


def unit_after(text: str, end: int) -> tuple[int, str] | None:
    """Where the unit of a number that ends at ``end`` ends, and its name in the singular; None where there is none.

    >>> unit_after("5 km away", 1), unit_after("12 per cent", 2), unit_after("6-hour flight", 1)
    ((4, 'km'), (11, 'percent'), (6, 'hour'))
    """
    pattern, names, symbols = _words()
    match = pattern.match(text, end)
    if not match:
        return None
    written = match[0].lstrip(" -\t\n\u00a0\u202f")
    spaced = " ".join(written.split())
    return match.end(), names[spaced] if spaced in symbols else names[folded(spaced)]


def age_after(text: str, end: int) -> tuple[int, str] | None:
    """The same for ages: "14-year-old", "19 years old"."""
    match = AGE.match(text, end)
    if not match:
        return None
    return match.end(), f"{folded(match['unit'] or match['of'] or 'year').replace('yr', 'year')} of age"


def is_unit(word: str) -> bool:
    """Whether a word is a unit of measure or time, in the singular or plural."""
    return word.lower() in _words()[1]


@cache
def _per() -> re.Pattern[str]:
    after_article = alternation(sorted(read_words("per.txt")))
    times = "second|minute|hour|day|night|week|month|quarter|year|season|game|share"
    noun = (
        r"(?:(?:square|cubic|sq\.?|cu\.?|100|1,000|1000|100,000|10,000|million|thousand|metric|domestic)\s)?[^\W\d_]+"
    )
    return re.compile(
        rf"(?:\s+per\s+|-per-)(?P<per>(?!cent\b|se\b){noun})|(?:\s+an?\s+|-an?-)(?P<a>{after_article})\b(?!-|\s+(?:ago|earlier|later|before|after)\b)"
        rf"|\s*/\s*(?P<slash>[^\W\d_]{{1,12}}\b)|\s+(?:each|every)\s+(?P<each>{times})\b",
        re.IGNORECASE,
    )


def per_after(text: str, end: int) -> tuple[int, str] | None:
    """What the amount that ends at ``end`` is divided by: the end of those words, and the divisor in the singular.

    >>> per_after("4 million a day.", 9), per_after("$3 per square foot", 2)
    ((15, 'day'), (18, 'square foot'))
    """
    match = _per().match(text, end)
    if not match:
        return None
    written = match["per"] or match["a"] or match["slash"] or match["each"]
    *modifiers, noun = written.split()
    return match.end(), " ".join([*modifiers, noun if modifiers and modifiers[0][-1].isdigit() else singular(noun)])
