"""schema.org, as JSON-LD: a ``Quotation`` for what is said in quotation marks (in part too), a ``Claim`` for the rest.

An article is a ``NewsArticle``, which its claims are part of.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..document import Claim, Document, Speaker
from . import Target
from .csv import about
from .jsonl import escape
from .reviewed import review_of
from .w3c import iri
from .words import speakers_by_id

TYPES = {"person": "Person", "organization": "Organization", "country": "Country", "document": "CreativeWork"}


def render(documents: Iterable[Document], target: Target) -> Iterator[str]:
    """One graph: each article, followed by its claims."""
    yield '{"@context": "https://schema.org", "@graph": ['
    before = "\n"
    for document in documents:
        for node in (article(document), *(claimed(document, claim) for claim in document.claims)):
            yield before + escape(json.dumps(node, ensure_ascii=False))
            before = ",\n"
    yield "\n]}\n"


def article(document: Document) -> dict[str, Any]:
    known = about(document)
    publisher = {"@type": "Organization", "name": known["outlet"]} if known["outlet"] else None
    facts = {
        "headline": known["title"],
        "datePublished": known["date"],
        "url": known["url"],
        "publisher": publisher,
    }
    return {"@type": "NewsArticle", "@id": iri(document), "identifier": document.id, **_present(facts)}


def claimed(document: Document, claim: Claim) -> dict[str, Any]:
    """A claim with its speaker.  That somebody denies it is said in words: schema.org has no term for it."""
    speaker = speakers_by_id(document).get(claim.speaker or "")
    quoted = claim.kind != "indirect"
    facts = {
        "disambiguatingDescription": "denied by its source" if claim.negated else None,
        "spokenByCharacter" if quoted else "author": _speaker(document, speaker) if speaker else None,
        "isPartOf" if quoted else "appearance": {"@id": iri(document)},
    }
    return {
        "@type": "Quotation" if quoted else "Claim",
        "@id": f"{iri(document)}:{claim.id}",
        "identifier": claim.id,
        "text": document.slice(claim.content),
        **_present(facts),
        **_review(claim),
    }


def _review(claim: Claim) -> dict[str, Any]:
    review = review_of(claim)
    if not review:
        return {}
    author = {"@type": "Person", "name": review["reviewer"]} if "reviewer" in review else None
    facts = {"dateCreated": review.get("decided"), "author": author, "reviewBody": review.get("note")}
    return {"review": {"@type": "Review", "name": review["state"], **_present(facts)}}


def _speaker(document: Document, speaker: Speaker) -> dict[str, Any]:
    person = speaker.kind == "person"
    facts = {
        "jobTitle": speaker.role if person else None,
        "affiliation": {"@type": "Organization", "name": speaker.agency} if person and speaker.agency else None,
        "nationality" if person else "location": {"@type": "Country", "identifier": speaker.country}
        if speaker.country
        else None,
    }
    kind = TYPES.get(speaker.kind, "Thing")
    return {
        "@type": kind,
        "@id": f"{iri(document)}:{speaker.id}",
        "name": speaker.name,
        **(_present(facts) if kind in ("Person", "Organization") else {}),
    }


def _present(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value is not None}
