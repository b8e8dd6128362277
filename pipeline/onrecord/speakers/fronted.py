"""Who says what he or it will do, before the source: "Corvane will close the mill, it said", "…, the company said"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from ..layers import Record
from ..text import late_re as re
from ..text.times import when_behind
from .agreement import fit
from .links import Link, Question
from .reading import read_tokens
from .scene import Scene
from .sources import Description, Name, Source
from .words import FINITE

# What the subject behind words of time begins with.
OPENING = ("DT", "PRP$", "NNP", "NNPS")
# What a body alone knows of itself: its plans.
PLANNING = frozenset(["aim", "expect", "hope", "intend", "plan"])
# What a body alone writes, and of itself, behind the source and its verb.
# "it said in a filing", "the firm said on Monday in a stock exchange filing", not "it said in a court filing"
FILING = re.compile(r"\w+ \w+ (?:\w+ ){0,3}?in (?:a|an|its) (?:(?!court|legal)[\w-]+ ){0,3}filing\b")


def subject_of(tokens: Sequence[Token], scene: Scene) -> Source | None:
    """The source that the subject of a clause would be: the words before its first finite verb, behind an adverbial."""
    phrase = _behind_adverbial(list(takewhile(lambda token: token.tag_ not in FINITE, tokens)))
    return read_tokens(scene, phrase) if phrase else None


def _behind_adverbial(phrase: list[Token]) -> list[Token]:
    """In May, *the mill*; then *the mill*; last year *the mill*; behind a preposition without a comma nobody knows where else the
    subject begins."""
    end = when_behind(phrase)
    if phrase[end : end + 1] and phrase[end].tag_ in OPENING:
        return phrase[end:]
    opening = phrase[0].tag_ if phrase else ""
    if opening not in ("IN", "TO", "RB", "CC"):
        return phrase
    comma = next((i for i, token in enumerate(phrase) if token.text == ","), None)
    if comma is None:
        return phrase[1:] if opening in ("RB", "CC") else []
    return phrase[comma + 1 :]


def planned_by(scene: Scene, claim: Record, offset: int) -> Name | None:
    """The named body whose plans, or what it filed, a content tells that is a whole sentence up to the source at ``offset``."""
    if claim["kind"] == "direct" or not claim["content"]:
        return None
    words = list(scene.span(*claim["content"][0]))
    verb = next((token for token in words if token.tag_ in FINITE), None)
    if verb is None or not words[0].is_sent_start or scene.sentence(words[0].idx) != scene.sentence(offset):
        return None
    planned = verb.tag_ == "MD" or verb.lemma_.lower() in PLANNING
    if not (planned or _is_filed(scene, offset)):
        return None
    subject = subject_of(words, scene)
    if not isinstance(subject, Name) or subject.referent.kind != "organization":
        return None
    identity = subject.referent.identity
    # A court or a regulator is spoken of in the filing of another.
    return subject if planned or identity is None or identity["label"] != "AGENCY" else None


def _is_filed(scene: Scene, offset: int) -> bool:
    """Whether what the source at ``offset`` says stands in a filing of its own."""
    start = offset + 4 * scene.text.startswith("the ", offset)
    return FILING.match(scene.text, start) is not None


def of_fronted(question: Question) -> Link | None:
    """ "The company said", behind the plans of a body that may be called so, whoever else was named before."""
    source = question.source
    if not isinstance(source, Description) or not (source.definite and source.bare):
        return None
    body = planned_by(question.scene, question.claim, source.span[0])
    if body is None or fit(source, body.referent, spoke_last=False) is None:
        return None
    return Link(body.referent, "description", source.span)
