"""An article as word pieces: what the encoder reads, and where each piece lies in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from pathlib import Path

import numpy as np

from .features import GAPS, piece_features

CLS, SEP, PAD, MASK = "[CLS]", "[SEP]", "[PAD]", "[MASK]"
# Code points given to the tokenizer at once: it makes a hundred bytes and more of each piece, of which a few are kept.
AT_ONCE = 20_000
# " ", "\n", not "a"
BLANK = re.compile(r"[ \n]")
# Marks that the tokenizer takes for a word each, whatever stands beside them; without "[" and "]", which "[SEP]" has.
MARKS = "!\"#$%&'()*+,-./:;<=>?@\\^_`{|}~‘’“”–—…"
# "don", "’", "€5", "[1]", not " "
WORD = re.compile(rf"[{re.escape(MARKS)}]|[^ \n{re.escape(MARKS)}]+")
Cut = list[tuple[int, int, int, bool]]  # of a word its pieces: id, start, end, ``inner``


@dataclass(frozen=True)
class Pieces:
    """``ids`` int64 (n,), ``starts`` and ``ends`` int64 (n,) code points of the text, ``features`` uint8 (n, 3).

    ``inner`` bool (n,): the tokenizer's own word for "not the first piece of a word".
    """

    ids: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    features: np.ndarray
    inner: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def paragraphs(self) -> np.ndarray:
        """The number of the paragraph (line) that each piece is in, counted from 1."""
        return np.cumsum(self.features[:, 1] >= GAPS.index("line"))

    @cached_property
    def continues(self) -> np.ndarray:
        """bool (n,): whether the piece goes on with the word of the one before."""
        return self.inner & np.concatenate(([False], self.starts[1:] == self.ends[:-1])) if len(self) else self.inner

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of pieces that touch ``text[start:end]``; empty where none does."""
        return int(np.searchsorted(self.ends, start, side="right")), int(np.searchsorted(self.starts, end, side="left"))


class PieceReader:
    """Cuts text into word pieces.  ``source``: a tokenizer.json of the ``tokenizers`` library (uncased BERT)."""

    def __init__(self, source: Path | bytes) -> None:
        from tokenizers import Tokenizer

        self.tokenizer = Tokenizer.from_buffer(source if isinstance(source, bytes) else source.read_bytes())
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        ids = {name: self.tokenizer.token_to_id(name) for name in (CLS, SEP, PAD, MASK)}
        self.cls, self.sep, self.pad, self.mask = (ids[name] for name in (CLS, SEP, PAD, MASK))

    def save(self, path: Path) -> None:
        self.tokenizer.save(str(path))

    def __call__(self, text: str) -> Pieces:
        parts = [self._part(text, start, end) for start, end in parts_of(text)]
        ids, starts, ends, inner = map(np.concatenate, zip(*parts, strict=True))
        return Pieces(ids, starts, ends, piece_features(text, starts, ends), inner)

    def _part(self, text: str, start: int, end: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Ids, starts, ends and ``inner`` of the pieces of ``text[start:end]``."""
        words = [(match[0], match.start()) for match in WORD.finditer(text, start, end)]
        cut = self._cut({word for word, _ in words})
        pieces = [(id, at + a, at + b, inner) for word, at in words for id, a, b, inner in cut[word]]
        table = np.fromiter(chain.from_iterable(pieces), np.int64, 4 * len(pieces)).reshape(-1, 4)
        return table[:, 0], table[:, 1], table[:, 2], table[:, 3].astype(bool)

    def _cut(self, words: set[str]) -> dict[str, Cut]:
        """The pieces of each word: most are one by themselves, and looked up, which takes a fraction of the time of cutting them."""
        found: dict[str, Cut] = defaultdict(list)
        others = []
        for word in words:
            plain = word in MARKS or word.isascii() and word.isalnum()
            id = self.tokenizer.token_to_id(word.lower()) if plain else None
            if id is None:
                others.append(word)
            else:
                found[word].append((id, 0, len(word), False))
        begins = [0, *accumulate(len(word) + 1 for word in others)]
        encoding = self.tokenizer.encode(" ".join(others), add_special_tokens=False)
        for id, (start, end), token in zip(encoding.ids, encoding.offsets, encoding.tokens, strict=True):
            if end > start:
                i = bisect_right(begins, start) - 1
                found[others[i]].append((id, start - begins[i], end - begins[i], token.startswith("##")))
        return found


def parts_of(text: str) -> Iterator[tuple[int, int]]:
    """The text in half-open ranges of about ``AT_ONCE`` code points, at least one, that begin at a blank: the pieces of all
    are those of the whole."""
    start = 0
    while blank := BLANK.search(text, start + AT_ONCE):
        yield start, blank.start()
        start = blank.start()
    yield start, len(text)
