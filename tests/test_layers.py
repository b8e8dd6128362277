"""Records on a Doc: written whole, read anywhere, and still there after a journey as bytes."""

from __future__ import annotations

import json
import weakref
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from blank import blank
from onrecord import layers
from onrecord.assembly import to_document
from onrecord.document import Model

TEXT = "“We will not pay the $5,” said Mayor Ana Silva of Porto."
MODEL = Model(name="m", version="1", sha256="0")


@pytest.fixture
def doc() -> Doc:
    return blank().make_doc(TEXT)


def plain(doc: Doc) -> Any:
    """All layers and the meta as JSON has them: a DocBin gives tuples for lists."""
    return json.loads(json.dumps([doc._.onrecord_layers, doc._.article_meta]))


def test_what_is_written_is_read_and_the_rest_is_empty(doc: Doc) -> None:
    records = [{"start": 26, "end": 30, "label": "X"}]
    layers.write(doc, "names", records)
    assert layers.read(doc, "names") == records
    assert layers.read(doc, "dates") == []


def test_writing_replaces_a_layer_and_its_spans(doc: Doc) -> None:
    layers.write(doc, "names", [{"start": 37, "end": 46, "label": "PERSON"}])
    layers.write(doc, "dates", [{"start": 0, "end": 1, "label": "DATE"}])
    layers.write(doc, "names", [])
    assert layers.read(doc, "names") == [] and list(doc.spans["names"]) == []
    assert len(layers.read(doc, "dates")) == 1


@pytest.mark.parametrize("call", [lambda doc: layers.read(doc, "nmaes"), lambda doc: layers.write(doc, "nmaes", [])])
def test_an_unknown_layer_is_named_with_the_known_ones(doc: Doc, call: Any) -> None:
    with pytest.raises(KeyError, match=r"no layer 'nmaes'; the layers are furniture, names, .*speakers"):
        call(doc)


def test_spans_are_widened_to_whole_tokens_and_carry_label_and_place(doc: Doc) -> None:
    start = TEXT.index("lva")
    layers.write(doc, "names", [{"start": start, "end": start + 1, "label": "PERSON"}, {"start": 37, "end": 39}])
    first, second = doc.spans["names"]
    assert (first.text, first.label_, first.id_) == ("Silva", "PERSON", "0")
    assert (second.label_, second.id_) == ("names", "1")
    assert layers.read(doc, "names")[0]["start"] == start


def test_the_pieces_of_claims_are_spans_with_the_id_of_their_claim(doc: Doc) -> None:
    layers.write(doc, "claims", [{"id": "c1", "kind": "direct", "content": [[0, 5], [8, 12]], "cue": [], "source": []}])
    assert [(span.id_, span.label_) for span in doc.spans["claims"]] == [("c1", "direct")] * 2
    assert list(doc.spans["cues"]) == list(doc.spans["sources"]) == []


def test_records_without_a_place_of_their_own_have_no_spans(doc: Doc) -> None:
    layers.write(doc, "speakers", [{"id": "s1", "name": "Silva"}])
    assert "speakers" not in doc.spans


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (0, len(TEXT) + 1), (100, 101)])
def test_a_range_outside_the_text_is_refused(doc: Doc, start: int, end: int) -> None:
    with pytest.raises(ValueError, match=rf"\[{start}, {end}\) is not a range of a text of {len(TEXT)} characters"):
        layers.span_of(doc, start, end)


def test_the_body_begins_after_the_furniture(doc: Doc) -> None:
    assert layers.body_start(doc) == 0
    layers.write(doc, "furniture", [{"start": 0, "end": 8}])
    assert layers.body_start(doc) == 8


def test_copies_of_a_doc_share_no_layer(doc: Doc) -> None:
    layers.write(doc, "names", [{"start": 37, "end": 46, "label": "PERSON"}])
    copy = doc.copy()
    layers.write(copy, "names", [])
    assert len(layers.read(doc, "names")) == 1


def test_extensions_are_declared_once(doc: Doc) -> None:
    layers.write(doc, "names", [])
    layers.register_extensions()  # again, as a second import does
    assert doc._.onrecord_layers == {"names": [], "length": len(doc.text)}


def test_a_tagged_doc_survives_bytes(nlp: Language) -> None:
    doc = nlp(TEXT)
    doc._.article_meta = {"date": "2024-03-11", "list": [1, {"a": None}]}
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert plain(again) == plain(doc)
    assert layers.read(again, "claims")
    assert to_document(again, id="x", model=MODEL) == to_document(doc, id="x", model=MODEL)


def test_tagged_docs_survive_a_docbin(nlp: Language) -> None:
    docs = [nlp(TEXT), nlp("Nothing here.")]
    docs[0]._.article_meta = {"date": "2024-03-11", "list": [1]}
    data = DocBin(store_user_data=True, docs=docs).to_bytes()
    again = list(DocBin(store_user_data=True).from_bytes(data).get_docs(blank().vocab))
    assert [plain(doc) for doc in again] == [plain(doc) for doc in docs]
    for before, after in zip(docs, again, strict=True):
        assert to_document(after, id="x", model=MODEL).to_json() == to_document(before, id="x", model=MODEL).to_json()
        for layer in before.spans:
            assert [(s.start, s.end, s.label_, s.id_) for s in after.spans[layer]] == [
                (s.start, s.end, s.label_, s.id_) for s in before.spans[layer]
            ]


def test_the_text_is_that_of_the_doc_asked_about_and_lives_no_longer(doc: Doc) -> None:
    other = blank().make_doc("Another one.")
    for one in (doc, other, doc):
        assert layers.text_of(one) == one.text
        assert layers.text_of(one) is layers.text_of(one)
    filled = Doc(other.vocab)
    assert layers.text_of(filled) == ""
    assert layers.text_of(filled.from_bytes(other.to_bytes())) == "Another one."


def test_the_tokens_of_a_doc_are_let_go_of_with_its_last_layer() -> None:
    doc = blank().make_doc("It rained.")
    assert [token.text for token in layers.tokens_of(doc, [(0, 4)])] == ["It", "rained"]
    layers.write(doc, "speakers", [])
    kept = weakref.ref(doc)
    del doc
    assert kept() is None


def test_a_sentence_is_that_of_spacy_where_sentences_were_set_before_a_layer(doc: Doc) -> None:
    assert [layers.sentence_start(token) for token in doc] == [0] * len(doc)
    for begins in (0, 1, 5), (0, 9), (0,):
        for token in doc:
            token.is_sent_start = token.i in begins
        layers.write(doc, "names", [])
        assert [layers.sentence(token).text for token in doc] == [token.sent.text for token in doc]
        assert [layers.sentence_start(token) for token in doc] == [token.sent.start for token in doc]


def test_a_column_is_what_the_tokens_say(doc: Doc) -> None:
    assert layers.column(doc, "IDX") == [token.idx for token in doc]
    assert layers.column(doc, "LOWER") == [token.lower for token in doc]
    assert layers.column(blank().make_doc(""), "IDX") == []
