"""What turns the words that are quoted, though it is not among them: a “not” beside them, or under an ellipsis."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from ..lexicons import read_words as read_lexicon
from ..text.inflection import inflected
from .alignment import Alignment
from .items import Item
from .records import Difference, difference
from .search import CLAUSE_END, Index
from .words import NEGATIONS, SENTENCE_END, read_words

CONTEXT = 60  # characters of the draft before and behind a quotation; chosen, not measured
# Where the draft's sentence around a quotation begins or ends, or another quotation.
# ".", "”", "\n", not ","
BOUND = re.compile(r"[\n.!?“”\"«»„]")
MARKS = " “”\"«»„‘’'"
# Words that turn a clause from outside it; these begin another.
TURNING = NEGATIONS - {"nor", "neither", "without", "nowhere", "non", "un"}
# Of “it would be wrong to say that”, “I doubt that”; not where they are denied themselves: “there is no doubt that”.
UNTRUE = frozenset(
    ["wrong", "false", "untrue", "incorrect", "absurd", "misleading", "mistaken", "nonsense", "lie", "myth"]
)
# Forms of verbs that deny which are nouns more often: “in this dispute we pay”.
NOUNS = frozenset(["dispute", "disputes"])
DOUBTS = frozenset(["doubt", "doubts", "doubted", "doubting", "doubtful"])
PHRASES = (("anything", "but"), ("nobody", "but"), ("none", "but"), ("far", "from"))
# How far before a clause the word may stand that turns it, and from how many words on what is quoted is a clause: of fewer
# only the word right before them tells.  Chosen, not measured.
REACH, CLAUSE = 6, 3
# What may stand between a “not” and the clause that it turns: “I do not think that”, “there is no evidence that”.
OPENING_VERBS = (
    "say", "think", "believe", "claim", "mean", "suggest", "agree", "accept", "expect", "imagine", "imply", "argue", "admit",
    "suppose", "feel", "tell", "know", "write", "promise", "state",
)  # fmt: skip
OPENING = frozenset(
    [
        *OPENING_VERBS, *(form for verb in OPENING_VERBS for form in inflected(verb)),
        "said", "thought", "meant", "felt", "told", "knew", "wrote", "written",
        "evidence", "proof", "sign", "indication", "suggestion", "case", "true", "truth", "way", "reason", "right",
        "that", "it", "is", "was", "be", "been", "the", "a", "any", "to", "me", "us", "you", "them", "ever", "really",
        "there", "for", "one", "here",
    ]
)  # fmt: skip


@cache
def _forms(*lists: str) -> frozenset[str]:
    """The forms of the verbs of some word lists: denies, refused, failing; without those that are mostly nouns, in this dispute."""
    verbs = frozenset[str]().union(*map(read_lexicon, lists))
    return frozenset([*verbs, *(form for verb in verbs for form in inflected(verb))]) - NOUNS


def ellipsis(draft: str, index: Index, opening: tuple[int, int], left: int, right: int) -> Difference:
    """The words from ``left`` to ``right`` of the index, for which the draft has an ellipsis.

    A “not” may go only with its whole clause or sentence: what is left out of a clause that is quoted is not to turn it.
    """
    places = range(left, right)
    ends = [p for p in range(left - 1, right) if SENTENCE_END.search(index.between(p, p + 1))]
    first, last = (ends[0], ends[-1]) if ends else (right - 1, left - 1)
    begins, stops = (CLAUSE_END.search(index.between(p, p + 1)) for p in (left - 1, right - 1))
    # What goes with the words before the ellipsis, and with those behind it: without a sentence's end between, both.
    head = [] if begins and (ends or stops) else [p for p in places if p <= first]
    tail = [] if stops and (ends or begins) else [p for p in places if p > last]
    keys = [index.keys[p] for p in sorted({*head, *tail})]
    turned = denies(keys) or _has_phrase(keys)
    return difference(
        "negation" if turned else "ellipsis", draft[slice(*opening)], index.said(left, right) if places else "",
        allowed=not turned,
    )  # fmt: skip


def cut_off(
    draft: str, start: int, end: int, index: Index, first: int, last: int, *, negated: bool
) -> Iterator[Difference]:
    """What turns the quoted words from outside them in the source, where the draft does not have it outside the marks:
    “safe” of “not safe”, “the dam leaks” of “I do not think that the dam leaks”.

    ``negated``: the draft says that its source denied the words, or did not say them.
    """
    before, behind = around(draft, start, end)
    turn = _turn_before(index, first, reach=REACH if last - first >= CLAUSE else 1)
    if (
        turn is not None
        and not negated
        and not denies(before[-REACH:])
        and (UNTRUE | DOUBTS).isdisjoint(before[-REACH:])
    ):
        yield difference("negation", "", index.said(turn, first), allowed=False)
    is_behind = last < len(index.keys) and index.keys[last] in TURNING
    if is_behind and not denies(behind[:1]) and not CLAUSE_END.search(index.between(last - 1, last)):
        yield difference("negation", "", index.said(last, last + 1), allowed=False)


def around(draft: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The words of the draft's sentence before and behind the quotation ``draft[start:end]``."""
    before = BOUND.split(draft[max(0, start - CONTEXT) : start].rstrip(MARKS))[-1]
    behind = BOUND.split(draft[end : end + CONTEXT].lstrip(MARKS))[0]
    return [word.key for word in read_words(before)], [word.key for word in read_words(behind)]


def with_denial(items: Sequence[Item], alignment: Alignment, index: Index) -> Alignment:
    """The alignment in which a bracket that opens the quotation and denies, “[did not] pay”, stands for the “not” before the
    words, where one is there."""
    is_opened = items[0].key is None and alignment.pairs[0] == (0, None) and denies(word.key for word in items[0].inner)
    turn = _turn_before(index, alignment.start, reach=REACH) if is_opened else None
    if turn is None:
        return alignment
    joined = tuple((0, place) for place in range(turn, alignment.start))
    return replace(alignment, pairs=joined + alignment.pairs[1:], start=turn)


def _turn_before(index: Index, first: int, *, reach: int) -> int | None:
    """The place of the word before ``first`` that turns what begins there: of the same clause, with nothing between but
    what opens a clause."""
    for place in range(first - 1, max(-1, first - 1 - reach), -1):
        if CLAUSE_END.search(index.between(place, place + 1)):
            return None
        key = index.keys[place]
        if key in TURNING or key in _forms("denial_verbs.txt"):
            return place
        if key in DOUBTS or key in UNTRUE and place < first - 1:
            return None if place and index.keys[place - 1] in NEGATIONS else place
        if place and tuple(index.keys[place - 1 : place + 1]) in PHRASES:
            return place - 1
        if key not in OPENING:
            return None
    return None


def denies(keys: Iterable[str]) -> bool:
    """Whether one of some words denies, or withholds: not, refused."""
    return not (NEGATIONS | _forms("denial_verbs.txt", "withholding_verbs.txt")).isdisjoint(keys)


def _has_phrase(keys: list[str]) -> bool:
    return any(pair in PHRASES for pair in pairwise(keys))
