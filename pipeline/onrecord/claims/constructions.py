"""The words of a construction that belong to another part than the encoder has them in: as Frost put *it*, *what* Frost wants
*is* rest, Frost's *message was*, *not a single* clerk said.

Each is a rule over the words of one candidate, with a sentence that it is about; ``RULES`` is their table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import FINITE
from ..text.pieces import Piece
from .candidate import Candidate, pieces_of
from .denial import nobody_before

# Verbs for how somebody sees or says something, before an "it" that stands for what was said.
PUTTING = frozenset(["put", "see", "tell", "describe", "explain", "remember", "recall"])
CLEFT = frozenset(["what", "all"])
RELATIVES = frozenset(["which", "what"])


def it_is_put(doc: Doc, one: Candidate) -> Candidate:
    """It leaks, as Frost put *it*; “it leaks” was how she described *it*: what was said stands before."""
    last = layers.tokens_of(doc, one.content[-1:])
    if len(last) != 1 or last[0].lower_ != "it" or not last[0].i or last[0].nbor(-1).lemma_.lower() not in PUTTING:
        return one
    if len(one.content) > 1:
        return replace(one, content=one.content[:-1])
    before = _before_as(doc, one)
    return replace(one, content=before) if before else one


def _before_as(doc: Doc, one: Candidate) -> tuple[Piece, ...]:
    """The clause before “, as Frost put it”."""
    first = layers.tokens_of(doc, one.source)[:1]
    if not first or first[0].i < 2 or (first[0].nbor(-2).text, first[0].nbor(-1).lower_) != (",", "as"):
        return ()
    clause = doc[layers.sentence_start(first[0]) : first[0].i - 2]
    whole = any(token.tag_ in FINITE for token in clause) and not any(token.is_quote for token in clause)
    return pieces_of(clause) if whole else ()


def what_it_is(doc: Doc, one: Candidate) -> Candidate:
    """*What* Frost wants *is* rest, *all* she said *was* that it leaks: neither word is content."""
    source, cue = layers.tokens_of(doc, one.source), layers.tokens_of(doc, one.cue)
    if not source or not cue or cue[-1].i < source[-1].i:
        return one
    opener = source[0] if source[0].lower_ in CLEFT and len(source) > 1 else doc[max(source[0].i - 1, 0)]
    if opener.lower_ not in CLEFT or opener is source[0] and opener.lower_ != "all":
        return one
    place = cue[-1].i + 1 if cue[-1].lemma_ != "be" else cue[-1].i
    if place + 1 >= len(doc) or doc[place].lemma_ != "be":
        return one
    rest = [token for token in layers.tokens_of(doc, one.content) if token.i > place]
    said = pieces_of(token for token in source if token.i > opener.i)
    return replace(one, content=pieces_of(rest), source=said) if rest else one


def relative(doc: Doc, one: Candidate) -> Candidate:
    """The plan, *which* Frost called “a farce”; but *which* she said is a farce, whose subject it is."""
    first, others = layers.tokens_of(doc, one.content[:1]), layers.tokens_of(doc, one.content[1:])
    alone = len(first) == 1 and first[0].lower_ in RELATIVES
    if not alone or not others or any(token.tag_ in FINITE for token in others):
        return one
    return replace(one, content=one.content[1:])


def owner(doc: Doc, one: Candidate) -> Candidate:
    """Frost's *message was* that it leaks: hers is what is said, and the noun belongs to the cue."""
    source, cue = layers.tokens_of(doc, one.source), layers.tokens_of(doc, one.cue)
    if not cue or cue[0].lemma_ != "be" or not source or source[-1].lower_ not in words_of("what is said"):
        return one
    if cue[0].i <= source[-1].i:
        return one
    place = next((i for i in range(len(source) - 1, 0, -1) if _owns(source, i)), None)
    if place is None:
        return one
    whose = source[:place]
    noun = source[place:] if source[place].tag_ != "POS" else source[place + 1 :]
    return replace(one, source=pieces_of(whose), cue=pieces_of([*noun, *cue]))


def _owns(source: list[Token], place: int) -> bool:
    """Whether the words before a place own what begins there: Frost | 's message, her | message."""
    return source[place].tag_ == "POS" or place == 1 and source[0].lower_ in words_of("possessive")


def nobody(doc: Doc, one: Candidate) -> Candidate:
    """*Not* a single clerk, *neither* Frost nor Hale said it: the source is nobody, and not who is left."""
    source = layers.tokens_of(doc, one.source)
    place = nobody_before(doc, source)
    return replace(one, source=pieces_of([*doc[place : source[0].i], *source])) if place is not None else one


Rule = Callable[[Doc, Candidate], Candidate]
RULES: tuple[Rule, ...] = (it_is_put, what_it_is, relative, owner, nobody)


def put_right(doc: Doc, one: Candidate) -> Candidate:
    """The candidate after all rules; it has content."""
    for rule in RULES:
        one = rule(doc, one)
    return one
