"""An article as word pieces: what the encoder reads, and where each piece lies in the text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from .features import GAPS, piece_features

CLS, SEP, PAD, MASK = "[CLS]", "[SEP]", "[PAD]", "[MASK]"


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
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        ids = np.array(encoding.ids, np.int64)
        offsets = np.array(encoding.offsets, np.int64).reshape(-1, 2)
        kept = offsets[:, 1] > offsets[:, 0]
        inner = np.array([token.startswith("##") for token in encoding.tokens], bool)[kept]
        ids, offsets = ids[kept], offsets[kept]
        starts, ends = offsets[:, 0].copy(), offsets[:, 1].copy()
        return Pieces(ids, starts, ends, piece_features(text, starts, ends), inner)
