"""The whole pipeline over any text at all: no exception, true offsets, valid records, the same every time."""

from __future__ import annotations

import json
from importlib.metadata import entry_points
from itertools import pairwise
from typing import Any

import jsonschema
import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

import onrecord
from onrecord import layers
from onrecord.assembly import to_document
from onrecord.components.encoder import TASKS
from onrecord.document import Document, Model, json_schema

VALIDATOR = jsonschema.Draft202012Validator(json_schema())
FACTORIES = sorted(e.name for e in entry_points(group="spacy_factories") if e.name.startswith("onrecord_"))
STORY = (
    "date 2024-03-11 Home » City\n"
    "Mayor Ana Silva said on Monday that Portugal would not pay “more than €5 million”.\n\n"
    "“We will wait,” she told the council. “The builder said ‘nothing’ to us.”"
)
# What news is made of, cut and shuffled.
SCRAPS = st.sampled_from(
    [
        "“", "”", '"', "'", "‘", "’", "«", "»", "``", "''", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", ": ", ", ", ". ", "? ",
        "said ", "denied ", "according to ", "that ", "Ana Silva ", "Mayor ", "the Ministry of Finance ", "Dutch ", "Georgia ", "she ",
        "officials ", "$5.3 million ", "1,2,3 ", "5-", "–7 ", "per ", "% ", "since ", "March 1 ", "’90s ", "date 2024-03-11 ", "Q: ",
        "🚢", "e\u0301", "ﬁ", "\u202e", "\u200b", "\x00", "\x1b[31m", "ﷺ", "北京", "<b>", "&amp;", "(", ")", "…", "—", "İ", "ß",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80), st.lists(SCRAPS, max_size=40).map("".join)
)
ODD = [
    "",
    " ",
    "\n",
    " \r\n\t\u00a0\u2029 ",
    "Ana",
    "5",
    "“",
    "\x00",
    "\u202e",
    "🚢",
    "\ufeff",
    "date 2024-03-11",
    "e\u0301" * 9,
]


def as_document(doc: Doc) -> Document:
    return to_document(doc, id="x", model=Model(name="m", version="1", sha256="0"))


def pieces(value: Any) -> list[list[int]]:
    """Every [start, end] anywhere in a record."""
    if isinstance(value, dict):
        own = [[value["start"], value["end"]]] if "start" in value else []
        return [*own, *(piece for part in value.values() for piece in pieces(part))]
    if isinstance(value, list):
        if len(value) == 2 and all(type(part) is int for part in value):
            return [value]
        return [piece for part in value for piece in pieces(part)]
    return []


def check(doc: Doc, text: str) -> Document:
    """What holds for a tagged Doc of any text."""
    document = as_document(doc)
    assert doc.text == document.text == text
    record = json.loads(document.to_json())
    VALIDATOR.validate(record)
    for start, end in pieces([record["entities"], record["claims"], record["speakers"]]):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip()
    ids = {kind: [item["id"] for item in record[kind]] for kind in ("entities", "claims", "speakers")}
    assert all(len(set(own)) == len(own) for own in ids.values())
    for entity in record["entities"]:
        assert entity.get("speaker") in (None, *ids["speakers"])
        assert entity.get("converts") in (None, *ids["entities"])
    for claim in record["claims"]:
        assert claim["content"]
        assert claim["speaker"] in (None, *ids["speakers"]) and claim["within"] in (None, *ids["claims"])
        assert {*claim["candidates"]} <= {*ids["speakers"]} and {*claim["quantities"]} <= {*ids["entities"]}
        assert (claim["speaker"] is None) == (claim["link"] is None)
        for part in (claim["content"], claim["cue"], claim["source"]):
            assert part == sorted(part) and all(a[1] <= b[0] for a, b in pairwise(part))
    for speaker in record["speakers"]:
        assert {*speaker["members"]} <= {*ids["speakers"]} - {speaker["id"]}
    return document


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_any_text_gives_a_valid_document(nlp: Language, text: str) -> None:
    check(nlp(text), text)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(TEXTS, min_size=2, max_size=4))
def test_a_document_is_the_same_alone_and_in_a_batch(nlp: Language, texts: list[str]) -> None:
    together = [as_document(doc) for doc in nlp.pipe([*texts, STORY], batch_size=3)]
    assert together == [as_document(nlp(text)) for text in [*texts, STORY]]


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_texts_with_next_to_nothing_in_them(nlp: Language, text: str) -> None:
    assert check(nlp(text), text).claims == []


def test_a_story_is_read(nlp: Language) -> None:
    document = check(nlp(STORY), STORY)
    assert document.meta == {"date": "2024-03-11", "section": "Home » City"}
    assert document.speakers[0].name == "Ana Silva"
    assert {claim.speaker for claim in document.claims if claim.within is None} == {document.speakers[0].id}
    assert {entity.label for entity in document.entities} >= {"OFFICIAL", "COUNTRY", "QUANTITY", "DATE", "STATEMENT"}


@pytest.mark.slow
def test_two_processes_give_the_same_documents() -> None:
    nlp = onrecord.load()  # its own: worker processes copy it
    texts = [STORY, "", "“We go,” said Bo Lind.", *ODD]
    alone = [as_document(nlp(text)) for text in texts]
    assert [as_document(doc) for doc in nlp.pipe(texts, n_process=2, batch_size=4)] == alone


@pytest.mark.slow
def test_a_long_article_is_read_whole(nlp: Language) -> None:
    text = "\n\n".join([STORY.partition("\n")[2]] * 200)  # several windows
    document = check(nlp(text), text)
    assert max(end for claim in document.claims for _, end in claim.content) == len(text)


@pytest.mark.slow
@pytest.mark.parametrize("name", FACTORIES)
def test_each_component_works_alone_in_anybodys_pipeline(name: str) -> None:
    nlp = spacy.blank("en")
    if name in TASKS:  # the heads of the encoder have nothing to read without it
        nlp.add_pipe("onrecord_encoder")
    nlp.add_pipe(name)
    for text in [STORY, *ODD]:
        doc = nlp(text)
        assert doc.text == text
        check(doc, text)


def test_the_components_work_behind_somebody_elses_base(rules: Language) -> None:
    """Names, tags and parse may come from the pipeline that onrecord's components are added to."""
    own = spacy.blank("en", vocab=rules.vocab)
    for name in rules.pipe_names:
        if name == "base":
            for pipe in rules.get_pipe("base").nlp.pipe_names:  # type: ignore[attr-defined]
                own.add_pipe(pipe, source=rules.get_pipe("base").nlp)  # type: ignore[attr-defined]
        else:
            own.add_pipe(rules.get_pipe_meta(name).factory, name=name)
    assert layers.read(own(STORY), "claims") == layers.read(rules(STORY), "claims") != []
