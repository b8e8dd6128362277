"""What stands beside the quoted words in the source and bears on their meaning: “we will pay” of “If we win, we will pay”.

It alters no quotation, since one may begin and end inside a sentence.  An editor wants to know it, unless the draft says
it outside the marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..lexicons.vocabulary import words_of
from . import sentence_before
from .alignment import Alignment
from .openers import (
    ASKING,
    CONDITIONS,
    DOUBTS,
    FUTURE,
    HEADS,
    HYPOTHETICAL,
    IDLE,
    LIMITS_BEFORE,
    LIMITS_BEHIND,
    MODALS,
    OTHERWISE,
    QUESTIONS,
    SAYING,
    STOPS,
    TIMES,
    UNTIL,
    Phrases,
    has_phrase,
    opener,
)
from .records import ContextKind
from .search import CLAUSE_END, Index
from .spelling import SOUNDS
from .turning import CLAUSE, around
from .words import NEGATIONS, SENTENCE_END

Found = tuple[ContextKind, tuple[int, int]]  # places of the index

# Words; all chosen, not measured.
REACH = 20  # so far from the quoted words the sentence is read
NEAR = 8  # so far behind them a condition may begin without a mark
BE = words_of("being")
HELPING = frozenset(
    ["have", "has", "had", "would", "will", "do", "does", "did", "to", "just", "also", "always", "often"]
)
TOLD = frozenset(["me", "us", "you", "him", "her", "them", "people", "everybody", "everyone"])
ARTICLES = frozenset(["the", "a", "an", "this", "that", "no", "any"]) | words_of("possessive")
LEFT_OPEN = (*CONDITIONS, *HYPOTHETICAL, ("when",))
# Nothing that is said at a time: “when asked”, “after the meeting”.
ASKED = re.compile(r"^(?:being|ask|press|question)")  # "asked", "being", "pressed", not "bees"


def beside(draft: str, start: int, end: int, index: Index, chosen: Sequence[Alignment]) -> list[Found]:
    """What bears on the quotation ``draft[start:end]``, which was found at ``chosen`` places in text order, and is told
    neither in it nor, in its sentence, outside the marks; of places in another order nothing."""
    if any(a.end > b.start for a, b in pairwise(chosen)):
        return []
    sentence = _Sentence(index, chosen[0].start, chosen[-1].end)
    before, behind = around(draft, start, end)
    found = [
        *sentence.before(), *(one for a, b in pairwise(chosen) for one in sentence.between(a.end, b.start)), *sentence.behind(),
    ]  # fmt: skip
    if sentence.is_question() and "?" not in draft[end - 2 : end + 2]:
        found.append(("question", sentence.whole))
    return [one for one in found if not _is_told(index, one, [*before, *behind])]


def _is_told(index: Index, found: Found, outside: list[str]) -> bool:
    """Whether the draft tells the like of it; a time has to be the same one."""
    kind, (low, high) = found
    keys = index.keys[low:high]
    if kind == "condition":
        if not has_phrase(keys, CONDITIONS) and has_phrase(keys, TIMES):
            times = [
                i for i in range(len(outside) - 1) if opener(outside, i, TIMES) and not ASKED.match(outside[i + 1])
            ]
            return bool(times) and not {key for key in outside if len(key) > 3}.isdisjoint(keys[1:])
        return has_phrase(outside, (*CONDITIONS, *HYPOTHETICAL, ("only",), ("except",)))
    if kind == "limit":
        return has_phrase(outside, (*LIMITS_BEHIND, ("but",)))
    if kind == "doubt":
        return has_phrase(outside, (*DOUBTS, *MODALS, *CONDITIONS)) or not {
            "hopes",
            "hoped",
            "fears",
            "feared",
        }.isdisjoint(outside)
    if kind == "question":
        return not QUESTIONS.isdisjoint(outside)
    return sum(key in SAYING for key in outside) > 1


class _Sentence:
    """The sentence of the source around the words from ``first`` to ``last``, as its speaker says it."""

    def __init__(self, index: Index, first: int, last: int) -> None:
        self.index, self.keys, self.first, self.last = index, index.keys, first, last
        low, high = first, last
        while first - low < REACH and self._goes_on(low - 1):
            low -= 1
        while high - last < REACH and self._goes_on(high - 1):
            high += 1
        self.low = low + next((n for n, key in enumerate(self.keys[low:first]) if key not in SOUNDS), 0)
        self.whole = (low, high)
        quoted = set(self.keys[first:last])
        self._times = TIMES if quoted & FUTURE else UNTIL if quoted & NEGATIONS else ()

    def _goes_on(self, place: int) -> bool:
        """Whether the sentence goes on from this place to the next."""
        if place < 0 or SENTENCE_END.search(self.index.between(place, place + 1)):
            return False
        return self.index.place(place).turn.voice == self.index.place(place + 1).turn.voice

    def _ends_clause(self, place: int) -> bool:
        return CLAUSE_END.search(self.index.between(place, place + 1)) is not None

    def is_question(self) -> bool:
        place = self.index.place(self.whole[1] - 1)
        text = self.index.sources[place.source].text
        return "?" in text[place.word.end : place.word.end + 2]

    def before(self) -> Iterator[Found]:
        if (place := self._condition_before()) is not None:
            yield "condition", (place, self.first)
        elif (
            found := sentence_before.condition(self.index, self.whole[0], self.low, self.first, self.last)
        ) is not None:
            yield "condition", found
        for kind, phrases in (("limit", LIMITS_BEFORE), ("doubt", DOUBTS), ("doubt", MODALS)):
            if (place := self._adjacent(phrases)) is not None:
                yield kind, (place, self.first)  # type: ignore[misc]
        if (place := self._report()) is not None:
            yield "report", (place, self.first)

    def _adjacent(self, phrases: Phrases) -> int | None:
        """Where a phrase begins that the quoted words follow, “that” aside."""
        behind = self.first - (self.keys[self.first - 1] == "that")
        for place in range(max(self.low, behind - 3), behind):
            is_other = place > self.low and self.keys[place - 1] in OTHERWISE
            if place + opener(self.keys, place, phrases) == behind and not is_other and not self._is_month(place):
                return place
        return None

    def _is_month(self, place: int) -> bool:
        return self.keys[place] == "may" and self.index.said(place, place + 1)[0] == "M"

    def _condition_before(self) -> int | None:
        is_joined = self.first > self.low and self.keys[self.first - 1] in ("and", "or", "so")
        for place in range(self.first - 1, self.low - 1, -1):
            between = self.index.between(place, place + 1)
            if ";" in between or self.keys[place] == "but" and place > self.low and self._ends_clause(place - 1):
                return None
            if place + opener(self.keys, place, (*CONDITIONS, *HYPOTHETICAL)) == self.first and not self._is_idle(
                place
            ):
                return place
            is_head = place == self.low or self._ends_clause(place - 1) or self.keys[place - 1] in HEADS
            if is_head and self._opens(place) and (place == self.low or not is_joined):
                return place
        return None

    def _opens(self, place: int) -> bool:
        """Whether a condition begins here, or a time that is one."""
        length = opener(self.keys, place, (*CONDITIONS, *self._times))
        if not length or self._is_idle(place):
            return False
        if self.keys[place] in ("provided", "providing"):
            return place == self.low or self._ends_clause(place - 1) or self.keys[place + 1] == "that"
        return True

    def _is_idle(self, place: int) -> bool:
        is_other = place > self.whole[0] and self.keys[place - 1] in OTHERWISE
        return is_other or opener(self.keys, place, IDLE) > 0

    def _report(self) -> int | None:
        """Where the words begin with which what others say is told: “They say that”, “I was told that”."""
        place = self.first - 1
        if self.last - self.first < CLAUSE or place < self.low or self._ends_clause(place):
            return None
        has_that = self.keys[place] == "that"
        if not has_that and (self.keys[self.first] == "to" or self.keys[self.first] in TOLD):
            return None  # “told | us of it”
        place -= has_that
        place -= self.keys[place] in TOLD
        is_voiced = self.index.place(self.first).turn.voice is not None
        if place <= self.low or self.keys[place] not in SAYING or not is_voiced or not self._is_others(place, has_that):
            return None
        while place > self.low and self.first - place < NEAR and not self._ends_clause(place - 1):
            place -= 1
        return place

    def _is_others(self, verb: int, has_that: bool) -> bool:
        """Whether what stands before a verb of speech is somebody else than who speaks, or it was said to them."""
        place = verb - 1
        while place > self.low and self.keys[place] in HELPING:
            place -= 1
        subject = self.keys[place]
        if subject in ARTICLES and not has_that:  # “the report” is no verb
            return False
        is_own = subject in ("i", "we", "let") or subject in NEGATIONS or subject in HELPING
        return self.keys[verb - 1] in BE or not is_own

    def between(self, low: int, high: int) -> Iterator[Found]:
        """The first condition under an ellipsis, of a sentence that is quoted in part."""
        ends = [p for p in range(low - 1, high) if SENTENCE_END.search(self.index.between(p, p + 1))]
        first, last = (ends[0], ends[-1]) if ends else (high, low - 1)
        for place in (*range(low, min(first + 1, high)), *range(max(last + 1, first + 1), high)):
            if (place == low or self._ends_clause(place - 1)) and self._opens(place):
                yield "condition", (place, self._clause(place, high))
                return

    def behind(self) -> Iterator[Found]:
        last, high = self.last, self.whole[1]
        if last >= high:
            return
        if (place := self._condition_behind()) is not None:
            yield "condition", (place, self._clause(place, high))
        elif opener(self.keys, last, LIMITS_BEHIND):
            yield "limit", (last, self._clause(last, high))
        if (length := opener(self.keys, last, DOUBTS)) and (
            last + length == high or self._ends_clause(last + length - 1)
        ):
            yield "doubt", (last, last + length)

    def _condition_behind(self) -> int | None:
        last, high = self.last, self.whole[1]
        joints = 0
        while last + joints < high and self.keys[last + joints] in ("but", "only", "and", "though") and joints < 2:
            joints += 1
        if self.keys[last : last + joints] != ["and"] and self._is_clause(last + joints):
            return last
        for place in range(last, min(high, last + NEAR)):
            if place > last and self._ends_clause(place - 1) or self.keys[place] in STOPS:
                return None
            if self._is_clause(place):
                return place
        return None

    def _is_clause(self, place: int) -> bool:
        """Whether a condition of two words or more begins here that nobody asks for."""
        high = self.whole[1]
        if place + 1 >= high or not self._opens(place):
            return False
        is_asked = opener(self.keys, place, LEFT_OPEN) and not ASKING.isdisjoint(self.keys[max(0, place - 2) : place])
        return not is_asked or self._ends_clause(place - 1)

    def _clause(self, place: int, high: int) -> int:
        """Where the clause that begins here ends."""
        ends = (end for end in range(place + 2, high) if self._ends_clause(end - 1))
        return next(ends, high)
