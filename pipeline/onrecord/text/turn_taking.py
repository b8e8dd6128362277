"""Who takes the word in a sentence between two quotations: “It leaks,” said Hale. *Frost disagreed.* “It never did.”

The sentence must tell no more than that: that its subject answers, makes a gesture, or is in a state of mind.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..lexicons import read_table, read_words
from ..lexicons.vocabulary import words_of
from .noun_phrases import FINITE, PHRASE

AUXILIARIES = frozenset(["be", "can", "could", "do", "have", "may", "might", "will", "would"])
BEING = frozenset(["be", "remain", "seem", "sound", "look", "appear", "feel", "stay"])
# What makes any adjective a stance: "less amused", "not so sure".
COMPARING = frozenset(["less", "more", "so", "as", "even", "far"])
# How many words a state of mind has; how many stand between those of an idiom; how many behind them; how long an apposition is.
# All chosen, not measured.
STATE, BETWEEN, TAIL, APPOSITION = 5, 2, 5, 20
# What stands behind: "nodded in agreement", "disagreed with her", not "agreed to pay", "objected in 2019", "smiled when Reed left".
TAIL_TAGS = frozenset(["RB", "RBR", "RP", "IN", "PRP", "PRP$", "DT", "PDT", "JJ", "NN", "NNS", "CC", "VBG"])
SPANS = frozenset(["day", "week", "month", "season", "year", "decade"])
# What goes on with a subject: "a spokeswoman for the union".
WITHIN = frozenset(["at", "for", "of"])
# Whatever opens the sentence: "But", "Then", "For his part,".
OPENINGS = ("CC", "RB", "UH", ",")


class Tagged(NamedTuple):
    """A word in lower case, its lemma, its tag."""

    lower: str
    lemma: str
    tag: str


class Turn(NamedTuple):
    """Places of the words of the subject, and whether it ``answers`` somebody else."""

    start: int
    end: int
    answers: bool


def turn_taken(words: Sequence[Tagged]) -> Turn | None:
    """The turn that a sentence tells of, a quotation being one word of it; None where it tells anything else."""
    start = _begin(words)
    end = start
    while end < len(words) and (words[end].tag in PHRASE or words[end].tag == "PRP" or words[end].lower in WITHIN):
        end += 1
    verb = _verb(words, end)
    if verb is None or end == start:
        return None
    answers = _answers(words, verb)
    return None if answers is None else Turn(start, end, answers)


def _begin(words: Sequence[Tagged]) -> int:
    """Where the subject begins: behind a conjunction and an adverb, or behind a phrase and its comma."""
    start = 0
    while start < len(words) and words[start].tag in OPENINGS:
        start += 1
    if start < len(words) and words[start].tag in ("IN", "TO"):
        comma = next((i for i in range(start, len(words)) if words[i].tag in (",", *FINITE)), len(words))
        return comma + 1 if comma < len(words) and words[comma].tag == "," else len(words)
    return start


def _verb(words: Sequence[Tagged], end: int) -> int | None:
    """The place of the subject's verb, behind an apposition or a relative clause in commas."""
    if end < len(words) and words[end].tag == ",":
        end = next(
            (i + 1 for i in range(end + 1, min(end + APPOSITION, len(words))) if words[i].tag == ","), len(words)
        )
    while end < len(words) and words[end].tag == "RB":
        end += 1
    return end if end < len(words) and words[end].tag in FINITE else None


def _answers(words: Sequence[Tagged], verb: int) -> bool | None:
    """Whether what the verb tells is an answer to somebody else; None where it takes no turn."""
    if words[verb].lemma in BEING and (end := _end_of_state(words, verb + 1)):
        compared = words[end - 2].lower in COMPARING
        return compared if _is_tail(words[end:]) else None
    denied = words[verb - 1].lower in words_of("negation")
    while verb + 1 < len(words) and (words[verb].lemma in AUXILIARIES or words[verb].tag == "RB"):
        behind = next((w.tag for w in words[verb + 1 :] if w.tag != "RB"), "")
        if words[verb].tag != "RB" and behind not in ("VB", "VBN", "VBG"):
            break
        denied = denied or words[verb + 1].lower in words_of("negation")
        verb += 1
    if (end := _end_of_reaction(words, verb)) and _is_tail(words[end:]):
        return True
    rows = _idioms().get((denied, words[verb].lemma), ())
    found = ((end, answers) for idiom, answers in rows if (end := _end_of(idiom, words, verb)))
    return next((answers and not _is_to_others(words[end:]) for end, answers in found if _is_tail(words[end:])), None)


def _end_of_reaction(words: Sequence[Tagged], verb: int) -> int:
    """The place behind what a reaction is to: dismissed the *claim*, defended his *plan*; 0 where it is to anything else."""
    if words[verb].lemma not in _reacting():
        return 0
    said = read_words("claim_nouns.txt") | words_of("what sides are taken on")
    noun = next((i for i in range(verb + 1, len(words)) if words[i].tag not in ("DT", "PRP$", "JJ", "POS")), len(words))
    return noun + 1 if noun < len(words) and noun > verb + 1 and words[noun].lemma in said else 0


@cache
def _reacting() -> frozenset[str]:
    listed = read_words("dismissal_verbs.txt") | read_words("denial_verbs.txt")
    return listed | words_of("decrying", "taking sides")


def _is_to_others(tail: Sequence[Tagged]) -> bool:
    """Whether it is people or things of whom nobody need have spoken that are answered: agrees *with the bank*, not *with him*."""
    place = next((i for i, word in enumerate(tail) if word.lower == "with"), len(tail))
    return any(word.tag in ("NN", "NNS") for word in tail[place + 1 :])


def _end_of_state(words: Sequence[Tagged], start: int) -> int:
    """The place behind the word for a state of mind: was not so *sure*, is in no *doubt*; 0 where there is none."""
    said = words[start : start + STATE]
    for i, (before, word) in enumerate(pairwise((Tagged("", "", ""), *said))):
        if word.tag in (*FINITE, ",", ".", "QUOTE"):
            return 0
        compared = before.lower in COMPARING and word.tag in ("JJ", "JJR", "VBN")
        if compared or word.lower in read_words("states_of_mind.txt"):
            return start + i + 1
    return 0


@cache
def _idioms() -> dict[tuple[bool, str], list[tuple[tuple[str, ...], bool]]]:
    """The idioms by whether they are denied and by their verb, each with whether it answers somebody else."""
    found: dict[tuple[bool, str], list[tuple[tuple[str, ...], bool]]] = {}
    for words, sort in read_table("turn_taking.tsv"):
        idiom = tuple(words.removeprefix("not ").split())
        found.setdefault((words.startswith("not "), idiom[0]), []).append((idiom, sort == "answers"))
    return found


def _end_of(idiom: Sequence[str], words: Sequence[Tagged], place: int) -> int:
    """The place behind an idiom whose verb stands at ``place``; 0 where another word stands for one of it."""
    end = place + 1
    for lemma in idiom[1:]:
        reach = range(end, min(end + BETWEEN + 1, len(words)))
        end = next((i + 1 for i in reach if lemma in (words[i].lemma, words[i].lower)), 0)
        if not end:
            return 0
    return end


def _is_tail(words: Sequence[Tagged]) -> bool:
    """Whether the rest of a sentence tells nothing else, or that its subject takes the word in another way, too: *and shook her head*."""
    verb = next((i for i, word in enumerate(words) if word.tag in FINITE), len(words))
    rest = [word for word in words[:verb] if word.tag not in (",", ".", ":", "RB")]
    if verb < len(words) and (not rest or rest.pop().tag != "CC" or _answers(words, verb) is None):
        return False
    return len(rest) <= TAIL and all(word.tag in TAIL_TAGS and word.lemma not in SPANS for word in rest)
