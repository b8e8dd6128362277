"""Whoever is written to does not write: in *a letter to the council demanding a refund* the council demands nothing."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..text.noun_phrases import FINITE
from .candidate import Candidate, pieces_of

# How far before its addressee the text may stand: a long letter of complaint to the council; chosen, not measured.
WITHIN = 6


def without_addressee(doc: Doc, candidate: Candidate) -> Candidate:
    """The candidate with the sentence's subject for a source, where the source found is only written to."""
    source = layers.tokens_of(doc, candidate.source)
    cue = layers.tokens_of(doc, candidate.cue)
    if not source or not cue or cue[0].tag_ != "VBG" or cue[0].i != source[-1].i + 1 or not _is_addressee(source[0]):
        return candidate
    return replace(candidate, source=pieces_of(_subject(source[0])))


def _is_addressee(first: Token) -> bool:
    """Whether a text stands shortly before the word, and ``to`` beside it."""
    before = first.doc[max(layers.sentence_start(first), first.i - 1 - WITHIN) : first.i]
    documents = read_words("document_nouns.txt")
    return bool(before) and before[-1].lower_ == "to" and any(token.lemma_.lower() in documents for token in before)


def _subject(addressee: Token) -> list[Token]:
    """The words before the first verb of the sentence, behind the last comma; none where the verb comes later."""
    sent = layers.sentence(addressee)
    verb = next((token for token in sent if token.tag_ in FINITE and token.i < addressee.i), None)
    if verb is None:
        return []
    comma = next((token.i + 1 for token in reversed(sent) if token.text == "," and token.i < verb.i), sent.start)
    return list(addressee.doc[comma : verb.i])
