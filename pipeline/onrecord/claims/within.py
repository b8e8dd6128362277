"""Claims within others: what somebody says that others say is looked for in the content of each claim, whoever found it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from spacy.tokens import Doc

from .. import layers
from ..text.intervals import Intervals
from ..text.pieces import Piece
from .candidate import Candidate
from .cues import Cues

# How often content is read again: of 2,225 claims counted in corpus/world-dev 8 lie in one that lies in another, none deeper.
DEEP = 2
# Attributions of ``ml.model`` within pieces of the text.
Reader = Callable[[Iterable[Piece]], list[dict[str, Any]]]


def find_within(
    doc: Doc,
    cues: Cues,
    read: Reader,
    certain: Sequence[Candidate],
    found: Sequence[dict[str, Any]],
    by_rule: Sequence[Candidate],
) -> list[dict[str, Any]]:
    """What ``read`` finds in the content of all three, but for cues that ``found`` has already, and what it finds in the content of
    that: Frost said *the clerk had told her that Hale denied it*.

    Content in which no word tells such a claim (``claims.encoded`` would drop whatever is found there) is not read.
    """
    known = {tuple(piece) for one in found for piece in one["cue"]}
    contents = [
        [piece for one in certain for piece in one.content],
        [(start, end) for one in found for start, end in one["content"]],
        [piece for one in by_rule for piece in one.content],
    ]
    pieces = list(_apart(contents))
    within: list[dict[str, Any]] = []
    for _ in range(DEEP):
        telling = [piece for piece in pieces if _may_tell(doc, piece, cues)]
        new = [one for one in read(telling) if known.isdisjoint(map(tuple, one["cue"]))]
        within += new
        known |= {tuple(piece) for one in new for piece in one["cue"]}
        pieces = [(start, end) for one in new for start, end in one["content"]]
    return within


def _apart(contents: Iterable[list[Piece]]) -> Iterator[Piece]:
    """The pieces without those that share words with one of a list before theirs."""
    taken: Intervals[Piece] = Intervals()
    for pieces in contents:
        kept = [piece for piece in pieces if not taken.touching(*piece)]
        for piece in kept:
            taken.add(*piece, piece)
        yield from kept


def _may_tell(doc: Doc, piece: Piece, cues: Cues) -> bool:
    return any(token.lemma_ in cues.telling for token in layers.tokens_of(doc, [piece]))
