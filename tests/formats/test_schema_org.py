from __future__ import annotations

import json

import pytest

from formats.read_back import documents, speaker_names
from onrecord.formats import Target, renderer
from onrecord.formats.w3c import iri


@pytest.mark.slow
def test_rdflib_reads_every_claim_with_its_speaker_and_article() -> None:
    rdflib = pytest.importorskip("rdflib")
    made = json.loads("".join(renderer("schema-org")(documents(), Target())))
    assert made["@context"] == "https://schema.org"
    made["@context"] = {"@vocab": "https://schema.org/"}  # nothing is fetched
    graph = rdflib.Graph().parse(data=json.dumps(made), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    for document in documents():
        assert (rdflib.URIRef(iri(document)), rdflib.RDF.type, schema.NewsArticle) in graph
        for claim in document.claims:
            node, quoted = rdflib.URIRef(f"{iri(document)}:{claim.id}"), claim.kind != "indirect"
            assert graph.value(node, rdflib.RDF.type) == (schema.Quotation if quoted else schema.Claim)
            assert str(graph.value(node, schema.text)) == document.slice(claim.content)
            assert str(graph.value(node, schema.isPartOf if quoted else schema.appearance)) == iri(document)
            who = graph.value(node, schema.spokenByCharacter if quoted else schema.author)
            name = speaker_names(document).get(claim.speaker)
            assert (str(graph.value(who, schema.name)) if who else None) == name
            assert (graph.value(node, schema.disambiguatingDescription) is not None) == claim.negated
    claims = sum(len(document.claims) for document in documents())
    assert len([*graph.subjects(schema.text)]) == claims
