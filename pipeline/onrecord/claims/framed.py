"""From frames to candidates: the best frame of each predicate, with its cue, its source and its whole content."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .. import layers
from ..text.intervals import Intervals
from .candidate import Candidate, pieces_of
from .clauses import whole_clause
from .cues import Cues
from .frames import Frame, frames_of, opening_gerund
from .subjects import source_tokens

FIRST_OR_SECOND = frozenset(["i", "we", "you", "me", "us", "my", "our", "your", "y’all", "who", "that", "which"])
# Children of a predicate that belong to the cue.
CUE_PARTS = ("aux", "auxpass", "neg", "prt")


def find_candidates(doc: Doc, cues: Cues, start: int, threshold: float) -> list[Candidate]:
    """The best frame of each predicate behind ``start`` (code points), where its rate reaches the threshold.

    What the speaker of a quotation says of himself in it (“I think …”) is no claim of its own.
    """
    found = []
    quoted: Intervals[layers.Record] = Intervals()
    for statement in layers.read(doc, "statements"):
        quoted.add(statement["start"], statement["end"], statement)
    for token in doc:
        if token.idx < start:
            continue
        frames = [(cues.rate(*frame.key), frame) for frame in frames_of(token)]
        gerunds = [(cues.rate(frame.key[0], "ccomp"), frame) for frame in opening_gerund(token)]
        frames = gerunds or frames
        if not frames:
            continue
        rate, frame = max(frames, key=lambda f: (f[0], len(f[1].content)))
        if rate >= threshold and not (quoted.touching(token.idx, token.idx + 1) and _is_own(frame)):
            candidate = _candidate(frame, rate, cues)
            if candidate is not None:
                found.append(candidate)
    return found


def _candidate(frame: Frame, rate: float, cues: Cues) -> Candidate | None:
    predicate = frame.predicate
    cue = _cue_tokens(frame)
    source = (source_tokens(predicate) if frame.source is None else frame.source) - cue
    content = pieces_of(whole_clause(frame) - source - cue - _asides(frame, cues))
    if not content or any(token.lemma_.lower() in cues.no_sources for token in source if token.head not in source):
        return None
    return Candidate(content, pieces_of(cue), pieces_of(source), rate)


def _is_own(frame: Frame) -> bool:
    """Whether a report inside a quotation has its speaker or hearer for a source, or none."""
    source = source_tokens(frame.predicate) if frame.source is None else frame.source
    return not source or (len(source) == 1 and all(token.lower_ in FIRST_OR_SECOND for token in source))


def _asides(frame: Frame, cues: Cues) -> frozenset[Token]:
    """…, speaking on condition of anonymity: a participle behind a comma that is about the speaking, not the claim."""
    return frozenset(
        t
        for token in frame.content
        if token.dep_ == "advcl" and token.tag_ == "VBG" and token.i and token.nbor(-1).text == ","
        if token.lemma_.lower() in ("speak", "refer", "talk", "cite") or cues.speaks(token.lemma_.lower())
        for t in token.subtree
    )


def _cue_tokens(frame: Frame) -> frozenset[Token]:
    predicate = frame.predicate
    cue = {predicate} | {child for child in predicate.children if child.dep_ in CUE_PARTS}
    if predicate.lower_ == "according":
        cue |= {child for child in predicate.children if child.lower_ == "to"}
    if frame.name == "viewpoint":
        return frozenset(predicate.doc[predicate.head.i : predicate.i + 1]) - (frame.source or frozenset()) | {
            c for c in predicate.children if c.lower_ == "of"
        }
    if frame.name.startswith("prep "):
        word = frame.name.removeprefix("prep ")
        cue |= {c for c in predicate.children if c.dep_ == "prep" and c.lower_ == word and c.i != c.right_edge.i}
    if predicate.pos_ == "ADJ" and predicate.head.pos_ == "AUX":
        cue |= {predicate.head}
    return frozenset(cue)
