"""Finds words in all sources at once: exactly first, anywhere; then the windows that share most of them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from .alignment import ADDED, Alignment, align
from .items import Item
from .sources import Source, Turn
from .words import SENTENCE_END, Word, read_words

BIN = 8  # words: matches whose diagonals fall into one bin are of one window
WINDOWS = 5  # are aligned for a quotation
STRAY = 2  # words at an end of a quotation that are no part of it where somebody else says them; chosen, not measured
COMMON = 400  # times in the sources: a word that is there more often finds no window
# ",", "so - it", not "re-use"
CLAUSE_END = re.compile(r"[,;:.!?—–()]|\s-\s")
BREAK = ""  # between sources; no word has this key


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word of the index stands."""

    source: int
    turn: Turn
    word: Word


class Index:
    """All words that are said in the sources, in one row; labels and time codes are none of them."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = sources
        self.keys: list[str] = []
        self.places: list[Place | None] = []
        for number, source in enumerate(sources):
            for turn in source.turns:
                for word in read_words(source.text, turn.start, turn.end):
                    self.keys.append(word.key)
                    self.places.append(Place(number, turn, word))
            self.keys.append(BREAK)
            self.places.append(None)
        self.positions: dict[str, list[int]] = defaultdict(list)
        for position, key in enumerate(self.keys):
            if key:
                self.positions[key].append(position)

    def place(self, position: int) -> Place:
        found = self.places[position]
        assert found is not None
        return found

    def said(self, start: int, end: int) -> str:
        """The source's text from one place to another of the same source."""
        words = [self.place(position).word for position in range(start, end)]
        text = self.sources[self.place(start).source].text
        return text[min(word.start for word in words) : max(word.end for word in words)]

    def between(self, position: int, after: int) -> str:
        """What stands between two words that follow one another; a full stop where the source begins or ends there."""
        if position < 0 or after >= len(self.places):
            return "."
        before, behind = self.places[position], self.places[after]
        if before is None or behind is None:
            return "."
        return self.sources[before.source].text[before.word.end : behind.word.start]

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences that are said, as half-open ranges of places; one ends with its speaker's turn, too."""
        found: list[tuple[int, int]] = []
        begin = 0
        for position, place in enumerate(self.places):
            after = self.places[position + 1] if position + 1 < len(self.places) else None
            if place is None:
                begin = position + 1
                continue
            text = self.sources[place.source].text
            if (
                after is None
                or after.turn.voice != place.turn.voice
                or SENTENCE_END.search(text[place.word.end : after.word.start])
            ):
                found.append((begin, position + 1))
                begin = position + 1
        return found

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of the names of all who speak."""
        voices = {turn.voice.name for source in self.sources for turn in source.turns if turn.voice is not None}
        return frozenset(word.key for voice in voices for word in read_words(voice))

    def exact(self, keys: Sequence[str]) -> list[int]:
        """Every position at which the keys stand in a row."""
        rarest = min(range(len(keys)), key=lambda i: len(self.positions.get(keys[i], ())))
        wanted = list(keys)
        return [
            p - rarest
            for p in self.positions.get(keys[rarest], ())
            if p >= rarest and self.keys[p - rarest : p - rarest + len(wanted)] == wanted
        ]

    def have_beside(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Whether one of some words and one of the others stand side by side anywhere."""
        beside = {self.keys[p + step] for key in some for p in self.positions.get(key, ()) for step in (-1, 1)}
        return not beside.isdisjoint(others)

    def align(self, items: Sequence[Item]) -> list[Alignment]:
        """The alignments of the items with the sources, the cheapest first; where the words are found as they are,
        those places alone."""
        keys = [item.key for item in items]
        if None not in keys:
            words = [key for key in keys if key is not None]
            if found := self.exact(words):
                pairs = [tuple((i, p + i) for i in range(len(words))) for p in found]
                return [Alignment(0.0, pair, p, p + len(words)) for pair, p in zip(pairs, found, strict=True)]
        aligned = [align(items, self.keys, *window) for window in self._windows(keys)]
        distinct = {(a.start, a.end): a for a in map(self._trimmed, filter(None, aligned))}
        return sorted(distinct.values(), key=lambda a: a.cost)

    def _trimmed(self, alignment: Alignment) -> Alignment:
        """Without a word or two that were found in the turn of somebody else, before or behind the rest."""
        for turned in (False, True):
            pairs = alignment.pairs[::-1] if turned else alignment.pairs
            placed = [place for _, place in pairs if place is not None]
            voices = [self.place(place).turn.voice for place in placed]
            stray = next((n for n, voice in enumerate(voices) if voice != voices[0]), 0)
            if not 0 < stray <= STRAY or None in (voices[0], voices[stray]) or len(placed) - stray <= STRAY:
                continue
            out = set(placed[:stray])
            kept = tuple(
                (i, None if place in out else place) for i, place in pairs if i is not None or place not in out
            )
            left = [place for place in placed if place not in out]
            alignment = Alignment(
                alignment.cost + stray * ADDED, kept[::-1] if turned else kept, min(left), max(left) + 1
            )
        return alignment

    def _windows(self, keys: Sequence[str | None]) -> list[tuple[int, int]]:
        votes: Counter[int] = Counter()
        for i, key in enumerate(keys):
            positions = self.positions.get(key or "", ())
            if len(positions) <= COMMON:
                for p in positions:
                    votes[(p - i) // BIN] += 1_000 // (9 + len(positions))
        joined = Counter({place: votes[place] + votes[place + 1] for place in {*votes, *(v - 1 for v in votes)}})
        slack = BIN + len(keys) // 3
        windows: list[tuple[int, int]] = []
        for place, _ in sorted(joined.items(), key=lambda vote: (-vote[1], vote[0]))[: 3 * WINDOWS]:
            low, high = self._within_source(place * BIN - slack, (place + 2) * BIN + len(keys) + slack)
            if low < high and not any(abs(low - other) < BIN for other, _ in windows):
                windows.append((low, high))
        return windows[:WINDOWS]

    def _within_source(self, low: int, high: int) -> tuple[int, int]:
        """The window cut at the ends of the source that its middle is in."""
        middle = min(max(0, (low + high) // 2), len(self.keys))
        low, high = max(0, low), min(len(self.keys), high)
        while BREAK in self.keys[low:middle]:
            low += 1 + self.keys[low:middle].index(BREAK)
        if BREAK in self.keys[middle:high]:
            high = middle + self.keys[middle:high].index(BREAK)
        return low, high

    def blocks(self, keys: Sequence[str], shortest: int) -> list[tuple[int, int, int]]:
        """The fewest runs of at least ``shortest`` words, each found somewhere as it is, that cover most of the keys:
        (place in keys, position, length), longest first choice, in the order of the keys."""
        found: list[tuple[int, int, int]] = []
        i = 0
        while i < len(keys):
            after = found[-1][1] + found[-1][2] if found else 0
            best = max(
                ((self._run(keys, i, p), -abs(p - after), p) for p in self.positions.get(keys[i], ())),
                default=(0, 0, 0),
            )
            if best[0] >= shortest:
                found.append((i, best[2], best[0]))
                i += best[0]
            else:
                i += 1
        return found

    def _run(self, keys: Sequence[str], i: int, position: int) -> int:
        length = 0
        while (
            i + length < len(keys)
            and position + length < len(self.keys)
            and keys[i + length] == self.keys[position + length]
        ):
            length += 1
        return length
