"""Whether the words before a report are a statement: a clause of their own, behind what only says when it was."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import FINITE
from .sentences import CLAUSAL, SUBORDINATORS, Sentence, Word, is_subordinate
from .spoken_deeds import LENGTHS

# How long before or after something it was.
SPANS = LENGTHS | {"moment", "morning", "night", "weekend"}
# Behind these the verb stands before its subject: not since May has it rained.
INVERTING = words_of("negation") | {"only"}


def is_main_clause(sentence: Sentence, end: int) -> bool:
    """Whether the words before ``end`` are a statement: a finite verb that no leading phrase or clause has for its own."""
    words = sentence.words
    start = _behind_span(words, 1 if words[0].tag == "CC" else 0)
    if words[start].tag in ("VBD", "VBN") and words[start].lemma in read_words("object_verbs.txt"):
        return False  # Asked whether it leaks, Frost said: …
    if words[start].lower in SUBORDINATORS or words[start].tag in ("IN", "TO", "VBG", "VBN", "WRB"):
        return _goes_to_main_clause(sentence, start, end)
    heading = words[-1].tag != "." and any(word.tag == "TO" for word in words[start:end])  # Mayor to quit, aides say
    return heading or sentence.is_clause(start, end)


def _behind_span(words: Sequence[Word], start: int) -> int:
    """Behind how long before or after something it was: *a week* after the vote, *just* as it closed; not the first since May, nor only
    after the vote did it close."""
    place = start
    while place < len(words) and (words[place].tag in ("CD", "DT", "JJ", "RB") or words[place].lemma in SPANS):
        place += 1
    led = start < place < len(words) and words[place].lower in SUBORDINATORS
    inverts = any(word.lower in INVERTING for word in words[start:place])
    return place if led and not inverts and (words[place - 1].tag == "RB" or words[place - 1].lemma in SPANS) else start


def _goes_to_main_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause follows the leading phrase or clause: After the vote, *it closed*; but not When Hale, a clerk, asked."""
    words = sentence.words
    commas = (k for k in range(end - 1, start, -1) if words[k].tag == "," and sentence.is_clause(k, end))
    comma = next((k for k in commas if not is_subordinate(words[k + 1 : end])), None)
    if comma is None or words[comma + 1].tag in (*FINITE, "WP", "WDT"):
        return False
    if words[comma + 1].tag == "CC" and words[comma + 2].tag == "IN":
        return False  # After the vote, and in answer to who would pay, Frost said: …
    return words[start].lower not in CLAUSAL or sentence.is_clause(start, comma)
