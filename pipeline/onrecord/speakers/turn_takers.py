"""Who takes the word in the sentence before a quotation that stands alone: "Her husband disagreed. “It never did.”"; or is asked there."""

from __future__ import annotations

from spacy.tokens import Token

from .. import layers
from ..lexicons.vocabulary import bodies, roles
from ..text.turn_taking import Tagged, turn_taken
from .agreement import fit
from .alone import is_question
from .leads import asked_before
from .links import Question, claim_start
from .reading import read_tokens
from .scene import Scene
from .sources import Description, Name, Nothing, Pronoun, Source
from .words import QUOTES


def taker_before(question: Question) -> Source | None:
    """The source that whoever takes the word, or is asked, would be; None where nobody does, or he who spoke last may be meant."""
    claim, scene = question.claim, question.scene
    if not isinstance(question.source, Nothing) or claim["kind"] != "direct" or claim["cue"]:
        return None
    if not is_question(scene, claim) and (asked := asked_before(scene, claim)) is not None:
        return asked
    words = _sentence_before(scene, claim_start(claim))
    turn = turn_taken([Tagged(token.lower_, token.lemma_.lower(), token.tag_) for token in words])
    read = read_tokens(scene, words[turn.start : turn.end]) if turn else Nothing()
    return read if _is_somebody_else(question, read) else None


def _sentence_before(scene: Scene, start: int) -> list[Token]:
    """The sentence before a quotation at ``start`` in its paragraph; nothing where it has one itself."""
    doc, end = scene.doc, scene.span(start, start + 1).start
    if not end or scene.paragraph(start) != scene.paragraph(doc[end - 1].idx):
        return []
    words = [token for token in doc[layers.sentence_start(doc[end - 1]) : end] if not token.is_space]
    return [] if any(token.text in QUOTES for token in words) else words


def _is_somebody_else(question: Question, read: Source) -> bool:
    """Whether a source is somebody by name or noun, or a pronoun for another than he who spoke last."""
    last = question.past.speaker
    if isinstance(read, Pronoun):
        return last is not None and fit(read, last, spoke_last=True) is None
    if isinstance(read, Description):
        return not read.plural and (read.title in roles() or read.head in bodies())
    return isinstance(read, Name)
