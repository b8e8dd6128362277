"""Whose words a writing has: "In a letter, the union called it unfair. “Pay us,” the letter read" is the union."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..layers import Record
from .links import Link, Question
from .scene import Scene
from .sources import Description

# In what somebody speaks ("in a statement", "in her letter"), and not only of it ("to a report").
IN = frozenset(["in", "through", "via", "by"])
OWN = frozenset(["a", "an", "another", "his", "her", "its", "their", "the"])
# How far the preposition stands before the noun ("in a strongly worded statement"), in tokens; chosen, not measured.
FAR = 6
# Writings that have one author; a "report" or a "poll" is mostly somebody else's than who speaks in it.
LETTERS = frozenset(
    ["communique", "communiqué", "email", "e-mail", "letter", "memo", "message", "note", "post", "release", "statement", "tweet"]
)  # fmt: skip


def spoken_in(scene: Scene, claim: Record) -> Iterator[str]:
    """The nouns of the writings in which a claim's speaker says it: "in a statement", beside its cue or its source."""
    doc = scene.doc
    beside = sorted({token.i for field in ("source", "cue") for s, e in claim[field] for token in scene.span(s, e)})
    if not beside:
        return
    sentence = doc[beside[0]].sent
    nouns = [token for token in sentence if token.lower_ in LETTERS]
    inside = {token.i for start, end in claim["content"] for token in scene.span(start, end)} if nouns else set()
    for token in nouns:
        if token.i in inside:
            continue
        before = [t.lower_ for t in doc[max(sentence.start, token.i - FAR) : token.i]]
        if any(a in IN and b in OWN for a, b in pairwise(before)):
            yield token.lower_


def author_of(question: Question) -> Link | None:
    """ "The statement read", behind a claim that somebody made in a statement."""
    source = question.source
    if not isinstance(source, Description) or not (source.definite and source.bare):
        return None
    author = question.past.writings.get(source.head)
    return Link(author, "description", source.span) if author else None
