"""What opens a sentence before its subject: ``Stressing that …, X said``, ``In the words of X, …``.

Annotators mark these too seldom for an encoder to learn them; a sentence's first words decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from .. import layers
from .candidate import Candidate, pieces_of
from .cues import Cues

VIEWPOINTS = ("words", "view", "opinion", "telling", "account", "phrase")


def with_gerund(doc: Doc, candidate: Candidate, cues: Cues) -> Iterator[Candidate]:
    """The candidate, and before it the claim of a gerund of speech that opens its sentence and ends at the comma before
    its source."""
    if not candidate.source:
        yield candidate
        return
    source = layers.span_of(doc, *candidate.source[0])
    opening = source.sent[0]
    words = doc[opening.i + 1 : source.start]
    if opening.tag_ == "VBG" and cues.speaks(opening.lemma_) and len(words) > 3 and words[-1].text == ",":
        said = pieces_of(words)
        yield replace(candidate, content=said, cue=pieces_of([opening]))
        rest = tuple(piece for piece in candidate.content if piece[0] >= source.start_char)
        if rest:
            yield replace(candidate, content=rest)
    else:
        yield candidate


def find_viewpoints(doc: Doc, start: int, rate: float) -> Iterator[Candidate]:
    """In the words of X, …: the rest of the sentence is the content; sentences before ``start`` (code point) are none."""
    for sent in doc.sents:
        words = [token for token in sent if not token.is_space]
        comma = next((i for i, token in enumerate(words[:20]) if token.text == ","), 0)
        opening = [token.lower_ for token in words[:4]]
        if sent.start_char < start or comma < 5 or opening[:2] != ["in", "the"] or opening[3] != "of":
            continue
        if opening[2] in VIEWPOINTS:
            yield Candidate(pieces_of(words[comma + 1 :]), pieces_of(words[:4]), pieces_of(words[4:comma]), rate)
