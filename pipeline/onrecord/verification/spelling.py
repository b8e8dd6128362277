"""What editors may do to a word: write it in the other English, in full or short; and leave out what only fills time."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from spacy.lookups import load_lookups

from ..quantities.units import short_forms

# Each with the words that it makes alike; short words are left alone, as “four” is not “for”.
RULES = (
    (re.compile(r"(?<=\w{3})our(?=s|ed|ing|able|ite|ful|less|hood|$)"), "or"),  # "neighbour", not "hour"
    (re.compile(r"(?<=\w{3})is(?=e|ed|es|er|ers|ing|ation|ations)(?=\w+$)"), "iz"),  # "organise", not "rise"
    (re.compile(r"(?<=\w{3})yse(?=s|d|r|$)"), "yze"),  # "analyse", not "analysis"
    (re.compile(r"(?<=\w{4})ll(?=ed|ing|er|ers)(?=\w+$)"), "l"),  # "travelled", not "called"
    (re.compile(r"(?<=\w{3})tre(?=s|d|$)"), "ter"),  # "theatre", not "tree"
    (re.compile(r"(?<=\w{3})bre(?=s|$)"), "ber"),  # "calibre", not "bread"
    (re.compile(r"ogue(?=s|d|$)"), "og"),  # "catalogue", not "argue"
    (re.compile(r"(?<=\w{3})ence$"), "ense"),  # "defence", not "fence"
    (re.compile(r"amme(?=s|$)"), "am"),  # "programme", not "hammer"
    (re.compile(r"dgement"), "dgment"),  # "judgement", not "judgment"
    (re.compile(r"(?<=to|up|ck|er|or|wn|ut)wards$"), "ward"),  # "towards", not "rewards"
    (re.compile(r"ae(?=[dmos])"), "e"),  # "paediatric", not "aerial"
    (re.compile(r"(?<=man)oeuvr(?:e(?=s?$)|(?=ing|able|e[dr]))"), "euver"),  # "manoeuvre", not "oeuvres"
    (re.compile(r"oe(?=stro|tus|tal|dem|a$|ic)"), "e"),  # "oestrogen", "foetus", "diarrhoea", not "does", "phoenix"
)
SHORTEST = 6
ALIKE = (
    {"grey", "gray"}, {"tyre", "tire"}, {"tyres", "tires"}, {"kerb", "curb"}, {"plough", "plow"}, {"mould", "mold"},
    {"okay", "ok"}, {"while", "whilst"}, {"among", "amongst"}, {"amid", "amidst"}, {"learnt", "learned"},
    {"spelt", "spelled"}, {"burnt", "burned"}, {"sceptical", "skeptical"}, {"practise", "practice"},
    {"licence", "license"}, {"aluminium", "aluminum"}, {"ageing", "aging"}, {"metre", "meter"}, {"litre", "liter"},
    {"yeah", "yes"}, {"'s", "is"}, {"'s", "has"}, {"'d", "would"}, {"'d", "had"}, {"'cause", "because"},
    {"cause", "because"}, {"till", "until"}, {"mr", "mister"}, {"dr", "doctor"}, {"prof", "professor"}, {"st", "saint"},
    {"gov", "governor"}, {"sen", "senator"}, {"rep", "representative"}, {"gen", "general"}, {"aeroplane", "airplane"},
    {"aeroplanes", "airplanes"}, {"per", "a"}, {"per", "an"}, {"cheque", "check"}, {"storey", "story"},
)  # fmt: skip
SOUNDS = frozenset(["um", "umm", "uh", "uhh", "er", "err", "erm", "ah", "hm", "hmm", "mm", "mhm", "eh", "huh"])
# What transcribers put in brackets that nobody says; “[inaudible]” is none of it, since there words are missing.
STAGE = frozenset(
    [
        "laughter",
        "laughs",
        "laughing",
        "applause",
        "cheers",
        "cheering",
        "pause",
        "music",
        "crosstalk",
        "coughs",
        "sighs",
    ]
)
# One verb in two tenses, of those that have no other forms.
TENSES = ({"will", "would"}, {"can", "could"}, {"'ll", "would"}, {"'ll", "will"})
PHRASES = (("you", "know"), ("i", "mean"), ("you", "see"), ("well",), ("like",), ("look",), ("so",))


def same_spelling(a: str, b: str) -> bool:
    """Whether two words in lower case are one word in two spellings.

    >>> same_spelling("organised", "organized"), same_spelling("four", "for"), same_spelling("million", "billion")
    (True, False, False)
    """
    if a == b or {a, b} in ALIKE or _is_short_for(a, b) or _is_short_for(b, a):
        return True
    return min(len(a), len(b)) >= SHORTEST - 1 and max(len(a), len(b)) >= SHORTEST and _common(a) == _common(b)


def same_lemma(a: str, b: str) -> bool:
    """Whether two words in lower case are forms of one verb or noun, as an editor may write “pa[id]” where “pay” was said.

    >>> same_lemma("paid", "pays"), same_lemma("careless", "careful"), same_lemma("unsafe", "safe")
    (True, False, False)
    """
    return {a, b} in TENSES or not _lemmas(a).isdisjoint(_lemmas(b))


@cache
def _lemmas(word: str) -> frozenset[str]:
    """What a word may be a form of, itself included, by the tables of spacy-lookups-data."""
    found = {word}
    for pos in ("verb", "noun"):
        found.update(_tables("lemma_exc")[pos].get(word, ()))
        stems = (word.removesuffix(end) + put for end, put in _tables("lemma_rules")[pos] if word.endswith(end))
        found.update(stem for stem in stems if stem in _tables("lemma_index")[pos])
    return frozenset(found)


@cache
def _tables(name: str) -> Any:
    return load_lookups("en", [name]).get_table(name)


@cache
def _units() -> dict[str, set[str]]:
    """What each short form of a unit, in lower case, stands for."""
    found: dict[str, set[str]] = {"ft": {"feet"}}
    for form, unit in short_forms():
        found.setdefault(form.lower(), set()).update(_common(name) for name in (unit, f"{unit}s"))
    return found


def _is_short_for(form: str, word: str) -> bool:
    """“km” is “kilometres” and “kilometers”."""
    return len(form) < len(word) and form in _units() and _common(word) in _units()[form]


def _common(word: str) -> str:
    for rule, put in RULES:
        word = rule.sub(put, word)
    return word


def is_filler(keys: list[str], before: str, after: str) -> bool:
    """Whether dropped words only fill time: sounds, or a phrase set off by marks (``before``, ``after`` are what stands
    between it and the words beside it)."""
    left = [key for key in keys if key not in SOUNDS]
    if not left:
        return True
    return tuple(left) in PHRASES and _sets_off(after) and (not before.strip(" \t\n") or _sets_off(before))


def _sets_off(between: str) -> bool:
    # "a, b", not "a b"
    return bool(re.search(r"[,.;:!?…—–-]", between))
