"""Which earlier mention a phrase means: vectors of mentions, and what two of them say together.  No PyTorch.

The network gives numbers for each piece that a mention may begin with (head ``mention_first``) and for each that one may end
with (``mention_last``).  Their sum is the mention's: ``width`` numbers as whoever asks, ``width`` as whoever is asked for, and one
for meaning nobody who was mentioned before.  An earlier mention's score is a product, and a bias for how far back it stands (mention
ranking, as in Lee et al., EMNLP 2017, without their search for mentions).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..lexicons.vocabulary import words_of
from .pieces import Pieces
from .reading import Window
from .tags import UNREAD, Tagged

HEADS = ("mention_first", "mention_last")
WIDTH = 64
DISTANCES = 12  # 0, 1 to 2, 3 to 6 pieces back, and so on; from 2047 on all the same
# Of a name that stands for itself in the loss: nearly all mean an earlier one of the same letters.  Chosen in one trial.
PLAIN = 0.15
# What begins a phrase that only the text before it explains, be it written with a capital.
POINTING = words_of("personal pronoun", "possessive", "relative pronoun", "article", "demonstrative") | {"one"}
# Penn tags of words that mentions begin and end with.
OPENING = frozenset(
    ["DT", "PDT", "PRP", "PRP$", "WP", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBG", "VBN", "FW"]
)
CLOSING = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "WP", "DT", "CD", "JJ", "FW"])
Span = tuple[int, int]
Table = dict[str, np.ndarray]


def columns(width: int) -> int:
    """How many numbers each of the two heads gives for vectors of this width."""
    return 2 * width + 1


def stands_for_itself(words: str) -> bool:
    """Whether a mention is a name and no pronoun or description.

    >>> stands_for_itself("Ada Frost"), stands_for_itself("The mayor"), stands_for_itself("voters")
    (True, False, False)
    """
    return words[:1].isupper() and words.split()[0].lower() not in POINTING


def far(pieces: np.ndarray) -> np.ndarray:
    """The place in the bias of distances, given as pieces between the beginnings of two mentions."""
    steps: np.ndarray = np.minimum(np.log2(np.abs(pieces) + 1).astype(np.int64), DISTANCES - 1)
    return steps


class Vectors:
    """What the windows say of an article's mentions; ``distance`` (DISTANCES,) is the bias for how far back one stands.

    Only the pieces that it is asked to keep are kept, in 16 bits, so that a long article takes little room.
    """

    def __init__(self, distance: np.ndarray) -> None:
        self.distance = distance
        self._parts: dict[str, list[np.ndarray]] = {key: [] for key in ("starts", "at", "first", "ends", "last")}

    def add(self, window: Window, firsts: np.ndarray, lasts: np.ndarray) -> None:
        """Keeps article pieces ``firsts``, with which mentions may begin, and ``lasts``, with which they may end; those in the
        window's core."""
        first_head, last_head = (window.out[head] for head in HEADS)
        low, high = window.core
        firsts = firsts[(firsts >= low) & (firsts < high)]
        lasts = lasts[(lasts >= low) & (lasts < high)]
        kept = {
            "starts": window.pieces.starts[firsts],
            "at": firsts,
            "first": first_head[firsts - window.start].astype(np.float16),
            "ends": window.pieces.ends[lasts],
            "last": last_head[lasts - window.start].astype(np.float16),
        }
        for key, array in kept.items():
            self._parts[key].append(array)

    def table(self) -> Table | None:
        """Plain arrays, for ``Meant``: code points and places of pieces, and their numbers; None where there is nothing."""
        if not self._parts["starts"]:
            return None
        # One after the other, so that never all of them are there twice; the windows' own are not needed any more.
        return {key: np.concatenate(self._parts.pop(key)) for key in list(self._parts)} | {"distance": self.distance}


def add_spans(vectors: Vectors, window: Window, spans: Iterable[Span]) -> None:
    """Keeps the edges of these mentions, (start, end) each."""
    edges = np.array([edge for span in spans if (edge := edges_of(window.pieces, *span))], np.int64).reshape(-1, 2)
    vectors.add(window, np.unique(edges[:, 0]), np.unique(edges[:, 1]))


def add_tagged(vectors: Vectors, window: Window, tagged: Tagged) -> None:
    """Keeps the edges of all words in the window's core that a mention may begin or end with, by their tags."""
    tokens = tagged.tokens_of(window.pieces)
    low, high = np.searchsorted(tokens.first, window.core)
    tags = tagged.found[0, low:high]
    first, last = tokens.first[low:high], tokens.last[low:high]
    there = (tags != UNREAD) & (last >= first)
    opening, closing = (_among(tuple(tagged.xpos), some)[tags] & there for some in (OPENING, CLOSING))
    vectors.add(window, first[opening], last[closing])


@cache
def _among(xpos: tuple[str, ...], some: frozenset[str]) -> np.ndarray:
    """For each tag of the inventory whether it is one of these."""
    return np.array([tag in some for tag in xpos])


def edges_of(pieces: Pieces, start: int, end: int) -> Span | None:
    """The first and the last piece of a mention; None where it has none."""
    first, behind = pieces.span(start, end)
    return (first, behind - 1) if behind > first else None


@dataclass(frozen=True)
class _Mention:
    at: int
    asks: np.ndarray
    asked_for: np.ndarray
    nobody: float


class Meant:
    """How probable it is that a phrase means an earlier mention, in log odds to that it means none."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._first = {start: i for i, start in enumerate(table["starts"].tolist())}
        self._last = {end: i for i, end in enumerate(table["ends"].tolist())}
        self._distance: list[float] = table["distance"].tolist()
        self._known: dict[Span, _Mention | None] = {}

    def knows(self, start: int, end: int) -> bool:
        """Whether there is a vector for ``text[start:end]``."""
        return self._mention((start, end)) is not None

    def odds(self, phrase: Span, mention: Span) -> float | None:
        """The score of a mention before the phrase less that of none; None where one of them has no vector."""
        asking, asked = self._mention(phrase), self._mention(mention)
        if asking is None or asked is None:
            return None
        product = float(asking.asks @ asked.asked_for) / math.sqrt(len(asking.asks))
        steps = (abs(asking.at - asked.at) + 1).bit_length() - 1  # as ``far`` has them
        return product + self._distance[min(steps, DISTANCES - 1)] - asking.nobody

    def _mention(self, span: Span) -> _Mention | None:
        if span not in self._known:
            self._known[span] = self._read(span)
        return self._known[span]

    def _read(self, span: Span) -> _Mention | None:
        first, last = self._first.get(span[0]), self._last.get(span[1])
        if first is None or last is None:
            return None
        numbers = self.table["first"][first].astype(np.float32) + self.table["last"][last].astype(np.float32)
        width = (len(numbers) - 1) // 2
        return _Mention(int(self.table["at"][first]), numbers[:width], numbers[width:-1], float(numbers[-1]))
