"""What editors may do to a word: write it in the other English, in full or short; and leave out what only fills time."""

from __future__ import annotations

import re

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
)
SHORTEST = 6
ALIKE = (
    {"grey", "gray"}, {"tyre", "tire"}, {"tyres", "tires"}, {"kerb", "curb"}, {"plough", "plow"}, {"mould", "mold"},
    {"okay", "ok"}, {"while", "whilst"}, {"among", "amongst"}, {"amid", "amidst"}, {"learnt", "learned"},
    {"spelt", "spelled"}, {"burnt", "burned"}, {"sceptical", "skeptical"}, {"practise", "practice"},
    {"licence", "license"}, {"aluminium", "aluminum"}, {"ageing", "aging"}, {"metre", "meter"}, {"litre", "liter"},
    {"yeah", "yes"}, {"'s", "is"}, {"'s", "has"}, {"'d", "would"}, {"'d", "had"}, {"'cause", "because"},
    {"cause", "because"}, {"till", "until"}, {"mr", "mister"}, {"dr", "doctor"},
)  # fmt: skip
SOUNDS = frozenset(["um", "umm", "uh", "uhh", "er", "err", "erm", "ah", "hm", "hmm", "mm", "mhm", "eh", "huh"])
PHRASES = (("you", "know"), ("i", "mean"), ("you", "see"), ("well",), ("like",), ("look",), ("so",))


def same_spelling(a: str, b: str) -> bool:
    """Whether two words in lower case are one word in two spellings.

    >>> same_spelling("organised", "organized"), same_spelling("four", "for"), same_spelling("million", "billion")
    (True, False, False)
    """
    if a == b or {a, b} in ALIKE:
        return True
    return min(len(a), len(b)) >= SHORTEST - 1 and max(len(a), len(b)) >= SHORTEST and _common(a) == _common(b)


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
    return bool(re.search(r"[,.;:!?…—–-]", between))
