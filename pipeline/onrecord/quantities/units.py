"""Units of measure and of time after a number, ages, and what an amount is divided by."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..lexicons import read_table, read_words
from ..text import late_re as re
from ..text.folding import folded
from ..text.nouns import singular

# "-year-old", " weeks of age", "yo", not " years", " old"
AGE = re.compile(
    r"(?:[ -]|\s-\s)(?P<unit>year|yr|month|week|day)s?(?:[ -]|\s-\s)olds?\b|\s(?P<of>year|month|week|day)s?\sof\sage\b|(?P<short>yo|-?y/?o)\b",
    re.IGNORECASE,
)
# Ages are below this; chosen, not measured.
OLDEST = 130
_KIN = "aunt|boy|brother|cousin|daughter|father|girl|grandfather|grandmother|grandson|granddaughter|husband|mother|nephew|niece|partner|sister|son|uncle|widow|wife"
_PERSON = rf"(?:he|she|who|[Tt]he\s(?:eldest|oldest|youngest|{_KIN})|(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Ww]hose|[Oo]ur)\s+(?:\w+\s+)?(?:{_KIN})(?:\s+(?-i:[A-Z])\w+)?)"
# "aged ", "she was about ", "whose son Ben is ", "I am ", "a woman of ", "children under ", "residents are over ", "died in May at ", "At ", not "about ", "at ", "the dead at "
AGE_BEFORE = re.compile(
    rf"(?:\b(?:aged?(?:\s+of)?|ages(?:\s+of)?|turn(?:s|ed|ing)?|(?P<person>{_PERSON}(?:\s+(?:is|was|will\s+be|would\s+be)|['’](?:s|ll\s+be))|I(?:\s+am|['’]m)|an?\s(?:\w+\s)?(?:boy|girl|man|woman)\sof)|(?:adults|anybody|anyone|babies|children|citizens|everybody|everyone|kids|men|patients|pensioners|people|persons|residents|those|voters|women|youths)\s+(?:(?:are|is|were)\s+)?(?:above|below|between|over|under))"
    r"|\b(?P<event>(?<!the\s)dead|die[ds]|dying|married|marries|orphaned|retire[ds]?|widowed)(?:\s(?:in|last|on)\s\w+)?\s+at|\b(?P<opens>(?-i:At)))\s+(?:(?:now|only|just|about|around|over|under|between|at\s+least)\s+)?$",
    re.IGNORECASE,
)
# How far before a number its words are looked for, in code points; the longest have about so many.
AGE_WINDOW = 48
# "At 41, she left": whose age it is.
# ", she", ", his", not ", the"
ITS_PERSON = re.compile(r",\s(?:he|her|his|I|my|she)\b")
# " of them", " shots", not " and", "."
COUNTING = re.compile(r"\s(?!(?:and|at|but|by|he|in|now|on|she|then|this|today|when|who|years?)\b)[a-z]|-[a-z]")
# Units that stand before the number.
LEADING_UNITS = ("magnitude", "pH")
LEADING_END = 15  # what stands before a larger number measures something else; a pH ends at 14
# "magnitude ", "magnitude-", "magnitude of about ", "pH ", not "magnitudes "
LEADING = re.compile(
    r"\b(?:(?P<magnitude>magnitude)|pH)(?:-|\s(?:of\s|was\s)?(?:(?:about|around|nearly|over|at\sleast|between)\s)?)$",
    re.IGNORECASE,
)
# Names with a prefix, which stand in full after a number too.
# "kilovolt", "microsievert", not "volt", "gray"
PREFIXED = re.compile(r"(?:kilo|mega|giga|tera|peta|hecto|deci|centi|milli|micro|nano)[a-z]+")
# Measures that are other words before what they tell of: "three rai singers".
# " rai", "-mu", not " km"
OTHER_WORD = re.compile(r"[\s-]?(?:jin|mu|rai)", re.IGNORECASE)
# What an amount is divided by in a word behind it.
ADVERBS = {
    "annually": "year", "daily": "day", "hourly": "hour", "monthly": "month", "nightly": "night", "p.a.": "year", "quarterly": "quarter",
    "weekly": "week", "yearly": "year",
}  # fmt: skip
# ".", " for bread", not " wages", " active users"
ADVERB_ENDED = r"\s*(?:[.,;:!?)”]|$)|\s(?:after|and(?!\s\w+ly\b)|as|at|because|before|but|by|during|for|from|if|in|last|on|or(?!\s\w+ly\b)|over|since|than|that|this|through|to|under|until|when|while|with)\b"
# " singers", not " of land"
PLURAL = re.compile(r"\s[a-z]+s\b")
# "two second-placed teams": of the units only the second is an ordinal as well.
END = r"(?![\w²³]|['’]\w)(?<!second(?=-))"


def alternation(phrases: list[str]) -> str:
    """A regular expression for any of the phrases, the longest first; a space stands for one white-space character.

    By their first letters, so that beside a word only those are tried that begin as it does.
    """
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), key=lambda p: (-len(p), p)):
        by_letter.setdefault(phrase[0].lower(), []).append(re.escape(phrase).replace(r"\ ", r"\s"))
    return "|".join(map(_behind_first, by_letter.values()))


def _behind_first(patterns: list[str]) -> str:
    """Any of these; where all begin with the same letter, with that said once."""
    first = patterns[0][0]
    alike = len(patterns) > 1 and first.isalpha() and all(pattern[0] == first for pattern in patterns)
    return f"{first}(?:{'|'.join(pattern[1:] for pattern in patterns)})" if alike else "|".join(patterns)


class Unit(NamedTuple):
    """A unit that ends at ``end``: its name in the singular, and for a rate what it is divided by ("mph")."""

    end: int
    name: str
    per: str | None = None


class _Units(NamedTuple):
    pattern: re.Pattern[str]
    names: dict[str, tuple[str, str | None]]
    symbols: frozenset[str]


@cache
def _units() -> _Units:
    names: dict[str, tuple[str, str | None]] = {}
    patterns: dict[str, list[str]] = {"word": [], "symbol": [], "tight": [], "divisor": []}
    for name, forms in read_table("unit_symbols.tsv"):
        names.update(dict.fromkeys(forms.split("|"), (name, None)))
        patterns["symbol"] += forms.split("|")
        if PREFIXED.fullmatch(name):
            names.update(dict.fromkeys((name, f"{name}s"), (name, None)))
            patterns["word"] += name, f"{name}s"
    for name, others, kind, *per in read_table("units.tsv"):
        for form in ([name] if kind == "word" and not per else []) + list(filter(None, others.split("|"))):
            names[form.lower() if kind == "word" else form] = name, per[0] if per else None
            patterns[kind].append(form)
    symbols = frozenset(patterns["symbol"] + patterns["tight"])
    # "a 12-square-kilometre site"
    words = alternation(patterns["word"]).replace(r"\s", r"[\s-]")
    hyphened = [form for form in patterns["symbol"] if len(form) > 1 and form.isalpha()]
    pattern = rf"(?:(?:[ \t\u00a0\u202f-]|\s-\s|[ ]?\n)?(?i:{words})|-(?:{alternation(hyphened)})|[ \u00a0\u202f]?(?:{alternation(patterns['symbol'])})|(?:{alternation(patterns['tight'])})){END}"
    # " km", "-tonne", "%", " per cent", "mph", not " people"
    return _Units(re.compile(pattern), names, symbols)


def unit_after(text: str, end: int) -> Unit | None:
    """The unit of a number that ends at ``end``; None where there is none.

    >>> unit_after("5 km away", 1), unit_after("12 per cent", 2), unit_after("40mph", 2)
    (Unit(end=4, name='kilometre', per=None), Unit(end=11, name='percent', per=None), Unit(end=5, name='mile', per='hour'))
    """
    units = _units()
    match = units.pattern.match(text, end)
    if not match:
        return None
    if OTHER_WORD.fullmatch(match[0]) and PLURAL.match(text, match.end()):
        return None
    written = " ".join(match[0].lstrip(" -\t\n\u00a0\u202f").split())
    if written == "t" and text.startswith(("-", " shirt"), match.end()):
        return None  # t-shirts
    if written == "MP" and folded(text[max(0, end - 3) : end]) == "one":
        return None  # who sits in parliament
    if written == "kt" and text.startswith(" of ", match.end()):
        # 45 kt is a wind's, 45 kt of copper a mine's.
        return Unit(match.end(), "kilotonne")
    name = written if written in units.symbols else folded(written)
    return Unit(match.end(), *(units.names.get(name) or units.names[name.replace("-", " ")]))


def short_forms() -> Iterator[tuple[str, str]]:
    """Each short form of a unit, such as ``km`` or ``hrs``, with the unit's name in the singular."""
    for form, (name, per) in _units().names.items():
        if form.isalpha() and per is None and " " not in name and singular(form) != name:
            yield form, name


def age_after(text: str, end: int) -> tuple[int, str] | None:
    """The same for ages: "14-year-old", "19 years old"."""
    match = AGE.match(text, end)
    if not match:
        return None
    return match.end(), f"{folded(match['unit'] or match['of'] or 'year').replace('yr', 'year')} of age"


def is_age(text: str, start: int, end: int) -> bool:
    """Whether what stands around the number at ``text[start:end]`` says that it is an age: "aged 34", "At 41, she left"."""
    led = AGE_BEFORE.search(text[max(0, start - AGE_WINDOW) : start])
    if led is None or led["opens"] and not ITS_PERSON.match(text, end):
        return False
    # "He was one of them", "she is two shots behind" are no ages.
    between = led[0].rstrip().lower().endswith("between") and not led[0].lower().startswith("age")
    return not ((led["person"] or led["event"] or between) and COUNTING.match(text, end))


def unit_before(text: str, start: int) -> str | None:
    """The unit that stands before a number that starts at ``start``; None where there is none.

    >>> unit_before("a magnitude 6 quake", 12), unit_before("at pH 4", 6), unit_before("at 4", 3)
    ('magnitude', 'pH', None)
    """
    match = LEADING.search(text[max(0, start - 32) : start])
    return match and ("magnitude" if match["magnitude"] else "pH")


def is_unit(word: str) -> bool:
    """Whether a word is a unit of measure or time, in the singular or plural."""
    return word.lower() in _units().names


@cache
def _per() -> re.Pattern[str]:
    after_article = alternation(sorted(read_words("per.txt")))
    times = "second|minute|hour|day|night|week|month|quarter|year|season|game|share"
    noun = r"(?:(?:square|cubic|sq\.?|cu\.?|US|U\.S\.|100|1,000|1000|100,000|10,000|million|thousand|metric|domestic)\s(?:live\s)?)?(?:British\sthermal\s)?[^\W\d_]+(?:-hours?\b)?"
    # What a price is for: "0.60 euros for a kilo".
    measures = alternation([word for word in read_words("per.txt") if is_unit(word) and word not in times.split("|")])
    # " per day", " a week", "/hour", " each year", " on every tonne", " to the acre", " for a kilo", " for a cubic metre", not " per cent", " a week ago", " a man"
    return re.compile(
        rf"\s+per\s+(?P<count>\d[\d,]*)(?=\s*(?:[.;:)]|,(?!\d)|$)|\s(?:and|at|by|during|for|from|in|last|on|this|to)\b)|(?:\s+per\s+|-per-)(?P<per>(?!cent\b|se\b){noun})|(?:\s+an?\s+|-an?-)(?P<a>{after_article})\b(?!-|\s+(?:ago|earlier|later|before|after)\b)"
        rf"|\s?/\s?(?P<dollar>(?:US)?\$1?)(?![\d,.]*\d)|\s*/\s*(?P<slash>[^\W\d_]{{1,12}}\b)|\s+(?:each|every)\s+(?P<each>{times})\b"
        rf"|\s+(?:for|from|on)\s+(?:each|every)\s+(?P<every>(?:\d+-[a-z]+\s|\d[\d,]*\s)?(?!of\b){noun})|\s+for\s+(?:an?|one)\s+(?P<for>(?:(?:square|cubic)\s[a-z]+|{measures}))\b|\s+to\s+the\s+(?P<the>acre|gallon|hectare|litre|liter|mile)\b"
        rf"|\s+(?P<adverb>{'|'.join(map(re.escape, ADVERBS))})(?={ADVERB_ENDED})",
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
    written = next(filter(None, match.groups())).replace("-hour", " hour")
    if match["adverb"] or match["dollar"]:
        return match.end(), ADVERBS.get(folded(written), "dollar")
    units = _units().names
    if known := units.get(written) or units.get(folded(written)):
        return match.end(), known[0]
    *modifiers, noun = written.split()
    if modifiers and (of := units.get(noun)):
        return match.end(), " ".join([*modifiers, of[0]])
    return match.end(), " ".join([*modifiers, noun if modifiers and modifiers[0][-1].isdigit() else singular(noun)])
