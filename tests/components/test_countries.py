"""The component ``onrecord_countries``."""

from __future__ import annotations

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from onrecord import layers

ALONE = spacy.blank("en")
ALONE.add_pipe("onrecord_countries")


def test_records(nlp: Language) -> None:
    text = "CHINA met Dutch envoys. The Soviet flag was gone."
    records = layers.read(nlp(text), "countries")
    assert [(text[r["start"] : r["end"]], r["country"], r["label"]) for r in records] == [
        ("CHINA", "CN", "COUNTRY"),
        ("Dutch", "NL", "COUNTRY"),
        ("Soviet", None, "COUNTRY"),
    ]


def test_a_person_is_no_country(nlp: Language) -> None:
    text = "President Chad Miller said he would fly to Jordan."
    assert [text[r["start"] : r["end"]] for r in layers.read(nlp(text), "countries")] == ["Jordan"]


def test_nothing_before_the_body(nlp: Language) -> None:
    text = "date 2021-05-01 Home » China\n\nTalks went on in Peru."
    assert [text[r["start"] : r["end"]] for r in layers.read(nlp(text), "countries")] == ["Peru"]


@settings(deadline=None)
@given(st.text())
def test_any_text_in_anybodys_pipeline(text: str) -> None:
    for record in layers.read(ALONE(text), "countries"):
        assert text[record["start"] : record["end"]]
