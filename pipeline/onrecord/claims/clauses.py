"""The whole of a clause, where the parse gives a part: its beginning behind the cue, its second half behind ``and``."""

from __future__ import annotations

from spacy.tokens import Span, Token

from ..lexicons import read_words
from .frames import Frame

SPANS = frozenset(["week", "month", "year", "morning", "afternoon", "evening", "night"])
WHICH = frozenset(["this", "last", "next", "late", "early", "earlier", "later"])


def whole_clause(frame: Frame) -> frozenset[Token]:
    """The content of a frame, mended at its ends where it is a clause behind its predicate.

    The words between cue and clause are part of the clause (the parser often cuts a subject off), but for the time of
    speaking (said on Monday it had …) and whom it was said to; a second clause with ``that`` belongs to it, too.
    """
    predicate, content = frame.predicate, frame.content
    first = min((t.i for t in content), default=0)
    if frame.name != "ccomp" or first < predicate.i:
        return content
    doc = predicate.doc
    between = doc[predicate.i + 1 : first]
    that = next((t.i for t in between if t.lower_ == "that"), None)
    hearers = any(child.dep_ in ("dobj", "dative") for child in predicate.children)
    if that is not None:
        content |= frozenset(doc[that:first])
    elif not hearers and not any(t.is_punct for t in between):
        content |= frozenset(between)
    content -= _time_of_speaking(doc[predicate.i + 1 : predicate.i + 5], content)
    for child in predicate.children:
        if child.dep_ == "conj" and any(c.lower_ == "that" and c.dep_ == "mark" for c in child.children):
            content |= frozenset(child.subtree) | frozenset(doc[max(t.i for t in content) + 1 : child.left_edge.i])
    return content


def _time_of_speaking(tokens: Span, content: frozenset[Token]) -> frozenset[Token]:
    """said *on Monday* it had …, said *this week* it would …: leading words of time that are no part of the content."""
    words = [t.lower_ for t in tokens]
    days = read_words("days.txt")
    if words[:1] == ["on"] and words[1:2] and words[1] in days:
        size = 2
    elif words[:1] and words[0] in days:
        size = 1
    elif words[:1] and words[0] in WHICH and words[1:2] and (words[1] in SPANS or words[1] in days):
        size = 2
    else:
        return frozenset()
    # on Monday's budget, this week's vote: what follows is still the same phrase.
    goes_on = words[size : size + 1] and words[size] in ("'s", "’s", "and", "or", "is", "was", "will")
    return frozenset() if goes_on else frozenset(tokens[:size]) & content
