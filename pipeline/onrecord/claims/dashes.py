"""Dialogue set off by dashes, as in translations: “– We counted the storks – says Ada Frost. – There were nine.”"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from .. import layers
from ..text.pieces import Piece, trimmed
from .candidate import Candidate
from .cues import Cues
from .predicates import find_predicates
from .sentences import Sentence, Word
from .subject_phrases import Range, subject_after, subject_before

# On the scale of the rates of cues, as a turn's; chosen, not measured.
DASHED_RATE = 0.97
# "– We", "—We", not "-5", "We"
OPENING = re.compile(r"(?P<sign>[–—―])[ \t]?(?=[^\s–—―])")
# What somebody does while speaking: "– Which one? – laughs Frost."
WHILE_SPEAKING = frozenset(["grin", "laugh", "nod", "shrug", "sigh", "smile", "wonder"])
# The narrator's own part is nobody's: "– And then? – I ask."
NARRATOR = frozenset(["i", "we"])


def find_dashed(doc: Doc, cues: Cues, paragraphs: list[Piece]) -> Iterator[Candidate]:
    """A candidate for each paragraph that begins with a dash and has who says so behind another one."""
    text = layers.text_of(doc)
    for start, end in paragraphs:
        opening = OPENING.match(text, start, end)
        parts = _parts(text, opening.end(), end, opening["sign"]) if opening else []
        told = _told(doc, parts[1], cues) if len(parts) > 1 else None
        if told is None:
            continue
        sentence, source, cue = told
        said = tuple(trimmed(text, *part) for part in (parts[0], *parts[2:]))
        if sentence.words[source[0]].lower not in NARRATOR:
            yield Candidate(said, sentence.pieces(*cue), sentence.pieces(*source), DASHED_RATE, is_turn=True)


def _parts(text: str, start: int, end: int, sign: str) -> list[Piece]:
    """What the further dashes part: the first words, who says them, and what goes on behind a full stop."""
    # " – says", " —says", "—. More", not "Frost–Hale"
    dashes = re.finditer(rf"(?<=\s){sign}\s*|{sign}(?=[\s.,;])[.,;]?\s*", text[start:end])
    marks = [(start + m.start(), start + m.end()) for m in dashes]
    begins, ends = [start, *(e for _, e in marks)], [*(s for s, _ in marks), end]
    return [(s, e) for s, e in zip(begins, ends, strict=True) if text[s:e].strip()]


def _told(doc: Doc, part: Piece, cues: Cues) -> tuple[Sentence, Range, Range] | None:
    """The source and the cue with which the words behind a dash begin; None where they are no report."""
    tokens = [token for token in layers.tokens_of(doc, (part,)) if not token.is_space]
    words = (Word(t.text, t.tag_, t.lemma_.lower(), t.idx, t.idx + len(t), t.lower_) for t in tokens)
    sentence = Sentence(tuple(words), 0)
    speaking = cues.with_listed(WHILE_SPEAKING, frozenset())
    predicate = next(find_predicates(sentence, speaking), None)
    if predicate is None or predicate.passive:
        return None
    if predicate.start == 0:
        source = subject_after(sentence, predicate.end)
    else:
        source = subject_before(sentence, predicate.start)
        source = source if source and source[0] == 0 else None
    return (sentence, source, (predicate.start, predicate.end)) if source else None
