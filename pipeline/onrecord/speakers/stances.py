"""Who takes a stance in one sentence and says why in the next: "Her deputy, Ada Frost, was less sure. The seals failed, she said"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from .. import layers
from ..lexicons import read_words
from ..text.noun_phrases import FINITE
from ..text.turn_taking import BEING, COMPARING
from .agreement import fit
from .leads import reacts
from .links import Link, Question, claim_start
from .referents import Place
from .sources import Pronoun

# How many mentions are looked at for those of the sentence before, and how many words a state has; chosen, not measured.
MENTIONS, STATE = 6, 5
# "Not so Ada Frost, who owns a mill"
OPENING = "not so"
# Whom a stance is taken against: "She contradicted him" is no second person who may speak.
OBJECTS = frozenset(["him", "her", "them", "it", "this", "that"])


def takes_a_stance(question: Question) -> Link | None:
    """ "He", behind a sentence of the one person whose stance it tells."""
    source, scene = question.source, question.scene
    if not isinstance(source, Pronoun) or source.sort != "person":
        return None
    start = claim_start(question.claim)
    wanted, here = scene.sentence(start) - 1, scene.paragraph(start)
    places = [p for p in scene.before(start, MENTIONS) if p.sentence == wanted and p.referent.kind == "person"]
    if len({id(p.referent) for p in places}) != 1 or here - places[-1].paragraph > 1:
        return None
    first = places[-1]
    if first.quoted or first.referent is question.outer or fit(source, first.referent, spoke_last=False) is None:
        return None
    if not tells_a_stance(question, first):
        return None
    return Link(first.referent, "pronoun", source.span)


def tells_a_stance(question: Question, place: Place) -> bool:
    """Whether the sentence of a mention tells its stance: its subject's state of mind, or that it answers others."""
    doc = question.scene.doc
    span = question.scene.span(place.start, place.end)
    sentence = layers.sentence(span[0])
    before = doc[sentence.start : span.start]
    behind = [t for t in doc[span.end : sentence.end] if not t.is_space]
    if before.text.lower() == OPENING:
        return True
    if not place.subject or any(t.tag_ in (*FINITE, "PRP") for t in before):
        return False
    return any(_is_state(behind, i) or reacts(t) and _is_alone(behind[i + 1 :]) for i, t in enumerate(behind))


def _is_state(words: Sequence[Token], i: int) -> bool:
    """Whether a state of mind follows the verb at place ``i``: "was less sure", "is in no doubt"."""
    if words[i].lemma_.lower() not in BEING or words[i].tag_ not in FINITE:
        return False
    said = words[i + 1 : i + 1 + STATE]
    compared = any(t.lower_ in COMPARING and n.tag_ in ("JJ", "JJR", "VBN") for t, n in pairwise(said))
    return compared or any(t.lower_ in read_words("states_of_mind.txt") for t in said)


def _is_alone(words: Sequence[Token]) -> bool:
    """Whether nobody else comes behind a verb who might speak: "disagreed.", "contradicted him"."""
    return all(t.lower_ in OBJECTS or not t.tag_.startswith(("NNP", "PRP")) for t in words)
