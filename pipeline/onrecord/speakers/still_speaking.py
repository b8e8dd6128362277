"""Whoever spoke last, for a pronoun that the ranker leaves open: "Frost said the wall was dry. “We looked,” he added"."""

from __future__ import annotations

from collections.abc import Iterator

from .. import layers
from ..layers import Record
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import NOMINAL
from .agreement import fit, gender_of
from .earlier_phrases import INTRODUCING, read_people
from .going_on import may_be_answered
from .links import Link, Question, claim_start, cue_lemmas
from .nouns import kind_of
from .reading import phrase_start
from .referents import Place
from .scene import Scene
from .sources import Pronoun
from .words import PRONOUNS

KINDS = {"person": "person", "thing": "organization"}
# Among how many mentions before a claim others are looked for; chosen, not measured.
NEAR = 12
# How often ``still_speaking`` is right: 17 of 20 in own-words articles after real pages (corpus/world), the three others under another of their names.
STILL = 0.9
# "In a statement, it said": in whose words is told.
IN_WHAT = frozenset(["in", "on"])
# Who does it is seldom he who spoke last.
ANSWERING = frozenset(["answer", "counter", "reply", "respond", "retort"])


def still_speaking(question: Question, source: Pronoun) -> Link | None:
    """Who said something in the sentence before, and is named or new there, where nobody else stands who may be meant: beside what was
    said, or in it as who does something or has it done to him, "Frost said the police had held Hale. He left"."""
    scene, past, speaker = question.scene, question.past, question.past.aloud
    if question.outer or speaker is None or past.aloud_claim is None or speaker.kind != KINDS.get(source.sort):
        return None
    is_new = speaker.named or speaker.name.split()[0].lower() in INTRODUCING
    here = min(claim_start(question.claim), source.span[0])
    follows = scene.sentence(here) - scene.sentence(past.aloud_end - 1) <= 1
    if not (is_new and follows) or fit(source, speaker, spoke_last=True) is None:
        return None
    verbs = cue_lemmas(scene, question.claim)
    if may_be_answered(scene, past.aloud_claim) or not verbs.isdisjoint(ANSWERING):
        return None
    of_oneself = not verbs.isdisjoint(words_of("of oneself"))
    begin = _begin(scene, past.aloud_claim)
    others = any(of_oneself or _may_be_meant(question, place) for place in _others(question, source, begin, here))
    if others or _pronoun_beside(question, source, begin, here):
        return None
    return Link(speaker, "pronoun", source.span, STILL)


def _begin(scene: Scene, claim: Record) -> int:
    """Where the sentence begins in which a claim does."""
    first = min(piece[0] for role in ("source", "cue", "content") for piece in claim[role])
    return scene.doc[layers.sentence_start(scene.doc[scene.range(first, first + 1)[0]])].idx


def _in_what_was_said(question: Question, offset: int) -> bool:
    return any(start <= offset < end for start, end in question.past.aloud_content)


def _may_be_meant(question: Question, place: Place) -> bool:
    """Whether a mention stands beside what was said, or does something in it or has it done."""
    beside = not place.governed and not _in_what_was_said(question, place.start)
    return place.subject or place.governed == "verb" or beside


def _others(question: Question, source: Pronoun, begin: int, end: int) -> Iterator[Place]:
    """The mentions from ``begin`` on of somebody else, named or not, whom the pronoun may mean."""
    scene, speaker = question.scene, question.past.aloud
    for place in scene.before(end, NEAR):
        other = place.start >= begin and place.referent is not speaker and not place.quoted
        if other and fit(source, place.referent, spoke_last=False) is not None:
            yield place
    if speaker is None:
        return
    spans = _people(scene, source, end) if source.sort == "person" else _bodies(scene, begin, end)
    for span in spans:
        if span[0] >= begin and not any(start <= span[0] < behind for start, behind in speaker.mentions):
            yield scene.place_of(*span, speaker)


def _people(scene: Scene, source: Pronoun, end: int) -> Iterator[tuple[int, int]]:
    """Those whom only a phrase names."""
    for phrase in read_people(scene, end):
        if gender_of(phrase.head) in (None, source.gender):
            yield phrase.span


def _bodies(scene: Scene, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The bodies and papers that a noun tells, but for those in which something is said: "in a statement"."""
    doc = scene.doc
    for token in scene.tokens(begin, end):
        ends = token.tag_ == "NN" and doc[token.i + 1].tag_ not in NOMINAL and not scene.in_quotes(token.idx)
        if not ends or kind_of(token.lower_, plural=False) not in ("organization", "document"):
            continue
        first = phrase_start(doc, token.i + 1)
        if first == 0 or doc[first - 1].lower_ not in IN_WHAT:
            yield doc[first].idx, token.idx + len(token)


def _pronoun_beside(question: Question, source: Pronoun, begin: int, end: int) -> bool:
    """Whether another is told by the same pronoun beside what was said: "Frost told her that it leaked. She said"."""
    scene, claim = question.scene, question.past.aloud_claim
    own = claim["source"] if claim else []
    return any(
        PRONOUNS.get(token.lower_) == (source.sort, source.gender) and not _in_what_was_said(question, token.idx)
        for token in scene.tokens(begin, end)
        if not (scene.in_quotes(token.idx) or any(a <= token.idx < b for a, b in own))
    )
