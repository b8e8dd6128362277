"""UIMA CAS, as XMI: for each article ``NAME.xmi``, with the ``TypeSystem.xml`` that INCEpTION makes its layers of.

Names and other entities are DKPro's ``NamedEntity``, a layer that INCEpTION has.  Each piece of a claim is a
``webanno.custom.Claim`` with ``part`` (``content``, ``cue``, ``source``), the claim's id and what is known of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from ..document import Claim, Document, Speaker
from . import Target
from .files import File, file_name
from .reviewed import COLUMNS, review_of
from .words import speakers_by_id
from .xml import check

CLAIM = "webanno.custom.Claim"
ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
PARTS = ("content", "cue", "source")
_FEATURES = ("claim", "part", "kind", "act", "within", "speaker", "role", "agency", "country", *COLUMNS)


def render(documents: Iterable[Document], target: Target) -> Iterator[File]:
    """The type system, then a file for each article."""
    yield File("TypeSystem.xml", type_system().to_xml().encode())
    for document in documents:
        yield File(f"{file_name(document.id)}.xmi", to_xmi(document))


@cache
def type_system() -> Any:
    from cassis import TypeSystem

    types = TypeSystem()
    claim = types.create_type(CLAIM, "uima.tcas.Annotation")
    for name in _FEATURES:
        types.create_feature(claim, name, "uima.cas.String")
    types.create_feature(claim, "negated", "uima.cas.Boolean")
    types.create_feature(claim, "confidence", "uima.cas.Float")
    entity = types.create_type(ENTITY, "uima.tcas.Annotation")
    types.create_feature(entity, "value", "uima.cas.String")
    types.create_feature(entity, "identifier", "uima.cas.String")
    return types


def to_xmi(document: Document) -> bytes:
    """Raises OnrecordError where the article has a character that XML does not have."""
    from cassis import Cas

    check(document)
    types = type_system()
    cas = Cas(types, sofa_string=document.text, sofa_mime="text/plain", document_language="en")
    speakers = speakers_by_id(document)
    entity_type, claim_type = types.get_type(ENTITY), types.get_type(CLAIM)
    annotations = [
        entity_type(begin=entity.start, end=entity.end, value=entity.label, identifier=entity.id)
        for entity in document.entities
    ]
    for claim in document.claims:
        facts = _facts(claim, speakers.get(claim.speaker or ""))
        annotations += [
            claim_type(begin=start, end=end, part=part, **facts)
            for part in PARTS
            for start, end in getattr(claim, part)
        ]
    cas.add_all(annotations)
    made: str = cas.to_xmi()
    return made.encode()


def _facts(claim: Claim, speaker: Speaker | None) -> dict[str, Any]:
    facts = {
        "claim": claim.id, "kind": claim.kind, "act": claim.act, "negated": claim.negated, "within": claim.within,
        "confidence": claim.confidence, **review_of(claim),
    }  # fmt: skip
    if speaker:
        facts |= {
            "speaker": speaker.name, "role": speaker.role, "agency": speaker.agency, "country": speaker.country,
        }  # fmt: skip
    return {name: value for name, value in facts.items() if value is not None}
