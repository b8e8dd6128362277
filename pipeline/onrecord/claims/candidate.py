"""What each rule proposes: an attribution, and how far the rule is to be trusted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

Piece = tuple[int, int]
# Marks that may be left at the ends of a run of tokens, and belong to neither content nor source.
LOOSE = set(",;:.—–-")


@dataclass(frozen=True)
class Candidate:
    """Pieces are half-open code-point ranges in text order; ``rate`` is the share of such candidates that annotators of
    PolNeAR's training articles marked, too; ``confidence`` the calibrated probability that content and source are
    right, where there is one."""

    content: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    source: tuple[Piece, ...]
    rate: float
    negated: bool = False
    confidence: float | None = None
    is_turn: bool = False  # a line of a transcript or a block quotation: spoken, though without quotation marks

    @property
    def start(self) -> int:
        return self.content[0][0]

    @property
    def end(self) -> int:
        return self.content[-1][1]

    def with_content(self, content: tuple[Piece, ...], source: tuple[Piece, ...] | None = None) -> Candidate:
        """It with other content, and another source where one is given; itself where it has these, as after most rules."""
        source = self.source if source is None else source
        same = content == self.content and source == self.source
        return self if same else replace(self, content=content, source=source)


def pieces_of(tokens: Iterable[Token]) -> tuple[Piece, ...]:
    """Runs of neighbouring tokens as code-point ranges, without white space and loose punctuation at their ends."""
    runs: list[list[Token]] = []
    for token in sorted(set(tokens), key=lambda t: t.i):
        if runs and all(t.is_space for t in token.doc[runs[-1][-1].i + 1 : token.i]):
            runs[-1].append(token)
        else:
            runs.append([token])
    pieces = []
    for run in runs:
        while run and (run[0].is_space or run[0].text in LOOSE):
            run.pop(0)
        while run and (run[-1].is_space or run[-1].text in LOOSE):
            run.pop()
        if run:
            pieces.append((run[0].idx, run[-1].idx + len(run[-1])))
    return tuple(pieces)


def covered(inner: Iterable[Piece], outer: Iterable[Piece]) -> int:
    """How many code points of ``inner`` lie in ``outer``; pieces of either do not overlap one another."""
    spans = list(outer)
    return sum(max(0, min(e, b) - max(s, a)) for s, e in inner for a, b in spans)


def length(pieces: Iterable[Piece]) -> int:
    return sum(end - start for start, end in pieces)
