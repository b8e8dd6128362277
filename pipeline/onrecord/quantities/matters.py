"""Whether "over" before a number says what something is about, and bounds nothing: "a row over 40 jobs", not "over 40 people"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..lexicons import read_table
from ..lexicons.vocabulary import words_of
from ..text import late_re as re
from ..text.inflection import inflected
from ..text.noun_phrases import FINITE, NOUNS
from ..text.nouns import singular
from .amount import Amount
from .counted import Word
from .tallies import SPANS, is_people

# "over ", "Over a ", "over some ", not "over"
OVER = re.compile(r"over\s+(?:(?:an\sadditional|another|an?|some|only)\s+)?", re.IGNORECASE)
# Who does something, by the noun.
# "trafficker", "protester", "activist", not "theft"
DOER = re.compile(r"(?:er|or|ist|ian|ee|man)$")
# What may stand between a quarrel and "over": whom it befell, and where ("in Orle", "with the union").
BETWEEN = NOUNS | {"DT", "JJ", "PRP", "PRP$", "CD", "$", "POS", "NFP"}
PREPOSITIONS = frozenset(["against", "at", "between", "by", "in", "of", "with"])
FARTHEST = 7  # words between the two; chosen, not measured
# What a quarrel does, between it and what it is about.
GROWS = frozenset(
    [
        "brewing",
        "continues",
        "deepened",
        "erupted",
        "flared",
        "grew",
        "growing",
        "grows",
        "intensified",
        "mounted",
        "mounting",
    ]
)
# Before the time of which a sentence tells: "During the protests over 300 people were hurt."
IN_TIME = frozenset(["after", "amid", "at", "before", "during", "following", "in", "since"])
LED = PREPOSITIONS | IN_TIME | {"on"}
# What a quarrel itself does behind what it is about: "After the row over 40 jobs began".
BEGINS = GROWS | {"began", "broke", "ended", "goes", "started"}
PASSIVES = words_of("being") | {"get", "gets", "getting", "got"}
# Of these an amount of money is not the matter, but what is to be paid.
CHARGING = frozenset(["bill", "billed", "charge", "charged", "charges", "fine", "fined", "fines"])
# How long or how often: "held over 24 hours".
TIMES = SPANS | {"time", "occasion", "second", "night", "decade", "century"}
# How long a thing is, about which nobody quarrels: "a suit over 300 pages long".
LENGTHS = frozenset(["centimetre", "foot", "inch", "kilometre", "line", "metre", "mile", "page", "yard"])


@cache
def _kinds() -> dict[str, str]:
    """The kind of each word of ``over_matters.tsv`` and of its forms."""
    kinds: dict[str, str] = {}
    for word, kind in read_table("over_matters.tsv"):
        kinds |= dict.fromkeys((word, *inflected(word)), kind)
    return kinds


def without_matters(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount) -> Amount:
    """The amount without the bound of an "over" that says what a quarrel, a charge or an arrest is about."""
    led = OVER.match(text, amount.start) if amount.bound == ">" and amount.start < amount.number else None
    if led is None:
        return amount
    at = bisect_left(starts, amount.start)
    cause = _cause(words, at)
    counts = amount.unit is not None and amount.unit not in TIMES | LENGTHS and amount.kind != "age"
    about = counts and cause is not None and _is_about(text, words, starts, amount, cause, at)
    return replace(amount, start=led.end(), bound="=") if about else amount


def _cause(words: Sequence[Word], at: int) -> int | None:
    """The place of the word to which the "over" at ``words[at]`` belongs; None where there is none."""
    kinds = _kinds()
    for i in range(at - 1, max(-1, at - 2 - FARTHEST), -1):
        word = words[i].text.lower()
        kind = kinds.get(word)
        if kind and (kind != "hand" or i == at - 1):
            return i
        stands = words[i].tag in BETWEEN or word in GROWS or i < at - 1 and word in PREPOSITIONS
        if not stands or i == at - 1 and words[i].tag in ("DT", "JJ", "PRP$"):
            return None
    return None


def _is_about(text: str, words: Sequence[Word], starts: Sequence[int], amount: Amount, cause: int, at: int) -> bool:
    kind = _kinds()[words[cause].text.lower()]
    is_noun = words[cause].tag in NOUNS
    after = bisect_left(starts, amount.end)
    if kind == "matter" and not is_noun:
        return False
    if kind == "quarrel" or is_noun and kind != "hand":
        return not (is_noun and _is_when(words, cause, after)) and not _is_to_pay(words, amount, cause, after)
    if kind == "hand":
        return True
    if _is_passive(words, cause) or any(words[i].tag in NOUNS | {"PRP", "CD"} for i in range(cause + 1, at)):
        return not _is_to_pay(words, amount, cause, after)
    if amount.kind == "money":
        return _names_thing(words, after)
    people = is_people(amount.unit) or DOER.search(amount.unit or "") is not None
    return kind == "arrest" and not people


def _is_when(words: Sequence[Word], cause: int, after: int) -> bool:
    """Whether the noun says when or where, and what is counted does something: "After days of protests over 300 people were hurt"."""
    first = cause
    while first and _is_of_phrase(words, first - 1):
        first -= 1
    led = next((i for i in range(first, cause) if words[i].text.lower() in LED), cause)
    # "Days after the protests", "In the protests", not "The trial in Orle".
    begins = led == first or led < cause and singular(words[led - 1].text.lower()) in TIMES
    verb = _past_of(words, after)
    acts = verb < len(words) and words[verb].tag in FINITE and words[verb].text.lower() not in BEGINS
    return begins and led < cause and acts


def _is_of_phrase(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase goes on to the left with the word, which a noun before another's determiner does not: "In Orle | a row"."""
    if words[at].tag in NOUNS and words[at + 1].tag in ("DT", "PRP$"):
        return False
    return words[at].tag in BETWEEN | {"JJR", "JJS"} or words[at].text.lower() in LED


def _past_of(words: Sequence[Word], at: int) -> int:
    """Past what a measure is of: "40 kilos | of drugs | were"."""
    if at < len(words) and words[at].text == "of":
        at += 1
        while at < len(words) and words[at].tag in BETWEEN:
            at += 1
    return at


def _is_to_pay(words: Sequence[Word], amount: Amount, cause: int, after: int) -> bool:
    """Whether money is what is charged rather than what it is charged for."""
    return amount.kind == "money" and words[cause].text.lower() in CHARGING and not _names_thing(words, after)


def _names_thing(words: Sequence[Word], after: int) -> bool:
    """Whether money is that of the noun behind it: "$3 million contract"."""
    return after < len(words) and words[after].tag in ("NN", "NNP", "JJ") and words[after].text.isalpha()


def _is_passive(words: Sequence[Word], verb: int) -> bool:
    i = verb - 1
    while i > 0 and words[i].tag == "RB":
        i -= 1
    return i >= 0 and words[i].text.lower() in PASSIVES
