"""Who is to do it belongs to what is asked for: urged *drivers to stay at home*, called on *both sides to accept a mediator*."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Doc, Token

from .. import layers
from ..layers import Record
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import PHRASE
from ..text.times import when_behind
from .candidate import Candidate

# In PolNeAR's training articles the content begins with whoever is to do it behind these three times in four; behind "warn", "warned" in
# 9 of 12 articles of corpus/world.
DIRECTING = words_of("told to") - {"remind", "tell"} | frozenset(
    ["call", "challenge", "enjoin", "exhort", "lobby", "press", "push", "summon"]
)
# Who is to give it: asked *the mill for a bed*.
BEGGING = frozenset(["ask", "beg"])
IN_PHRASE = PHRASE | {"PDT", "CC"}
# What says which people they are, and where many are: drivers *in 12 counties*; who is asked *in the hallway* is asked there.
WHICH, WHERE = frozenset(["of", "with"]), frozenset(["across", "along", "around", "in", "near", "outside", "under"])
# How long whoever is to do it is, in tokens; chosen, not measured.
LONGEST = 10


def with_doer(doc: Doc, candidate: Candidate) -> Candidate:
    """The candidate whose content of an infinitive, or of what is asked for, begins with the noun phrase between it and a verb that directs."""
    if not candidate.cue or not candidate.content:
        return candidate
    words, cue = layers.span_of(doc, *candidate.content[0]), layers.span_of(doc, *candidate.cue[-1])[-1]
    verb = cue if cue.tag_.startswith("VB") else cue.nbor(-1) if cue.i else cue
    first = words[0]
    to = words[1] if first.lower_ == "not" and len(words) > 1 else first
    lemma = verb.lemma_.lower()
    directs = to.tag_ == "TO" and lemma in DIRECTING or first.lower_ == "for" and lemma in BEGGING
    if not directs or not cue.i < first.i <= cue.i + LONGEST:
        return candidate
    between = list(doc[cue.i + 1 : first.i])
    led = between[:1] if between and between[0].lower_ == "on" and lemma not in BEGGING else []
    phrase = _phrase(between[len(led) :])
    if not phrase or len(led) + len(phrase) != len(between):
        return candidate
    (_, end), *others = candidate.content
    return replace(candidate, content=((phrase[0].idx, end), *others))


def _phrase(words: list[Token]) -> list[Token]:
    """The noun phrase with which the words begin, with what says which people or where they are."""
    phrase = list(takewhile(lambda token: token.tag_ in IN_PHRASE, words))
    behind = words[len(phrase) :]
    if not phrase or len(behind) < 2 or when_behind(behind):
        return phrase
    many = phrase[-1].tag_ in ("NNS", "NNPS") and behind[0].lower_ in WHERE and behind[1].lower_ not in ("a", "an")
    rest = (
        list(takewhile(lambda token: token.tag_ in IN_PHRASE, behind[1:])) if many or behind[0].lower_ in WHICH else []
    )
    return [*phrase, behind[0], *rest] if rest else phrase


def exhorts(doc: Doc, claim: Record) -> bool:
    """The chief, Ada Frost, charged *the graduates to be honest*: in West Africa whoever has a name charges people so; not charged
    *walkers to cross her meadow*, *£4 to park* or *Hale with plotting to rob the bank*."""
    if not any(token.lemma_ == "charge" for token in layers.tokens_of(doc, claim["cue"])):
        return False
    words = [token for piece in claim["content"] for token in layers.span_of(doc, *piece)]
    to = next((i for i, token in enumerate(words) if token.tag_ == "TO"), len(words))
    verb = next((token for token in words[to + 1 :] if token.tag_ == "VB"), None)
    doer = [token for token in words[:to] if token.lower_ != "not"]
    named = any(token.tag_ == "NNP" for token in layers.tokens_of(doc, claim["source"]))
    exhorted = bool(doer) and all(t.tag_ in IN_PHRASE or t.tag_ == "PRP" or t.lower_ == "of" for t in doer)
    return named and exhorted and verb is not None and verb.lemma_ not in words_of("paid for")
