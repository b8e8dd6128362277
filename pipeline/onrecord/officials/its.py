"""The body that "its director" is of, and "the union, whose president": the only one that it can be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Span as Tokens

from .. import layers
from ..lexicons.vocabulary import bodies
from ..text.names import acronyms
from .designation import Designation
from .designations import Reader
from .marked import Span
from .offices import may_be_public


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
    if of_public and found.head and found.head.kind == "private" and not may_be_public(found.head):
        return found  # nobody owns the council behind which his shop is
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
    doc, end = reader.doc, i
    if doc[i - 1].is_quote:
        end = next((j for j in range(i - 2, -1, -1) if doc[j].is_quote), i)  # "“They smile,” its director said"
    sentence = layers.sentence(doc[end])
    named = _named(reader, range(sentence.start, end))
    opens = end == sentence.start or end < i
    if not named and opens and sentence.start > 0:
        sentence = layers.sentence(doc[sentence.start - 1])
        named = [] if _is_of_country(reader, sentence) else _named(reader, range(sentence.start, sentence.end))
    return named[0] if len(named) == 1 else None


def _named(reader: Reader, tokens: Iterable[int]) -> list[Span]:
    """The bodies among the tokens outside of quotations, each once: no short form beside its name."""
    doc = reader.doc
    found: list[Span] = []
    quoted = False
    for i in tokens:
        quoted ^= doc[i].is_quote and doc[i].text != "'"
        body = reader.bodies.get(i)
        if not body or quoted or body[0] != i:
            continue
        # "the Harbour Agency (HA)", "told Selby Radio"
        if doc[i - 1].text == "(" and i - 2 in reader.bodies or doc[i - 1].lower_ == "told":
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
