"""Part-of-speech tags and sentence starts out of what the encoder says of a window, for tokens given from outside."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .pieces import Pieces
from .reading import Window


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
