"""A few quoted words behind somebody else's report that tell how another person is: Hale called the win “a gift”. Striker Ada Frost was
*“over the moon”*.  They are Frost's, if anybody's, whom no cue lets speak."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from .. import layers
from ..lexicons.vocabulary import roles
from ..text.noun_phrases import FINITE
from ..text.nouns import singular
from ..text.pieces import Piece
from .candidate import Candidate

# Verbs that tell how somebody is: was, felt, has been left.
BEING = frozenset(["be", "feel", "leave", "look", "remain", "seem", "sound"])


def without_felt(doc: Doc, candidate: Candidate) -> Candidate:
    """The candidate without such pieces, if others are left; reads the tags, lemmas and the layer ``names``."""
    if len(candidate.content) < 2 or not candidate.cue:
        return candidate
    told = max(end for _, end in (*candidate.cue, *candidate.source))
    kept = tuple(piece for piece in candidate.content if piece[0] < told or not _is_felt(doc, told, piece))
    return candidate.with_content(kept) if kept else candidate


def _is_felt(doc: Doc, told: int, piece: Piece) -> bool:
    """Whether a quotation begins small in a sentence of its own, behind a person and what that person is."""
    words = layers.span_of(doc, *piece)
    before = doc[layers.sentence_start(words[0]) : words[0].i]
    if len(words) < 2 or not words[0].is_quote or not words[1].text[:1].islower() or not len(before):
        return False
    verb = next((token for token in before if token.tag_ in FINITE), None)
    if verb is None or before[0].idx < told:
        return False
    predicate = doc[verb.i : words[0].i]
    plain = all(token.tag_ in ("RB", "VBN", "VBD", "VBZ", "VBP", "MD", "VBG", "VB") for token in predicate)
    return (
        plain
        and any(token.lemma_.lower() in BEING for token in predicate)
        and _is_person(doc, doc[before.start : verb.i])
    )


def _is_person(doc: Doc, subject: Span) -> bool:
    """Whether a subject is somebody by name or noun, and no more than that."""
    if not len(subject) or any(token.is_punct for token in subject):
        return False
    named = (n for n in layers.read(doc, "names") if n["label"] == "PERSON" and n["start"] >= subject.start_char)
    return any(n["end"] == subject.end_char for n in named) or singular(subject[-1].lower_) in roles()
