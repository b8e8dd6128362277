"""Read by rdflib and PyLD, with the part of the standard's context that is used, so that nothing is fetched."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, Literal

import pytest

from formats.read_back import documents, hostile, speaker_names
from onrecord.document import Claim, Document
from onrecord.formats import Target, renderer
from onrecord.formats.w3c import iri

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

OA = "http://www.w3.org/ns/oa#"
ANNO = {
    "oa": OA, "id": "@id", "type": "@type", "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody",
    "SpecificResource": "oa:SpecificResource", "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector", "AnnotationPage": "as:OrderedCollectionPage",
    "as": "http://www.w3.org/ns/activitystreams#", "items": {"@id": "as:items", "@container": "@list", "@type": "@id"},
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "identifying": "oa:identifying", "classifying": "oa:classifying", "tagging": "oa:tagging", "value": "rdf:value",
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"}, "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
}  # fmt: skip


def page(found: list[Document]) -> dict[str, Any]:
    made: dict[str, Any] = json.loads("".join(renderer("w3c")(found, Target())))
    assert made["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    return {**made, "@context": [ANNO, made["@context"][1]]}


def expected(document: Document, claim: Claim) -> dict[str, Any]:
    name = speaker_names(document).get(claim.speaker)
    return {
        "pieces": sorted((a, b, document.text[a:b]) for a, b in claim.content),
        "cue": sorted(claim.cue), "source": sorted(claim.source), "kind": claim.kind, "act": claim.act,
        "negated": claim.negated, "speaker": name, "confidence": claim.confidence,
        "within": f"{iri(document)}:{claim.within}" if claim.within else None,
    }  # fmt: skip


def all_expected() -> dict[str, Any]:
    return {f"{iri(d)}:{claim.id}": expected(d, claim) for d in documents() for claim in d.claims}


def test_rdflib_reads_every_claim() -> None:
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=json.dumps(page(documents())), format="json-ld")
    oa, own = rdflib.Namespace(OA), rdflib.Namespace("urn:x-onrecord:")

    def places(node: Any, role: Any) -> list[tuple[Any, ...]]:
        found = []
        for resource in graph.objects(node, role):
            place: dict[Any, Any] = {
                p: o.toPython() for s in graph.objects(resource, oa.hasSelector) for p, o in graph[s]
            }
            found.append((int(place[oa.start]), int(place[oa.end]), place[oa.exact]))
        return sorted(found)

    found = {}
    for node in graph.subjects(rdflib.RDF.type, oa.Annotation):
        value = {
            name: graph.value(node, own[name]) for name in ("kind", "act", "negated", "confidence", "within", "speaker")
        }
        name = graph.value(value["speaker"], own.name) if value["speaker"] else None
        found[str(node)] = {
            "pieces": places(node, oa.hasTarget), "cue": [p[:2] for p in places(node, own.cue)],
            "source": [p[:2] for p in places(node, own.source)], "kind": str(value["kind"]),
            "act": str(value["act"]) if value["act"] else None, "negated": str(value["negated"]) == "true",
            "speaker": str(name) if name is not None else None,
            "confidence": float(value["confidence"]) if value["confidence"] is not None else None,
            "within": str(value["within"]) if value["within"] else None,
        }  # fmt: skip
    assert found == all_expected()


def test_pyld_reads_every_claim() -> None:
    jsonld = pytest.importorskip("pyld").jsonld
    [made] = jsonld.expand(page(documents()))
    items = made["https://www.w3.org/ns/activitystreams#items".replace("https", "http")][0]["@list"]
    found = {}
    for item in items:
        pieces = []
        for place in item[f"{OA}hasTarget"]:
            position, words = place[f"{OA}hasSelector"]
            start, end = (position[f"{OA}{edge}"][0]["@value"] for edge in ("start", "end"))
            pieces.append((start, end, words[f"{OA}exact"][0]["@value"]))
        found[item["@id"]] = sorted(pieces), item["urn:x-onrecord:negated"][0]["@value"]
    assert found == {name: (one["pieces"], str(one["negated"]).lower()) for name, one in all_expected().items()}


def test_positions_are_code_points_and_quotations_stand_in_the_text_once() -> None:
    for document in documents():
        for item in json.loads("".join(renderer("w3c")([document], Target())))["items"]:
            for place in item["target"]:
                position, words = place["selector"]
                whole = words["prefix"] + words["exact"] + words["suffix"]
                found = document.text.find(whole)
                assert found + len(words["prefix"]) == position["start"]
                assert document.text.find(whole, found + 1) == -1


def test_an_id_of_any_characters_makes_a_name() -> None:
    assert iri(hostile()) == "urn:x-onrecord:article:..%2F%3D%C3%89vil%20%26%20%3Cb%3E%2F1"


@pytest.mark.parametrize("format", ["w3c", "schema-org"])
def test_numbers_that_tools_round_are_strings_and_no_words_have_a_language(
    format: Literal["w3c", "schema-org"],
) -> None:
    made = json.loads("".join(renderer(format)(documents(), Target())), parse_float=Decimal)
    waiting, seen = [made], set()
    while waiting:
        one = waiting.pop()
        seen.add(type(one))
        waiting += one.values() if isinstance(one, dict) else one if isinstance(one, list) else []
        assert not isinstance(one, dict) or "@language" not in one
    assert Decimal not in seen and str in seen
