"""W3C Web Annotation, as JSON-LD: one page of annotations, one annotation a claim.

Positions are code points (annotation-model, 4.2.4: “in terms of unicode code points … not in terms of code units”).  Each
piece of the claim is a target, with its position and its words; the words before and after are as long as it takes
for the quotation to be found once in the text.  What the model has no word for is in the namespace ``onrecord``;
numbers are strings, which no JSON-LD tool rounds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from ..document import Claim, Document, Piece
from . import Target
from .jsonl import escape
from .reviewed import review_of
from .words import speakers_by_id

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"onrecord": "urn:x-onrecord:"}]
CONTEXT_LENGTH = 32  # characters before and after, at least


def render(documents: Iterable[Document], target: Target) -> Iterator[str]:
    """The page, an annotation a line."""
    yield f'{{"@context": {json.dumps(CONTEXT)},\n"id": "urn:x-onrecord:annotations", "type": "AnnotationPage", "items": ['
    before = "\n"
    for document in documents:
        for claim in document.claims:
            yield before + escape(json.dumps(annotation(document, claim), ensure_ascii=False))
            before = ",\n"
    yield "\n]}\n"


def iri(document: Document) -> str:
    """What an article is called: a name made of its id, whatever characters that has."""
    return f"urn:x-onrecord:article:{quote(document.id, safe='')}"


def annotation(document: Document, claim: Claim) -> dict[str, Any]:
    """A claim as an annotation, without the context."""
    speaker = speakers_by_id(document).get(claim.speaker or "")
    bodies: list[dict[str, Any]] = [{"type": "TextualBody", "purpose": "classifying", "value": claim.kind}]
    if claim.act:
        bodies.append({"type": "TextualBody", "purpose": "tagging", "value": claim.act})
    if speaker:
        bodies.append({"type": "TextualBody", "purpose": "identifying", "value": speaker.name})
    review = review_of(claim)
    if review:
        bodies.append({"type": "TextualBody", "purpose": "assessing", "value": review["state"]})
    if "note" in review:
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": review["note"]})
    made: dict[str, Any] = {
        "id": f"{iri(document)}:{claim.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": bodies,
        "target": [located(document, piece) for piece in claim.content],
        "onrecord:claim": claim.id,
        "onrecord:kind": claim.kind,
        "onrecord:negated": str(claim.negated).lower(),
        "onrecord:cue": [located(document, piece) for piece in claim.cue],
        "onrecord:source": [located(document, piece) for piece in claim.source],
    }
    if claim.act:
        made["onrecord:act"] = claim.act
    if claim.confidence is not None:
        made["onrecord:confidence"] = str(claim.confidence)
    if "reviewer" in review:
        made["creator"] = {"type": "Person", "name": review["reviewer"]}
    if "decided" in review:
        made["modified"] = review["decided"]
    if claim.within:
        made["onrecord:within"] = {"id": f"{iri(document)}:{claim.within}"}
    if speaker:
        facts = {name: getattr(speaker, name) for name in ("name", "kind", "role", "agency", "country")}
        made["onrecord:speaker"] = {
            "id": f"{iri(document)}:{speaker.id}",
            **{f"onrecord:{name}": value for name, value in facts.items() if value},
        }
    return made


def located(document: Document, piece: Piece) -> dict[str, Any]:
    """A piece of the article, by its place and by its words."""
    start, end = piece
    before, after = surroundings(document.text, start, end)
    return {
        "type": "SpecificResource",
        "source": iri(document),
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {"type": "TextQuoteSelector", "exact": document.text[start:end], "prefix": before, "suffix": after},
        ],
    }


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after, so much of it that the three together stand in the text once."""
    length = CONTEXT_LENGTH
    while True:
        first, last = max(0, start - length), min(len(text), end + length)
        whole = text[first:last]
        if (first == 0 and last == len(text)) or text.find(whole, text.find(whole) + 1) == -1:
            return text[first:start], text[end:last]
        length *= 2
