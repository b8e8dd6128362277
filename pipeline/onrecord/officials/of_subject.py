"""The body of a post in small letters and without an article: "The Teachers' Union agreed, but president Ada Frost said"."""

from __future__ import annotations

from dataclasses import replace

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import Role, bodies
from .designation import Designation
from .designations import Reader
from .marked import Span

# What stands before such a post: "but", "that", a comma, "said".
BEFORE = ("CC", "IN", "RB", "VBD", "VBZ", "WRB", ",", ":")
# Penn tags of verbs that have a subject before them.
FINITE = ("VBD", "VBZ", "VBP", "MD")
# How many words a body has at most that is no name; chosen, not measured: "the city's nurses' union".
WORDS = 6


def of_subject(reader: Reader, found: Designation) -> Designation:
    """The post with the body that is the subject of its sentence, if it is one without a body, and leads or speaks for some."""
    doc, start = reader.doc, found.start
    if (
        found.agency
        or found.role is None
        or found.country_at
        or not _leads(found.head)
        or not doc[start].text.islower()
    ):
        return found
    if start < 2 or doc[start - 1].tag_ not in BEFORE:
        return found
    sentence = layers.sentence(doc[start])
    body = _subject(reader, sentence.start, start)
    if (
        body is None
        or any(reader.bodies.get(i) for i in range(body[1], start))
        or any(token.is_quote and token.text not in "'’" for token in doc[sentence.start : start])
    ):
        return found
    of_public = reader.is_public(body)
    return replace(found, agency=body, public=bool(of_public) or found.public and of_public is None)


def _leads(head: Role | None) -> bool:
    """Whether a post is of some body, and not of a country or a court."""
    if head is None:
        return False
    own = head.word == "coach" or head.word in read_words("company_roles.txt")
    return own or head.kind == "staff" or head.word.endswith("president")


def _subject(reader: Reader, first: int, end: int) -> Span | None:
    """The body that begins the sentence, before a finite verb: "Arden Steel shut", "the teachers' union agrees"."""
    doc = reader.doc
    start = first + (doc[first].lower_ in ("the", "a", "an"))
    span = reader.bodies.get(start)
    if span is None and start > first:
        noun = next((i for i in range(start, min(start + WORDS, end)) if doc[i].tag_ in FINITE), start) - 1
        span = (start, noun + 1) if noun >= start and doc[noun].lower_ in bodies() else None
    return span if span and span[1] < end and doc[span[1]].tag_ in FINITE else None
