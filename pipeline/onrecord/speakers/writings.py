"""Whose words a writing has: "In a letter, the union called it unfair. “Pay us,” the letter read" is the union."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from .. import layers
from ..layers import Record
from ..lexicons.vocabulary import words_of
from ..officials.roles import bodies
from ..text.noun_phrases import FINITE
from .links import Link, Question
from .nouns import is_document
from .phrases import by_itself, standing_at
from .reading import read_tokens
from .scene import Scene
from .sources import Description, Pronoun
from .words import EDGE

# In what somebody speaks ("in a statement", "in her letter"), and not only of it ("to a report").
IN = frozenset(["in", "through", "via", "by"])
OWN = frozenset(["a", "an", "another", "his", "her", "its", "their", "the"])
# How far the preposition stands before the noun ("in a strongly worded statement"), in tokens; chosen, not measured.
FAR = 6
# Writings that have one author; a "report" or a "poll" is mostly somebody else's than who speaks in it.
LETTERS = frozenset(
    ["communique", "communiqué", "email", "e-mail", "letter", "memo", "message", "note", "post", "release", "statement", "tweet"]
)  # fmt: skip

# Among how many mentions a body is looked for that may say something instead; chosen, not measured.
NEAR = 4
# What writings do more often than those of whom they speak.
FINDING = frozenset(
    ["concluded", "concludes", "estimated", "estimates", "finds", "found", "recommended", "recommends", "revealed", "reveals"]
) | {"showed", "shows", "suggested", "suggests", "warned", "warns"}  # fmt: skip


def spoken_in(scene: Scene, claim: Record) -> Iterator[str]:
    """The nouns of the writings in which a claim's speaker says it: "in a statement", beside its cue or its source."""
    doc = scene.doc
    beside = sorted({token.i for field in ("source", "cue") for s, e in claim[field] for token in scene.span(s, e)})
    if not beside:
        return
    sentence = layers.sentence(doc[beside[0]])
    inside = [scene.span(start, end) for start, end in claim["content"]]
    for noun in LETTERS:
        for i in scene.standing(noun, sentence.start, sentence.end):
            if any(span.start <= i < span.end for span in inside):
                continue
            before = [t.lower_ for t in doc[max(sentence.start, i - FAR) : i]]
            if any(a in IN and b in OWN for a, b in pairwise(before)):
                yield noun
                break


def writing_before(question: Question) -> Link | None:
    """ "It found", behind "The study, led by Ada Frost, followed nurses.": the writing that is the subject of the sentence before."""
    source, scene = question.source, question.scene
    if not isinstance(source, Pronoun) or source.phrase.lower() != "it" or scene.in_quotes(source.span[0]):
        return None
    found = _subject_before(scene, source.span[0])
    verbs = {token.lower_ for start, end in question.claim["cue"] for token in scene.span(start, end)}
    if found is None:
        return None
    named = (p for p in scene.before(source.span[0], NEAR) if p.start > found.span[0])
    body = any(token.lower_ in bodies() for token in scene.span(found.span[1], source.span[0]))
    says = not verbs.isdisjoint(words_of("said")) and not body and all(p.referent.kind == "person" for p in named)
    if FINDING.isdisjoint(verbs) and not says:
        return None
    return Link(standing_at(by_itself(question, found), found.span), "pronoun", source.span)


def _subject_before(scene: Scene, offset: int) -> Description | None:
    """The writing with which the sentence before begins, in the same paragraph, where the sentence at ``offset`` begins with it."""
    doc, here = scene.doc, scene.span(offset, offset + 1).start
    if here < 2 or not doc[here].is_sent_start:
        return None
    first = layers.sentence_start(doc[here - 1])
    end = next((i for i in range(first, here) if doc[i].tag_ in FINITE or doc[i].text in EDGE), here)
    if scene.paragraph(doc[first].idx) != scene.paragraph(offset) or doc[first].lower_ not in (
        "the",
        "a",
        "an",
        "this",
    ):
        return None
    found = read_tokens(scene, list(doc[first:end]))
    is_writing = isinstance(found, Description) and is_document(found.head) and not found.plural
    return found if is_writing and isinstance(found, Description) else None


def author_of(question: Question) -> Link | None:
    """ "The statement read", behind a claim that somebody made in a statement."""
    source = question.source
    if not isinstance(source, Description) or not (source.definite and source.bare):
        return None
    author = question.past.writings.get(source.head)
    return Link(author, "description", source.span) if author else None
