"""The body that "its director" is of, and "the union, whose president": the only one that it can be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Span as Tokens

from ..text.names import acronyms
from .designation import Designation
from .designations import Reader
from .marked import Span
from .roles import bodies

# How many sentences of a quotation may stand between "its" and the body; chosen, not measured.
QUOTED = 3


def of_its(reader: Reader, found: Designation) -> Designation:
    """The post before which "its" or "whose" stands, with the body that is meant, if it is one without a body."""
    i = found.start - 1
    if i < 1 or found.agency is not None or found.role is None:
        return found
    owner = reader.doc[i].lower_
    agency = _of_whose(reader, i) if owner == "whose" else _before_its(reader, i) if owner == "its" else None
    if agency is None:
        return found
    of_public = reader.is_public(agency)
    return replace(found, agency=agency, public=bool(of_public) or found.public and of_public is None)


def _of_whose(reader: Reader, i: int) -> Span | None:
    """The body right before ", whose" in token ``i``: "the Arden Union, whose", "the Arden union, whose"."""
    end = i - 1
    if end < 1 or reader.doc[end].text != ",":
        return None
    noun = reader.doc[end - 1].lower_ in bodies()
    body = reader.bodies.get(end - 1) or (reader.bodies.get(end - 2) if noun else None)
    return (body[0], end) if body and body[1] in (end, end - noun) else None


def _before_its(reader: Reader, i: int) -> Span | None:
    """The one body that the sentence names before "its" in token ``i``, else the sentence before it, quotations left out."""
    sentence = reader.doc[i].sent
    if own := _named(reader, range(sentence.start, i)):
        return own[0] if len(own) == 1 else None
    opens = i == sentence.start or reader.doc[i - 1].is_quote
    for _ in range(QUOTED):
        if not opens or sentence.start == 0:
            return None
        sentence = reader.doc[sentence.start - 1].sent
        if not any(token.is_quote for token in sentence):
            named = _named(reader, range(sentence.start, sentence.end))
            return named[0] if len(named) == 1 and not _is_of_country(reader, sentence) else None
    return None


def _named(reader: Reader, tokens: Iterable[int]) -> list[Span]:
    """The bodies among the tokens outside of quotations, each once: no short form beside its name."""
    doc = reader.doc
    found: list[Span] = []
    quoted = False
    for i in tokens:
        quoted ^= doc[i].is_quote and doc[i].text != "'"
        body = reader.bodies.get(i)
        if not body or quoted or body[0] != i or doc[i - 1].text == "(" and i - 2 in reader.bodies:
            continue
        form = doc[slice(*body)].text
        if not any(form == (name := doc[slice(*other)].text) or form in acronyms(name) for other in found):
            found.append(body)
    return found


def _is_of_country(reader: Reader, sentence: Tokens) -> bool:
    """Whether a country or a place is a sentence's subject, whose president then is told of: "Norland left the League."."""
    first = sentence.start
    end = (reader.countries.get(first) or reader.places.get(first) or (first, first))[1]
    return end > first and end < sentence.end and reader.doc[end].tag_.startswith(("VB", "MD"))
