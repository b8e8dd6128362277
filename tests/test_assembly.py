"""From layers to the document: hand-written layers in, the contract's record out."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.tokens import Doc

from blank import blank
from onrecord import layers
from onrecord.assembly import to_document
from onrecord.document import Claim, Document, Model, Name, Quantity
from onrecord.layers import Record

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

MODEL = Model(name="m", version="1", sha256="0")
TEXT = "Dutch transport minister Ana Silva said “we will pay €5 or $6 a day” and that Georgia had 7 ‘ships’."


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def record(words: str, label: str, **more: Any) -> Record:
    start, end = at(words)
    return {"start": start, "end": end, "label": label, **more}


def quantity(words: str, value: float, converts: int | None = None) -> Record:
    return record(words, "QUANTITY", value=value, high=None, bound="=", unit="EUR", per=None, converts=converts)


def claim(*content: str, **more: Any) -> Record:
    defaults = {
        "id": "c1", "kind": "indirect", "cue": [list(at("said"))], "source": [], "negated": False, "within": None,
        "confidence": None, "speaker": None, "link": None, "candidates": [],
    }  # fmt: skip
    return {**defaults, "content": [list(at(words)) for words in content], **more}


def speaker(id: str, *mentions: str) -> Record:
    return {
        "id": id, "name": mentions[0], "kind": "person", "named": True, "role": None, "agency": None, "country": None,
        "mentions": [list(at(words)) for words in mentions], "members": [],
        "evidence": {"role": [], "agency": [], "country": []},
    }  # fmt: skip


def document(**written: list[Record]) -> Document:
    doc = blank().make_doc(TEXT)
    for layer, records in written.items():
        layers.write(doc, layer, records)
    return to_document(doc, id="x", model=MODEL)


def entities(found: Document) -> list[tuple[str, str]]:
    return [(entity.label, found.text[entity.start : entity.end]) for entity in found.entities]


def test_a_doc_without_layers_is_a_document() -> None:
    for text in ("", " ", "x"):
        empty = to_document(blank().make_doc(text), id="a/b", model=MODEL)
        assert (empty.id, empty.text, empty.meta, empty.model) == ("a/b", text, {}, MODEL)
        assert empty.entities == empty.claims == empty.speakers == []


def test_the_meta_of_the_doc_is_the_documents() -> None:
    doc: Doc = blank().make_doc("x")
    doc._.article_meta = {"date": "2024-03-11", "url": None}
    assert to_document(doc, id="x", model=MODEL).meta == {"date": "2024-03-11", "url": None}


def test_entities_are_in_text_order_outer_first_and_numbered() -> None:
    found = document(
        names=[record("Ana Silva", "PERSON")],
        countries=[record("Georgia", "COUNTRY", country="GE"), record("Dutch", "COUNTRY", country="NL")],
        agencies=[record("Dutch transport minister", "AGENCY", country="NL")],
        quantities=[quantity("€5", 5)],
        dates=[record("day", "DATE", iso=None)],
    )
    assert entities(found) == [
        ("AGENCY", "Dutch transport minister"),
        ("COUNTRY", "Dutch"),
        ("PERSON", "Ana Silva"),
        ("QUANTITY", "€5"),
        ("DATE", "day"),
        ("COUNTRY", "Georgia"),
    ]
    assert [entity.id for entity in found.entities] == ["e1", "e2", "e3", "e4", "e5", "e6"]


@pytest.mark.parametrize("label", ["PLACE", "ORGANIZATION", "PERSON"])
def test_a_country_comes_before_a_name_for_the_same_words(label: str) -> None:
    found = document(names=[record("Georgia", label)], countries=[record("Georgia", "COUNTRY", country="GE")])
    assert entities(found) == [("COUNTRY", "Georgia")]


@pytest.mark.parametrize("words", ["Dutch transport minister", "transport", "minister Ana"])
def test_an_agency_comes_before_an_organisation_or_place_that_touches_it(words: str) -> None:
    agency = record("Dutch transport minister", "AGENCY", country="NL")
    for label in ("ORGANIZATION", "PLACE"):
        assert entities(document(names=[record(words, label)], agencies=[agency])) == [
            ("AGENCY", "Dutch transport minister")
        ]


def test_a_person_may_stand_in_an_agencys_name() -> None:
    found = document(names=[record("Ana", "PERSON")], agencies=[record("Ana Silva", "AGENCY", country=None)])
    assert entities(found) == [("AGENCY", "Ana Silva"), ("PERSON", "Ana")]


def test_bodies_hold_the_place_that_they_are_of_where_nothing_else_is_marked() -> None:
    doc = blank().make_doc("Ombra police left Ombra for Ana District Court and Georgia City Council.")

    def one(words: str, label: str) -> Record:
        start = doc.text.rindex(words)
        return {"start": start, "end": start + len(words), "label": label, "country": None}

    bodies = ("Ombra police", "Ana District Court", "Georgia City Council")
    layers.write(doc, "agencies", [one(words, "AGENCY") for words in bodies])
    layers.write(doc, "names", [one("Ombra", "PLACE"), one("Ana", "PERSON")])
    layers.write(doc, "countries", [one("Georgia", "COUNTRY")])
    places = [(e.start, e.end) for e in to_document(doc, id="x", model=MODEL).entities if e.label == "PLACE"]
    assert places == [(0, 5), (18, 23)]


def test_identities_say_who_is_an_official() -> None:
    identity = {"id": "i1", "kind": "person", "label": "OFFICIAL", "name": "Ana Silva", "mentions": [list(at("Ana Silva"))]}  # fmt: skip
    found = document(names=[record("Ana Silva", "PERSON"), record("Georgia", "PLACE")], identities=[identity])
    assert entities(found) == [("OFFICIAL", "Ana Silva"), ("PLACE", "Georgia")]


def test_names_point_at_their_speakers() -> None:
    found = document(
        names=[record("Ana Silva", "PERSON"), record("Georgia", "ORGANIZATION"), record("ships", "PLACE")],
        agencies=[record("Dutch transport minister", "AGENCY", country=None)],
        speakers=[speaker("s1", "Ana Silva"), speaker("s2", "Dutch transport minister"), speaker("s3", "ships")],
    )
    pointers = {entity.label: entity.speaker for entity in found.entities if isinstance(entity, Name)}
    assert pointers == {"AGENCY": "s2", "PERSON": "s1", "ORGANIZATION": None}
    assert not hasattr(found.entities[-1], "speaker")


def test_only_quotations_in_a_claim_are_statements() -> None:
    statements = [record("we will pay €5 or $6 a day", "STATEMENT"), record("ships", "STATEMENT")]
    inside = claim("“we will pay €5 or $6 a day”", "Georgia")
    assert entities(document(statements=statements)) == []
    assert entities(document(statements=statements, claims=[inside])) == [("STATEMENT", "we will pay €5 or $6 a day")]
    partly = claim("we will pay")
    assert entities(document(statements=statements, claims=[partly])) == []


def test_a_conversion_points_at_the_entity_it_restates() -> None:
    # In the layer's order, not the text's: $6 is its first record.
    found = document(
        countries=[record("Dutch", "COUNTRY", country="NL")],
        quantities=[quantity("$6", 6, converts=1), quantity("€5", 5), quantity("7", 7)],
    )
    numbers = {e.value: (e.id, e.converts) for e in found.entities if isinstance(e, Quantity)}
    assert numbers == {5: ("e2", None), 6: ("e3", "e2"), 7: ("e4", None)}


def test_a_claim_knows_the_quantities_inside_it() -> None:
    found = document(
        quantities=[quantity("€5", 5), quantity("$6", 6), quantity("7", 7)],
        claims=[claim("we will pay €5", "7"), claim("pay €5 or $6 a", id="c2"), claim("Georgia", id="c3")],
    )
    ids = {e.value: e.id for e in found.entities if isinstance(e, Quantity)}
    assert [c.quantities for c in found.claims] == [[ids[5], ids[7]], [ids[5], ids[6]], []]


def test_a_quantity_half_inside_a_claim_is_not_the_claims() -> None:
    found = document(quantities=[quantity("€5", 5)], claims=[claim("we will pay €")])
    assert found.claims[0].quantities == []


def test_claims_and_speakers_are_passed_on() -> None:
    given = claim("Georgia", speaker="s1", link="name", candidates=["s1"], act="asks", confidence=0.5, negated=True)
    found = document(claims=[given], speakers=[speaker("s1", "Ana Silva")])
    assert found.claims == [Claim.model_validate({**given, "quantities": []})]
    assert [s.name for s in found.speakers] == ["Ana Silva"]


def test_a_book_of_claims_is_assembled_in_no_time() -> None:
    """Ten thousand claims: quadratic work would take minutes."""
    doc = blank().make_doc("“Pay 5 now.” " * 10_000)
    at = range(0, len(doc.text), 13)
    layers.write(doc, "claims", [{**claim(), "id": f"c{i}", "content": [[i, i + 12]]} for i in at])
    layers.write(doc, "statements", [{"start": i + 1, "end": i + 11, "label": "STATEMENT"} for i in at])
    layers.write(doc, "quantities", [{**quantity("7", 5), "start": i + 5, "end": i + 6} for i in at])
    found = to_document(doc, id="x", model=MODEL)
    assert len(found.entities) == 20_000
    assert all(len(claim.quantities) == 1 for claim in found.claims)
