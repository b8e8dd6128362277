"""A condition in the sentence before the quoted one, to which words lead back: “The board has to agree. Only then …”

Without such words it is not told: of 80,000 sentences in news and transcripts those that are a condition by themselves (“If that
is what people want.”) mostly belong to what was said before them, and not to the next."""

from __future__ import annotations

import re

from .openers import (
    CONDITIONS,
    FUTURE,
    HYPOTHETICAL,
    IDLE,
    OTHERWISE,
    PRONOUNS,
    TIMES,
    Phrases,
    opener,
)
from .search import CLAUSE_END, Index
from .words import SENTENCE_END

# Words; all chosen, not measured.
REACH = 20  # so far back the sentence before is read
LONGEST = 9  # words of a condition that is a sentence by itself
# Words that lead back to a condition, where what they begin will be, may be or must be: “only then did we see it” is none.
POINTERS: Phrases = (
    ("only", "then"), ("in", "that", "case"), ("only", "in", "that", "case"), ("on", "that", "condition"),
    ("under", "those", "conditions"), ("under", "these", "conditions"), ("until", "then"), ("till", "then"),
    ("if", "so"), ("if", "not"), ("failing", "that"), ("otherwise",),
)  # fmt: skip
JOINTS = frozenset(["and", "but", "so", "yes", "well", "no", "because"])
THEN: Phrases = (("then",),)
# "… ", "... ", not ". "
PAUSE = re.compile(r"…|\.\s?\.")


def condition(index: Index, start: int, low: int, first: int, last: int) -> tuple[int, int] | None:
    """The condition before the sentence that begins at ``start``, behind sounds at ``low``, of which the words from ``first`` to
    ``last`` are quoted: with the words that lead back to it, where they are not quoted; None where there is none.

    “Then we will pay” leads back to a sentence with a condition, “only then” to any; behind an ellipsis a sentence goes on
    (“If the board agrees … we will sell”).
    """
    begin = _begin(index, start)
    if begin is None or FUTURE.isdisjoint(index.keys[low:last]):
        return None
    head = low + (index.keys[low] in JOINTS)
    pointer = opener(index.keys, head, POINTERS)
    then = opener(index.keys, head, THEN)
    is_paused = PAUSE.search(index.between(start - 1, start)) is not None
    if pointer or then and _has_condition(index, begin, start) or is_paused and _is_condition(index, begin, start):
        return begin, min(first, head + (pointer or then)) if pointer or then else start
    return None


def _begin(index: Index, low: int) -> int | None:
    """Where the sentence before begins, or so much of it as is read; None where somebody else says it."""

    def is_before(place: int) -> bool:
        return place >= 0 and index.places[place] is not None and index.place(place).turn.voice == voice

    voice = index.place(low).turn.voice
    if not is_before(low - 1) or not SENTENCE_END.search(index.between(low - 1, low)):
        return None
    begin = low - 1
    while low - begin < REACH and is_before(begin - 1) and not SENTENCE_END.search(index.between(begin - 1, begin)):
        begin -= 1
    return begin


def _opens(index: Index, place: int, begin: int, phrases: Phrases) -> bool:
    keys = index.keys
    is_other = place > begin and keys[place - 1] in OTHERWISE
    return bool(opener(keys, place, phrases)) and not opener(keys, place, IDLE) and not is_other


def _has_condition(index: Index, begin: int, end: int) -> bool:
    heads = (
        p
        for p in range(begin, end)
        if p == begin or CLAUSE_END.search(index.between(p - 1, p)) or index.keys[p - 1] in JOINTS
    )
    return any(_opens(index, place, begin, (*CONDITIONS, *HYPOTHETICAL, *TIMES)) for place in heads)


def _is_condition(index: Index, begin: int, end: int) -> bool:
    """Whether a sentence is a condition and nothing else: short, of one clause."""
    head = begin + (index.keys[begin] in JOINTS or index.keys[begin] == "only")
    if not 3 <= end - head <= LONGEST or not _opens(index, head, begin, (*CONDITIONS, *TIMES)):
        return False
    if any(CLAUSE_END.search(index.between(place, place + 1)) for place in range(head, end - 1)):
        return False
    return (FUTURE | PRONOUNS).isdisjoint(index.keys[head + 2 : end])
