"""The figures of tags: ``upos`` and ``xpos``, the share of the gold's tokens with the right universal and Penn tag (a
token that is split or joined otherwise is wrong), and ``sentences``, whose spans must be equal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..text.pieces import trimmed
from .counts import Counted, of_sets
from .matching import Piece

Tagged = tuple[int, int, str, str]  # start, end, universal tag, Penn tag


def count_tags(
    text: str,
    tokens: Sequence[Sequence[Any]],
    sents: Iterable[Sequence[int]],
    predicted_tokens: Iterable[Tagged],
    predicted_sents: Iterable[Piece],
) -> Counted:
    """The counts of one article; ``tokens`` and ``sents`` as in the training format."""
    tags = {(start, end): found for start, end, *found in predicted_tokens}
    right = [0, 0]
    for start, end, upos, xpos, *_ in tokens:
        found = tags.get((start, end), (None, None))
        right[0] += found[0] == upos
        right[1] += found[1] == xpos
    # spaCy counts the white space at its end to a sentence, gold does not.
    sentences = {(start, end) for start, end in sents}, {trimmed(text, *sent) for sent in predicted_sents}
    return {
        "upos": (right[0], len(tokens), len(tokens)),
        "xpos": (right[1], len(tokens), len(tokens)),
        "sentences": of_sets(*sentences),
    }
