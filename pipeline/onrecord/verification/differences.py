"""What is not alike in an aligned quotation, told apart by whether an editor may do it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..lexicons.vocabulary import words_of
from .alignment import Alignment
from .items import Item, Segment
from .records import Difference, DifferenceKind
from .search import Index
from .spelling import SOUNDS, is_filler, same_spelling
from .words import Word, read_words

# "“", not "word"
QUOTES = re.compile(r"[\"“”„‟«»‹›‘’‚‛'`]")
# "\n", "[1", not "[a"
LABEL_GAP = re.compile(r"\n|[\[(]\d")
# ",", "so - it", not "re-use"
CLAUSE_END = re.compile(r"[,;:.!?—–()]|\s-\s")
# "No!", not "No,"
SENTENCE_END = re.compile(r"[.!?…]")
CONTEXT = 40  # characters of the draft beside a quotation
# What turns a clause from outside it; “without” and “nor” begin another.
TURNING = words_of("negation") - {"nor", "neither"} | {"nobody", "nothing", "none"}
PREFIXES = ("co", "e", "pre", "anti", "multi", "semi", "non", "sub")


class Comparison:
    """A segment of the draft aligned with a source."""

    def __init__(self, draft: str, segment: Segment, alignment: Alignment, index: Index) -> None:
        self.draft, self.items, self.alignment, self.index = draft, segment.items, alignment, index

    def differences(self) -> Iterator[Difference]:
        """In the order of the draft."""
        yield from self._of_words()
        yield from self._of_marks()

    def _of_words(self) -> Iterator[Difference]:
        items: list[Item] = []
        positions: list[int] = []
        brackets: dict[int, list[int]] = {}
        for i, position in self.alignment.pairs:
            item = self.items[i] if i is not None else None
            if item is not None and item.key is None:
                assert i is not None
                if i not in brackets:
                    yield from self._changed(items, positions)
                    items, positions = [], []
                brackets.setdefault(i, []).extend([position] if position is not None else [])
            elif item is not None and position is not None and self._alike(item, position):
                yield from self._changed(items, positions)
                items, positions = [], []
                yield from self._respelled(item, position)
            else:
                items += [item] if item is not None else []
                positions += [position] if position is not None else []
        yield from self._changed(items, positions)
        for i, replaced in brackets.items():
            yield self._bracket(self.items[i], replaced)

    def _alike(self, item: Item, position: int) -> bool:
        key, other = item.key or "", self.index.keys[position]
        return (
            same_spelling(key, other)
            or item.is_bracketed
            and not self._word(position).is_number
            and _inflected(key, other)
        )

    def _respelled(self, item: Item, position: int) -> Iterator[Difference]:
        """How a word that is alike is written otherwise; what is one on paper (“won’t”, “$5”) is told of once."""
        positions = [p for i, p in self.alignment.pairs if p is not None and i is not None and self._is_one(i, item)]
        parts = sum(self._is_one(i, item) for i in range(len(self.items)))
        if position != positions[0] or len(positions) < parts:  # what it has too much is told of by itself
            return
        written, other = self.draft[item.start : item.end], self._said(positions)
        if item.is_bracketed:
            yield _difference("bracket", written, other, allowed=True)
        elif _straight(written).casefold() != _straight(other).casefold():
            yield _difference("spelling", written, other, allowed=True)
        elif _straight(written) != _straight(other):
            yield _difference("capital", written, other, allowed=True)

    def _is_one(self, i: int, item: Item) -> bool:
        return (self.items[i].start, self.items[i].end) == (item.start, item.end)

    def _of_one(self, items: list[Item]) -> list[int]:
        """What stands in the source for the rest of one written word, where a part of it is not there: “I” of “I’ll”."""
        if (items[0].start, items[0].end) != (items[-1].start, items[-1].end):
            return []
        return [p for i, p in self.alignment.pairs if p is not None and i is not None and self._is_one(i, items[0])]

    def _changed(self, items: list[Item], positions: list[int]) -> Iterator[Difference]:
        if not items and not positions:
            return
        written = self.draft[items[0].start : items[-1].end] if items else ""
        other = self._said(positions or self._of_one(items))
        mine = [item.word for item in items if item.word is not None]
        theirs = [self._word(position) for position in positions]
        if _joined(mine, theirs):
            yield _difference("spelling", written, other, allowed=True)
        elif not items and self._only_fills(positions):
            yield _difference("filler", "", other, allowed=True)
        else:
            yield _difference(_kind(mine, theirs), written, other, allowed=False)

    def _only_fills(self, positions: list[int]) -> bool:
        keys = [self.index.keys[position] for position in positions]
        if any(self._word(p).is_negation or self._word(p).is_number for p in positions):
            return False
        before, after = self._between(positions[0] - 1, positions[0]), self._between(positions[-1], positions[-1] + 1)
        if is_filler(keys, before, after):
            return True
        # “We, we will”, “I, uh, I think”: said twice.
        said_once = [key for key in keys if key not in SOUNDS]
        count, last = len(said_once), positions[-1]
        return positions == list(range(positions[0], last + 1)) and said_once in (
            self.index.keys[last + 1 : last + 1 + count], self.index.keys[positions[0] - count : positions[0]],
        )  # fmt: skip

    def _bracket(self, item: Item, replaced: list[int]) -> Difference:
        theirs = [self._word(position) for position in sorted(replaced)]
        kind: DifferenceKind = "bracket"
        if _negations(item.inner) != _negations(theirs):
            kind = "negation"
        elif theirs and _numbers(item.inner) != _numbers(theirs):
            kind = "number"
        return _difference(
            kind, self.draft[item.start : item.end], self._said(sorted(replaced)), allowed=kind == "bracket"
        )

    def _of_marks(self) -> Iterator[Difference]:
        joined = [(self.items[i], p) for i, p in self.alignment.pairs if i is not None and p is not None]
        for (item, position), (following, after) in pairwise(joined):
            if None in (item.key, following.key) or after != position + 1 or item.end > following.start:
                continue
            mine = _marks(self.draft[item.end : following.start])
            theirs = self._between(position, after)
            if LABEL_GAP.search(theirs) or re.search(r"[\w$€£¥%]", mine + theirs):
                continue  # a cue stands in the draft, a label or another line in the source
            if mine != (theirs := _marks(theirs)):
                yield _difference("mark", mine, theirs, allowed=True)

    def _word(self, position: int) -> Word:
        return self.index.place(position).word

    def _said(self, positions: Sequence[int]) -> str:
        return said(self.index, positions[0], positions[-1] + 1) if positions else ""

    def _between(self, position: int, after: int) -> str:
        return between(self.index, position, after)


def said(index: Index, start: int, end: int) -> str:
    """The source's text from one place of the index to another of the same source."""
    words = [index.place(position).word for position in range(start, end)]
    text = index.sources[index.place(start).source].text
    return text[min(word.start for word in words) : max(word.end for word in words)]


def between(index: Index, position: int, after: int) -> str:
    """What stands between two words that follow one another; a full stop where the source begins or ends there."""
    if position < 0 or after >= len(index.places):
        return "."
    before, behind = index.places[position], index.places[after]
    if before is None or behind is None:
        return "."
    return index.sources[before.source].text[before.word.end : behind.word.start]


def ellipsis(draft: str, index: Index, opening: tuple[int, int], left: int, right: int) -> Difference:
    """The words from ``left`` to ``right`` of the index, for which the draft has an ellipsis.

    A “not” may go only with its whole clause or sentence: what is left out of a clause that is quoted is not to turn it.
    """
    places = range(left, right)
    ends = [p for p in range(left - 1, right) if SENTENCE_END.search(between(index, p, p + 1))]
    first, last = (ends[0], ends[-1]) if ends else (right - 1, left - 1)
    begins, stops = (CLAUSE_END.search(between(index, p, p + 1)) for p in (left - 1, right - 1))
    # What goes with the words before the ellipsis, and with those behind it: without a sentence's end between, both.
    head = [] if begins and (ends or stops) else [p for p in places if p <= first]
    tail = [] if stops and (ends or begins) else [p for p in places if p > last]
    part = {*head, *tail}
    negated = [p for p in part if index.place(p).word.is_negation]
    return _difference(
        "negation" if negated else "ellipsis", draft[slice(*opening)], said(index, left, right) if places else "",
        allowed=not negated,
    )  # fmt: skip


def cut_off(draft: str, start: int, end: int, index: Index, first: int, last: int) -> Iterator[Difference]:
    """The “not” that stands right before or behind the quoted words in the source, where the draft does not have it
    outside the marks: “safe” of “not safe”."""
    outside = (_last(read_words(draft, max(0, start - CONTEXT), start)), _first(read_words(draft, end, end + CONTEXT)))
    for position, joint, word in ((first - 1, first, outside[0]), (last, last, outside[1])):
        place = index.places[position] if position >= 0 else None
        if place is None or place.word.key not in TURNING or word is not None and word.is_negation:
            continue
        if not CLAUSE_END.search(between(index, joint - 1, joint)):
            yield _difference("negation", "", said(index, position, position + 1), allowed=False)


def _first(words: Sequence[Word]) -> Word | None:
    return words[0] if words else None


def _last(words: Sequence[Word]) -> Word | None:
    return words[-1] if words else None


def _difference(kind: DifferenceKind, draft: str, source: str, *, allowed: bool) -> Difference:
    return Difference(kind=kind, draft=draft, source=source, allowed=allowed)


def _kind(mine: Sequence[Word], theirs: Sequence[Word]) -> DifferenceKind:
    if _negations(mine) != _negations(theirs):
        return "negation"
    if _numbers(mine) != _numbers(theirs):
        return "number"
    return "changed" if mine and theirs else "added" if mine else "dropped"


def _negations(words: Sequence[Word]) -> Counter[str]:
    return Counter(word.key for word in words if word.is_negation)


def _numbers(words: Sequence[Word]) -> Counter[str]:
    return Counter(word.key for word in words if word.is_number)


def _joined(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """“e-mail” and “email”, “co-operate” and “cooperate”."""
    short, long = sorted((mine, theirs), key=len)
    if len(short) != 1 or len(long) != 2 or long[0].key not in PREFIXES:
        return False
    return same_spelling(short[0].key, long[0].key + long[1].key)


def _inflected(key: str, other: str) -> bool:
    return key[:3] == other[:3] and abs(len(key) - len(other)) <= 3


def _straight(text: str) -> str:
    return QUOTES.sub("'", text)


def _marks(text: str) -> str:
    """Punctuation without blanks and quotation marks, dashes of one length."""
    return re.sub(r"[-–—]+", "-", QUOTES.sub("", "".join(text.split())))
