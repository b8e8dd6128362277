"""Reports that nobody has made yet: “If the surveyor says the pier is sound”, “unless doctors say so”, “should the court rule
that”, “the mayor should explain why”."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.pieces import Piece
from .acts import listed
from .cues import Cues

CONDITIONS = frozenset(["if", "unless"])
INVERTED = "should"
# What a source does with words, of the acts of cue_acts.tsv.
SPEAKING = ("says", "writes")
# With these before a verb of speech nobody speaks: of 117 cues in corpus/world that begin with a modal verb none has one of them.
SUPPOSED = frozenset(["should", "must", "may", "might"])
FIRST_PERSON = frozenset(["i", "we"])
# With others only some verbs: “she would say” is what she used to say.
ANSWERING = frozenset(["answer", "reply", "respond"])
LATER = {"could": frozenset(["explain", "indicate", "suggest"]), "will": ANSWERING, "would": ANSWERING}
# “If the judge said so” may be what the judge did say.
OPEN_TAGS = ("VBZ", "VBP", "VB", "MD")
# Before an "if" that is a "whether": asked them if, nobody knows if, it is not clear if; how far, in tokens, chosen, not measured.
ASKING = frozenset(["ask", "clear", "check", "decide", "doubt", "know", "see", "sure", "wonder"])
ASKED_WITHIN = 4


def is_hypothetical(doc: Doc, cue: Iterable[Piece], source: Iterable[Piece], cues: Cues) -> bool:
    """Whether a conjunction of condition opens the clause in which a source speaks; not where it thinks or asks: what somebody
    may think or ask is marked in PolNeAR, “If Frost thinks that helps”."""
    subject, verbs = layers.tokens_of(doc, source), layers.tokens_of(doc, cue)
    if _is_only_possible(subject, verbs):
        return True
    if not subject or not verbs or not subject[0].i or verbs[0].i < subject[0].i or verbs[0].tag_ not in OPEN_TAGS:
        return False
    verb = next((token for token in reversed(verbs) if token.tag_.startswith("VB")), verbs[0])
    acts = listed().get(verb.lemma_.lower())
    if acts is not None and acts[0] not in SPEAKING:  # an unlisted word is taken for one of speech
        return False
    opening = subject[0].nbor(-1)
    if opening.lower_ == INVERTED:
        return verbs[0].tag_ == "VB" and (opening.is_sent_start or not opening.i or not opening.nbor(-1).is_alpha)
    return opening.lower_ in CONDITIONS and not _is_whether(opening, cues)


def _is_only_possible(subject: list[Token], verbs: list[Token]) -> bool:
    """The mayor *should ask* herself whether, the find *could explain* why, the ministry *would reply* “in time”; not I *must say*,
    nor what somebody would say again and again."""
    if len(verbs) < 2 or verbs[0].tag_ != "MD" or any(token.lower_ in FIRST_PERSON for token in subject):
        return False
    verb = next((token for token in verbs[1:] if token.tag_ != "RB"), verbs[0])
    negated = any(token.lower_ in words_of("negation") for token in verbs)
    modal = verbs[0].lower_
    if verb.tag_ != "VB" or negated:
        return False
    act = listed().get(verb.lemma_.lower(), ("",))[0]
    if modal in ("may", "might") and _is_said_already(subject):
        return False
    return verb.lemma_ in LATER.get(modal, ()) or modal in SUPPOSED and act in (*SPEAKING, "asks")


def _is_said_already(subject: list[Token]) -> bool:
    """*The study* may suggest, *critics of the weir* may say: a writing, or many without a name, of whom some do say it."""
    head = next(iter(list(takewhile(lambda token: token.tag_ != "IN", subject))[-1:]), None)
    return head is not None and (head.tag_ == "NNS" or head.lower_ in read_words("document_nouns.txt"))


def _is_whether(opening: Token, cues: Cues) -> bool:
    """Asked the mayor *if*, nobody knows *if*; not …, *if*"""
    before = opening.doc[max(layers.sentence_start(opening), opening.i - ASKED_WITHIN) : opening.i]
    if opening.lower_ == "unless" or not len(before) or not before[-1].is_alpha:
        return False
    return any(token.lemma_.lower() in ASKING or cues.speaks(token.lemma_.lower()) for token in before)
