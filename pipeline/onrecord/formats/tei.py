"""TEI P5: for each article ``NAME.xml``, the text as it is with its claims in ``<said>``, its statements in ``<quote>``.

The words of ``<p>`` are the article's text, character for character: nothing is corrected, joined or left out.  Elements
cannot cross: of two that do, the one that began later is in two parts.  Parts of a claim are chained by ``next`` and ``prev``,
and only the first has the claim's id.  Speakers are in ``<particDesc>``; kinds and acts in ``<classDecl>``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import get_args

from lxml import etree

from ..document import Claim, Document, Speaker, Statement
from ..terms import Act, Kind
from . import Target
from .csv import about
from .files import File, file_name
from .reviewed import review_of
from .xml import check

NAMESPACE = "http://www.tei-c.org/ns/1.0"
ID, SPACE = "{http://www.w3.org/XML/1998/namespace}id", "{http://www.w3.org/XML/1998/namespace}space"
CATEGORIES = (*get_args(Kind), *get_args(Act), "negated")


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    tag: str
    attributes: dict[str, str]
    parts: list[etree._Element] = field(default_factory=list)


def render(documents: Iterable[Document], target: Target) -> Iterator[File]:
    """A file for each article."""
    for document in documents:
        yield File(f"{file_name(document.id)}.xml", to_tei(document))


def to_tei(document: Document) -> bytes:
    """Raises OnrecordError where the article has a character that XML does not have."""
    known = about(document)
    check(document, *known.values())
    root = etree.Element(_tag("TEI"), nsmap={None: NAMESPACE})
    _header(root, document, known)
    paragraph = _add(_add(_add(root, "text"), "body"), "p")
    paragraph.set(SPACE, "preserve")
    by_claim: dict[str, list[_Mark]] = {}
    for claim in document.claims:
        by_claim[claim.id] = [_Mark(a, b, "said", _said(claim)) for a, b in claim.content if a < b]
    quotes = [_Mark(e.start, e.end, "quote", {}) for e in document.entities if isinstance(e, Statement)]
    _write(paragraph, document.text, [mark for marks in by_claim.values() for mark in marks] + quotes)
    for name, marks in by_claim.items():
        _chain(name, [part for mark in marks for part in mark.parts])
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return data


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, _tag(name), attributes)
    element.text = text
    return element


def _header(root: etree._Element, document: Document, known: dict[str, str | None]) -> None:
    header = _add(root, "teiHeader")
    file = _add(header, "fileDesc")
    _add(_add(file, "titleStmt"), "title", known["title"] or document.id)
    publication = _add(file, "publicationStmt")
    _add(publication, "publisher", known["outlet"] or "unknown")
    _add(publication, "idno", document.id)
    if known["date"]:
        _add(publication, "date", known["date"])
    _reviews(file, document)
    _add(_add(file, "sourceDesc"), "p", known["url"] or "a news article")
    taxonomy = _add(_add(_add(header, "encodingDesc"), "classDecl"), "taxonomy")
    for name in CATEGORIES:
        category = _add(taxonomy, "category")
        category.set(ID, name)
        _add(category, "catDesc", name)
    if document.speakers:
        people = _add(_add(_add(header, "profileDesc"), "particDesc"), "listPerson")
        for speaker in document.speakers:
            _speaker(people, speaker)


def _speaker(people: etree._Element, speaker: Speaker) -> None:
    """A person with what the article says of them; anybody else is an ``<org>``, which has no such elements but notes."""
    person = speaker.kind == "person"
    element = _add(people, "person" if person else "org", role=speaker.kind)
    element.set(ID, speaker.id)
    _add(element, "persName" if person else "orgName", speaker.name)
    for name, value in (
        ("occupation", speaker.role),
        ("affiliation", speaker.agency),
        ("nationality", speaker.country),
    ):
        if value and person:
            _add(element, name, value)
        elif value:
            _add(element, "note", value, type=name)


def _reviews(file: etree._Element, document: Document) -> None:
    """A note for each claim of a store: what became of it, who brought it there, when, and what they noted."""
    reviews = [(claim, review) for claim in document.claims if (review := review_of(claim))]
    notes = _add(file, "notesStmt") if reviews else None
    for claim, review in reviews:
        assert notes is not None
        note = _add(notes, "note", type=review["state"], target=f"#{claim.id}")
        if "reviewer" in review:
            _add(note, "name", review["reviewer"])
        if "decided" in review:
            _add(note, "date", when=review["decided"])
        if "note" in review:
            _add(note, "p", review["note"])


def _said(claim: Claim) -> dict[str, str]:
    categories = [claim.kind, claim.act, "negated" if claim.negated else None]
    attributes = {
        "direct": "false" if claim.kind == "indirect" else "true",
        "ana": " ".join(f"#{category}" for category in categories if category),
    }
    if claim.speaker:
        attributes["who"] = f"#{claim.speaker}"
    if claim.confidence is not None:
        attributes["cert"] = f"{claim.confidence:g}"
    return attributes


def _chain(name: str, parts: list[etree._Element]) -> None:
    """Ids for the parts of a claim: the first has the claim's own."""
    names = [name if i == 0 else f"{name}.{i + 1}" for i in range(len(parts))]
    for i, part in enumerate(parts):
        part.set(ID, names[i])
        if i:
            part.set("prev", f"#{names[i - 1]}")
        if i + 1 < len(parts):
            part.set("next", f"#{names[i + 1]}")


def _write(paragraph: etree._Element, text: str, marks: list[_Mark]) -> None:
    """The text with the marks in it, the longer outside; a mark that would cross another is closed and opened again."""
    waiting = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    edges = sorted({0, len(text), *(edge for mark in marks for edge in (mark.start, mark.end))})
    opened: list[_Mark] = []
    elements = [paragraph]
    for start, end in pairwise(edges):
        first = next((i for i, mark in enumerate(opened) if mark.end <= start), len(opened))
        again = [mark for mark in opened[first:] if mark.end > start]
        del opened[first:], elements[first + 1 :]
        while waiting and waiting[0].start == start:
            again.append(waiting.pop(0))
        for mark in again:
            elements.append(_add(elements[-1], mark.tag, **mark.attributes))
            mark.parts.append(elements[-1])
            opened.append(mark)
        _append(elements[-1], text[start:end])


def _append(element: etree._Element, words: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words
