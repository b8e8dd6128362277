"""Part-of-speech tags and sentence starts out of what the encoder says of a window, for tokens given from outside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .pieces import Pieces
from .reading import Window

UNREAD = -1  # in place of a tag's index, for a token that the encoder has seen nothing of


@dataclass(frozen=True)
class Tokens:
    """``first`` and ``last``: each token's first and last piece, int64 (n,); last < first where it has none."""

    first: np.ndarray
    last: np.ndarray


def tokens_of(pieces: Pieces, starts: np.ndarray, ends: np.ndarray) -> Tokens:
    """The pieces of tokens at code points ``starts`` to ``ends`` (in order, not overlapping)."""
    return Tokens(
        np.searchsorted(pieces.ends, starts, side="right"), np.searchsorted(pieces.starts, ends, side="left") - 1
    )


def read_window(window: Window, tokens: Tokens, xpos: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Indexes of the tokens whose first piece is in the core, and for each: Penn tag, universal tag (as indexes in the
    inventories, of which the Penn one has ``xpos`` tags), and the score of starting a sentence (likely above 0)."""
    low, high = np.searchsorted(tokens.first, window.core)
    chosen = np.arange(low, high)
    chosen = chosen[tokens.last[chosen] >= tokens.first[chosen]]
    first = tokens.first[chosen] - window.start
    last = np.minimum(tokens.last[chosen], window.end - 1) - window.start
    scores = window.out["first"][first] + window.out["last"][last]
    return chosen, scores[:, :xpos].argmax(-1), scores[:, xpos:].argmax(-1), window.out["sents"][first, 0]


class Tagged:
    """What the windows say of an article's tokens, at code points ``starts`` to ``ends`` (in order, not overlapping)."""

    def __init__(self, starts: np.ndarray, ends: np.ndarray, xpos: Sequence[str], upos: Sequence[str]) -> None:
        self.starts, self.ends, self.xpos, self.upos = starts, ends, xpos, upos
        self.found = np.full((2, len(starts)), UNREAD, np.int16)
        self.starts_sentence = np.zeros(len(starts), bool)
        self.starts_sentence[:1] = True
        self._tokens: Tokens | None = None

    def add(self, window: Window) -> None:
        """Takes what the window says of the tokens in its core."""
        if not len(self.starts):
            return
        chosen, xpos, upos, starts = read_window(window, self.tokens_of(window.pieces), len(self.xpos))
        self.found[:, chosen] = xpos, upos
        self.starts_sentence[chosen] |= starts > 0

    def tokens_of(self, pieces: Pieces) -> Tokens:
        """Where the tokens lie in the pieces of the article, which are the same in all its windows."""
        self._tokens = self._tokens or tokens_of(pieces, self.starts, self.ends)
        return self._tokens

    def names(self, text: str) -> tuple[list[str], list[str]]:
        """The Penn tag and the universal tag of each token."""
        both = [
            np.array([*tags, ""], object)[found] for tags, found in zip((self.xpos, self.upos), self.found, strict=True)
        ]
        for i in np.flatnonzero(self.found[0] == UNREAD).tolist():
            is_blank = not text[self.starts[i] : self.ends[i]].strip()
            both[0][i], both[1][i] = ("_SP", "SPACE") if is_blank else ("SYM", "SYM")
        return both[0].tolist(), both[1].tolist()
