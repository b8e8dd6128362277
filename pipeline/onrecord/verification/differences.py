"""What is not alike in an aligned quotation, told apart by whether an editor may do it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from spacy.lang.en.stop_words import STOP_WORDS

from ..lexicons.vocabulary import days, honorifics, months, roles, titles
from ..text.names import given_names
from .alignment import Alignment, alike
from .items import Item, Segment
from .records import Difference, DifferenceKind, difference
from .search import CLAUSE_END, Index
from .spelling import SOUNDS, STAGE, is_filler, same_spelling
from .turning import BOUND, MARKS, denies
from .words import SENTENCE_END, Word, read_words

# "“", not "word"
QUOTES = re.compile(r"[\"“”„‟«»‹›‘’‚‛'`]")
# "\n", "[1", not "[a"
LABEL_GAP = re.compile(r"\n|[\[(]\d")
# "-\n", not " - ", "re-use"
LINE_HYPHEN = re.compile(r"[-\u00ad\u2010]\s*\n\s*")
# " [", "(", not "] "
BRACKET_BEFORE = re.compile(r"[\[(]\s*$")
# "]", ".) ", not " ["
BRACKET_BEHIND = re.compile(r"^\W{0,2}[\])]")


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
            elif item is not None and position is not None and alike(item, self.index.keys[position]):
                yield from self._changed(items, positions)
                items, positions = [], []
                yield from self._respelled(item, position)
            else:
                items += [item] if item is not None else []
                positions += [position] if position is not None else []
        yield from self._changed(items, positions)
        for i, replaced in brackets.items():
            yield self._bracket(self.items[i], replaced)

    def _respelled(self, item: Item, position: int) -> Iterator[Difference]:
        """How a word that is alike is written otherwise; what is one on paper (“won’t”, “$5”) is told of once."""
        positions = [p for i, p in self.alignment.pairs if p is not None and i is not None and self._is_one(i, item)]
        parts = sum(self._is_one(i, item) for i in range(len(self.items)))
        if position != positions[0] or len(positions) < parts:  # what it has too much is told of by itself
            return
        written, other = self.draft[item.start : item.end], self._said(positions)
        if item.is_bracketed:
            yield difference("bracket", written, other, allowed=True)
        elif _straight(written).casefold() != _straight(other).casefold():
            yield difference("spelling", written, other, allowed=True)
        elif _straight(written) != _straight(other):
            yield difference("capital", written, other, allowed=True)

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
        if _joined(mine, theirs, lambda: self._between(positions[0], positions[1])):
            yield difference("spelling", written, other, allowed=True)
        elif not items and self._only_fills(positions):
            yield difference("filler", "", other, allowed=True)
        else:
            yield difference(_kind(mine, theirs), written, other, allowed=False)

    def _only_fills(self, positions: list[int]) -> bool:
        keys = [self.index.keys[position] for position in positions]
        before, after = self._between(positions[0] - 1, positions[0]), self._between(positions[-1], positions[-1] + 1)
        if STAGE.issuperset(keys) and BRACKET_BEFORE.search(before) and BRACKET_BEHIND.search(after):
            return True
        turns = [p for p in positions if self._word(p).is_negation or self._word(p).is_number]
        if not turns and is_filler(keys, before, after):
            return True
        # “We, we will”, “I, uh, I think”: said twice; of a “not” only with a mark between.
        said_once = [key for key, _ in groupby(key for key in keys if key not in SOUNDS)]
        count, last = len(said_once), positions[-1]
        if positions != list(range(positions[0], last + 1)):
            return False
        again = [
            between
            for between, other in (
                (after, self.index.keys[last + 1 : last + 1 + count]),
                (before, self.index.keys[positions[0] - count : positions[0]]),
            )
            if other == said_once
        ]
        return any(not turns or CLAUSE_END.search(between) for between in again)

    def _bracket(self, item: Item, replaced: list[int]) -> Difference:
        replaced = replaced or self._verb_behind(item)
        theirs = [self._word(position) for position in sorted(replaced)]
        kind: DifferenceKind = "bracket"
        if denies(word.key for word in item.inner) != denies(word.key for word in theirs):
            kind = "negation"
        elif theirs and _numbers(item.inner) != _numbers(theirs):
            kind = "number"
        elif self._names_another(item, sorted(replaced)):
            kind = "name"
        return difference(
            kind, self.draft[item.start : item.end], self._said(sorted(replaced)), allowed=kind == "bracket"
        )

    def _names_another(self, item: Item, replaced: list[int]) -> bool:
        """Whether a bracket puts a name in the place of another: “[Mr Frost]” for “Mr Hale”, not “[Ben Hale]” for “Ben”.

        Two names are of one person where the sources have them side by side.
        """
        mine = {word.key for word in item.inner if self.draft[word.start].isupper()} - _no_names()
        theirs = {self.index.keys[p] for p in replaced or self._before(item) if self._is_name(p)} - _no_names()
        return bool(mine and theirs) and mine.isdisjoint(theirs) and not self.index.have_beside(mine, theirs)

    def _verb_behind(self, item: Item) -> list[int]:
        """The word of the source behind a quotation that a bracket ends, where it denies: “refused” of “The council
        refused” as “The council [agreed]”, unless the draft goes on with it."""
        place = self.alignment.end
        is_ending = item is self.items[-1] and place < len(self.index.keys)
        if not is_ending or CLAUSE_END.search(self._between(place - 1, place)) or not denies([self.index.keys[place]]):
            return []
        goes_on = denies(word.key for word in read_words(BOUND.split(self.draft[item.end :].lstrip(MARKS), 1)[0]))
        return [] if goes_on else [place]

    def _before(self, item: Item) -> list[int]:
        """The word of the source before a quotation that a bracket opens, of the same clause: “Hale” of “Hale hit me” as
        “[Frost] hit me”."""
        before = self.alignment.start - 1
        is_first = item is self.items[0] and not CLAUSE_END.search(self._between(before, before + 1))
        return [before] if is_first else []

    def _is_name(self, position: int) -> bool:
        """A capital tells of a name inside a sentence; at its head of a word that has one elsewhere, of who speaks, of a given
        name, of a day, of a month."""
        key = self.index.keys[position]
        if not self._said([position])[:1].isupper():
            return False
        return (
            key in days() | set(months())
            or key in self.index.names
            or key in given_names()
            or any(
                self._said([p])[:1].isupper() and not SENTENCE_END.search(self._between(p - 1, p))
                for p in self.index.positions[key]
            )
        )

    def _of_marks(self) -> Iterator[Difference]:
        joined = [(self.items[i], p) for i, p in self.alignment.pairs if i is not None and p is not None]
        for (item, position), (following, after) in pairwise(joined):
            if None in (item.key, following.key) or after != position + 1 or item.end > following.start:
                continue
            mine = _marks(self.draft[item.end : following.start])
            theirs = self._between(position, after)
            # "5 %", not " – "
            if LABEL_GAP.search(theirs) or re.search(r"[\w$€£¥%]", mine + theirs):
                continue  # a cue stands in the draft, a label or another line in the source
            if mine != (theirs := _marks(theirs)):
                yield difference("mark", mine, theirs, allowed=True)

    def _word(self, position: int) -> Word:
        return self.index.place(position).word

    def _said(self, positions: Sequence[int]) -> str:
        return self.index.said(positions[0], positions[-1] + 1) if positions else ""

    def _between(self, position: int, after: int) -> str:
        return self.index.between(position, after)


@cache
def _no_names() -> frozenset[str]:
    """What has a capital and names nobody by itself."""
    return frozenset(titles() | roles().keys() | honorifics().keys() | STOP_WORDS)


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


def _joined(mine: Sequence[Word], theirs: Sequence[Word], between: Callable[[], str]) -> bool:
    """“non-profit” and “nonprofit”, and a word of the source that a line's end parts."""
    short, long = sorted((mine, theirs), key=len)
    if len(short) != 1 or len(long) != 2 or not same_spelling(short[0].key, long[0].key + long[1].key):
        return False
    return long[0].key == "non" or long is theirs and LINE_HYPHEN.fullmatch(between()) is not None


def _straight(text: str) -> str:
    return QUOTES.sub("'", text)


def _marks(text: str) -> str:
    """Punctuation without blanks and quotation marks, dashes of one length."""
    # "a–b", not "a b"
    return re.sub(r"[-–—]+", "-", QUOTES.sub("", "".join(text.split())))
