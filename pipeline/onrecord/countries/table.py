"""Names of countries and demonyms, and their ISO 3166-1 codes.  Pure functions over text, without spaCy.

What counts: all of ISO 3166-1, newsroom names, states that are gone and states without a code (code None).  Kosovo has
no code in ISO 3166-1 (``XK`` is a user's extension), so its code is None.  England, Scotland, Wales and Northern Ireland
are parts of a state and no countries here; nor are continents, "European" or the EU.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..lexicons import read_table, read_words
from ..text import late_re as re
from ..text.phrases import Phrases

# "the North said", "North and South Korea": in an article about Korea, states.
# "the North said", "North and South Korea", not "the North Sea", "the south said"
HALF = re.compile(
    r"\b[Tt]he (?P<half>North|South)(?=['’]s\b|[.,;:!?)]|\s+[a-z])(?!\s+(?:of|and|east|west|coast|side)\b)|\b(?P<pair>North)(?=\s+and\s+South\s+Korea)"
)
# "US$5", "contact US": no country.
# "$5", " €5", not "5 US"
MONEY = re.compile(r"\s?[$€£]")
# "Please call\n", "contact ", not "contact", "the "
PRONOUN = re.compile(r"\b(?:about|call|contact|email|follow|give|help|join|let|send|tell)\s+$", re.IGNORECASE)
# ", Ga.", ", N.Y.", ", New Mexico", not ", the", " Ga."
STATE_AFTER = re.compile(r",\s+(?P<state>(?:[A-Z]\.){2}|[A-Z][a-z]+\.|[A-Z][a-z]+(?: [A-Z][a-z]+)?)")
# "in Tbilisi", "a Russian", not "in Atlanta"
CAUCASUS = re.compile(
    r"\b(?:Tbilisi|Batumi|Abkhazia|Abkhaz|Ossetian?|Caucasus|Caucasian|Russian?|Armenian?|Azerbaijani?|Moscow|Soviet)\b"
)
# Offices that states have, not countries: "Georgia Gov. Ada Frost", "the Georgia Senate race".
# "Georgia Gov. Ada Frost", "Georgia’s Democrats", "Georgia secretary of state", not "Georgia said", "the governor of Georgia"
STATES_OFFICE = re.compile(
    r"\bGeorgia(?:['’]s)?\s+(?:Govs?\.|Lt\.|Sens?\.|Reps?\.|(?:[Ll]ieutenant )?[Gg]overnor|Senator|state |General Assembly|Senate\b"
    r"|(?:[A-Z]\w+ )?[Ss]ecretary of [Ss]tate|[Aa]ttorney [Gg]eneral|[Cc]ongress(?:m[ae]n|wom[ae]n)|[Ss]heriff|Bureau of Investigation|Democrats?\b|Republicans?\b|National Guard)"
)

QUARTERS = frozenset(["North", "South", "East", "West"])


class Word(NamedTuple):
    """A country's name or demonym; ``code`` is None where ISO 3166-1 has none.

    A ``doubtful`` one is often another name: a person's (Jordan, Chad), a state's (Georgia).
    """

    code: str | None
    demonym: bool
    doubtful: bool


class Mention(NamedTuple):
    """A country's name or demonym at ``text[start:end]``."""

    start: int
    end: int
    code: str | None
    demonym: bool
    doubtful: bool


def lookup(word: str) -> Word | None:
    """What a whole string means as a country's name or demonym, or None.

    >>> lookup("Britain").code
    'GB'
    >>> lookup("Soviet").code is None
    True
    """
    return _phrases().get(word)


def is_one_of_people(word: str) -> bool:
    """Whether a word is a noun for one person of a people, which has a plural of its own.

    >>> is_one_of_people("Swede"), is_one_of_people("Brazilian"), is_one_of_people("Swedish"), is_one_of_people("Swedes")
    (True, True, False, False)
    """
    one, many = lookup(word), lookup(f"{word}s")
    return one is not None and one.demonym and many is not None and many[:2] == one[:2]


def find(text: str, start: int = 0) -> list[Mention]:
    """The countries in ``text[start:]``, in text order.  Names that mean no country are left out."""
    found = []
    for begin, end, word in _phrases().find(text, start):
        if word is None or _is_other(text, begin, end):
            continue
        found.append(Mention(begin, end, word.code, word.demonym, word.doubtful))
    return _solve_by_article(text, found, start)


def _is_other(text: str, start: int, end: int) -> bool:
    if MONEY.match(text, end) and text[start:end].isupper():
        return True
    if text[start:end] == "US" and PRONOUN.search(text, max(0, start - 20), start):
        return True
    after = STATE_AFTER.match(text, end)
    return after is not None and after["state"] in read_words("us_states.txt") and after["state"] != text[start:end]


def _solve_by_article(text: str, found: list[Mention], start: int) -> list[Mention]:
    """Names that mean different countries in different articles: Congo after Brazzaville, Korean after Pyongyang."""
    codes = {mention.code for mention in found}
    if "KP" in codes:
        found = sorted([*found, *_halves(text, found, start)], key=lambda m: m.start)
    swap = _swaps(text, codes)
    if any(_is_georgia(text, m) for m in found):
        state = _georgia_is_a_state(text)
        # "Georgia Gov. Ada Frost" beside the Georgian minister, too.
        found = [m for m in found if not (_is_georgia(text, m) and (state or _has_states_office(text, m)))]
    return [m._replace(code=swap.get(text[m.start : m.end].title(), m.code)) for m in found] if swap else found


def _halves(text: str, found: list[Mention], start: int) -> Iterator[Mention]:
    """ "The North", "North and South Korea"."""
    taken = {m.start for m in found}
    for match in HALF.finditer(text, start):
        group = match.lastgroup or ""
        if match.start(group) not in taken:
            yield Mention(*match.span(group), "KP" if match[group] == "North" else "KR", False, False)


def _swaps(text: str, codes: set[str | None]) -> dict[str, str]:
    """What "Congo" and "Korean" mean here where it is not what they mean mostly."""
    swap: dict[str, str] = {}
    # "in Kinshasa", not "in Brazzaville"
    if ("CG" in codes or "Brazzaville" in text) and not re.search(r"Kinshasa|Democratic|Zaire|DRC", text):
        swap["Congo"] = swap["Congolese"] = "CG"
    # "S.Korea", not "North Korea"
    if "KP" in codes and not re.search(r"South Korea|Seoul|S\. ?Korea|Republic of Korea", text):
        swap["Korea"] = swap["Korean"] = swap["Koreans"] = "KP"
    return swap


def _is_georgia(text: str, mention: Mention) -> bool:
    return text[mention.start : mention.end].title() == "Georgia"


def _has_states_office(text: str, mention: Mention) -> bool:
    return STATES_OFFICE.match(text, mention.start) is not None and text[mention.end] == " "


def _georgia_is_a_state(text: str) -> bool:
    if CAUCASUS.search(text):
        return False
    states = read_words("us_states.txt") - {"Georgia"}
    return STATES_OFFICE.search(text) is not None or any(
        re.search(rf"\b{re.escape(state)}(?!\w)", text)
        for state in states | {"Atlanta", "ATLANTA", "Republican", "Democrat"}
    )


@cache
def _phrases() -> Phrases[Word | None]:
    return Phrases(_entries())


def _entries() -> Iterator[tuple[str, Word | None]]:
    # Later entries win: an alias says what newsrooms mean by a name that ISO gives to another ("Congo").
    doubtful = read_words("doubtful_countries.txt")
    for name, separator, demonym in (
        ("country_names.tsv", "; ", False),
        ("country_aliases.tsv", ", ", False),
        ("demonyms.tsv", ", ", True),
    ):
        for code, names in read_table(name):
            for phrase in names.split(separator):
                word = Word(None if code == "-" else code, demonym, phrase in doubtful)
                yield from ((form, word) for form in _forms(phrase))
    for phrase in read_words("not_countries.txt"):
        yield from ((form, None) for form in _shortened(phrase))


def _forms(phrase: str) -> set[str]:
    """A name with and without its accents, with "and" or "&", "Saint" or "St.", "North" or "N."."""
    bare = (
        phrase
        if phrase.isascii()
        else "".join(c for c in unicodedata.normalize("NFKD", phrase) if not unicodedata.combining(c))
    )
    forms = {phrase, bare}
    forms |= {form.replace(" and ", " & ") for form in forms}
    if "St. " in phrase or "Saint " in phrase:
        saints = ("St. ", "St ", "Saint ", "Saint-")
        # "St. Kilda", not "Stone "
        forms |= {re.sub(r"\b(?:Saint|St\.) ", short, form) for form in forms for short in saints}
    return {short for form in forms for short in _shortened(form)}


def _shortened(phrase: str) -> Iterator[str]:
    """A name as it is, and with its quarter as newsrooms write it: "N. Arden", "N.Arden"."""
    yield phrase
    quarter, _, rest = phrase.partition(" ")
    if rest and quarter.removesuffix("ern") in QUARTERS:
        yield from (f"{quarter[0]}. {rest}", f"{quarter[0]}.{rest}")
