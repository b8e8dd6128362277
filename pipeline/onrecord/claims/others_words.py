"""Nouns for what others said: in *the union welcomed reports that it leaks* the union reports nothing; who *poured cold
water on claims that it leaks* denies it.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from .candidate import Candidate, pieces_of
from .denial import dismisses

AUXILIARIES = frozenset(["be", "have", "do"])


def without_listener(doc: Doc, candidate: Candidate) -> Candidate:
    """The candidate with no source where the one found only hears or answers what others said; who dismisses it stays
    the source, with the verb in the cue."""
    cue, subject = layers.tokens_of(doc, candidate.cue), layers.tokens_of(doc, candidate.source)
    noun = next(
        (t for t in reversed(cue) if t.tag_ in ("NN", "NNS") and t.lemma_.lower() in read_words("claim_nouns.txt")),
        None,
    )
    if noun is None or not subject or subject[-1].i >= noun.i or _owns(subject[-1]):
        return candidate
    verb = next(
        (t for t in doc[subject[-1].i + 1 : noun.i] if t.tag_.startswith("VB") and t.lemma_.lower() not in AUXILIARIES),
        None,
    )
    if verb is None:
        return candidate
    if dismisses(verb):
        return replace(candidate, cue=pieces_of(doc[verb.i : cue[-1].i + 1]))
    listens = verb.lemma_.lower() in read_words("listening_verbs.txt")
    alone = verb not in cue and verb.lemma_.lower() not in read_words("voicing_verbs.txt")
    return replace(candidate, cue=pieces_of([noun]), source=()) if listens or alone else candidate


def _owns(last: Token) -> bool:
    """The mayor's claim, their claim: the source beside its noun."""
    return last.tag_ in ("POS", "PRP$") or last.i + 1 < len(last.doc) and last.nbor().tag_ == "POS"
