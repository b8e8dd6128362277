"""Words around a number that say whether it is meant exactly, about, or as a limit."""

from __future__ import annotations

from functools import cache

from ..lexicons import read_table
from ..lexicons.vocabulary import words_of
from ..text import late_re as re
from ..text.folding import folded
from .units import alternation

WINDOW = (
    48  # code points before a number: the longest hedge of hedges.tsv has 22, "an additional" and blanks may follow
)
# Before these "at least", "and up" and their like are of the number that they follow: "90 days at least.", "12, give or take."
STOP = r"\s*(?:[.,;:)”]|$)"
GAP = r"(?:[^\S\n]+|\n)"
# "went up to 5": where it got to, and no limit.
# "went ", not "went", "up "
MOVING = re.compile(
    r"\b(?:back|brought|climbed|crept|edged|goes|going|gone|inched|jumped|moved|rose|taken|ticked|took|went)\s$",
    re.IGNORECASE,
)

# "spreads over 300 acres": where it lies, and no limit.
# "spreads ", "stretching ", not "hands "
SPREADING = re.compile(r"\b(?:extend|scatter|sprawl|spread|stretch)\w*\s$", re.IGNORECASE)


# When something passed, and no limit.
# "2 weeks ago", "ten days before", not "2 weeks", "200 a day"
TIME_AGO = re.compile(r"\S+\s(?:second|minute|hour|day|week|month|year|decade)s?\s(?:ago|before|earlier|later)\b")


_GROWN = r"\b(?:balloon(?:ed|s)?|gr[eo]wn?s?|jump(?:ed|s)?|pushed|rise[ns]?|rose|soar(?:ed|s)?|surg(?:ed|es)|swelled|swollen|climb(?:ed|s)?|creep|crept|edged?|rac(?:ed|es)|shot|tick(?:ed|s))"
# What has grown is beyond an amount, not in a place.
# "crowd swelled ", "has grown ", not "lies ", "growl "
GROWN = re.compile(rf"{_GROWN}\s$", re.IGNORECASE)
# A driver races past houses, so what is passed is money, a share, a thousand or more, or bare.
# "climbed past ", "has grown well past the ", not "drove past ", "past "
RISEN = re.compile(rf"{_GROWN}\s(?:far\s|well\s)?past\s(?:the\s)?$", re.IGNORECASE)
# "$40", "40,000 visitors", "3 million", "12%", "600.", "900 in May", not "40 houses", "12 ledges"
RISEN_TO = re.compile(
    r"[$€£¥]|\d{1,3}(?:,\d{3})+|\d[\d.]*(?:\s?%|\s(?:percent|per\scent|thousand|million|billion|trillion|crore|lakh)\b|(?=[.;)]?\s*(?:[;,.)]|$)|\s(?:and|as|at|by|for|in|last|on|this)\b))"
)


@cache
def _passed() -> re.Pattern[str]:
    """What passes an amount: a train passes two villages, and a parliament bills."""
    # "Turnout had passed ", "The number of the dead has now passed the ", not "The train passed ", "Turnout passed"
    return re.compile(
        rf"\b(?:{alternation(sorted(words_of('measured')))})s?(?:\s(?:of|for|in)\s[^.;:,\n]{{1,30}}?)?\s(?:(?:has|had|have)\s)?(?:already\s|also\s|just\s|now\s)?pass(?:ed|es)\s(?:the\s)?$",
        re.IGNORECASE,
    )


@cache
def _before() -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    bounds = {row[0]: row[1] for row in read_table("hedges.tsv")}
    verbs = frozenset(row[0] for row in read_table("hedges.tsv") if row[2:] == ("verb",))
    words = alternation([phrase for phrase in bounds if phrase[0].isalpha()])
    signs = alternation([phrase for phrase in bounds if not phrase[0].isalpha()])
    pattern = rf"(?:(?<![\w-])(?P<words>{words}){GAP}(?:(?:an?|another|an additional|some|only){GAP})?|(?P<signs>{signs})\s?|(?<!\w)(?P<sub>sub-)|(?-i:(?<![\w.’'-])(?P<circa>ca?\.)\s?))$"
    # "nearly ", "More than a ", "~", "sub-", "c. ", "ca.", not "the ", "nearly", "etc. ", "C. "
    return re.compile(pattern, re.IGNORECASE), bounds, verbs


@cache
def _after() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = read_table("hedges_after.tsv")
    glued = alternation([row[0] for row in rows if not row[0][0].isalpha()])
    words = alternation([row[0] for row in rows if row[0][0].isalpha() and len(row) == 2])
    ends = alternation([row[0] for row in rows if len(row) > 2])
    # " or more", "+", ", at least.", not " people", " more", " at least on"
    return re.compile(
        rf"(?:\s(?P<words>{words})(?!\w)(?<!\bplus(?!\s[a-z-]+s\b|{STOP}))|,?\s(?P<ends>{ends})(?={STOP})|(?P<glued>{glued})(?![\d]))",
        re.IGNORECASE,
    ), {row[0]: row[1] for row in rows}


def hedge_before(text: str, start: int) -> tuple[int, str] | None:
    """Where the hedge before ``start`` begins, and its bound; None where there is none.

    >>> hedge_before("He sold nearly 40 masks", 15)
    (8, '<~')
    """
    pattern, bounds, verbs = _before()
    near = max(0, start - WINDOW)
    match = pattern.search(text[near:start])
    if not match:
        risen = RISEN.search(text[near:start]) and RISEN_TO.match(text, start)
        passed = risen or _passed().search(text[near:start]) and not TIME_AGO.match(text, start)
        return (start, ">") if passed else None
    led, word = text[near : near + match.start()], folded(match[0])
    if MOVING.search(led) and word.startswith("up") or SPREADING.search(led) and word.startswith("over"):
        return None
    phrase = folded(match["words"] or match["signs"] or match["circa"] and "circa" or "sub")
    return start if phrase in verbs else near + match.start(), bounds[phrase]


def hedge_after(text: str, end: int) -> tuple[int, str] | None:
    """Where the hedge after ``end`` ends, and its bound: "107 or more", "100+"."""
    pattern, bounds = _after()
    match = pattern.match(text, end)
    if not match:
        return None
    return match.end(), bounds[folded(match["words"] or match["ends"] or match["glued"])]
