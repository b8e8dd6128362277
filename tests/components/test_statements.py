from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from blank import blank
from handmade import make
from onrecord import layers
from onrecord.components.statements import Statements


def read(text: str, furniture: int = 0) -> Doc:
    doc = blank().make_doc(text)
    layers.write(doc, "furniture", [{"start": 0, "end": furniture}] if furniture else [])
    return Statements()(doc)


def test_every_quotation_is_a_record_of_plain_data() -> None:
    text = "“He said ‘no’ to me.\n\n“And left,” she said."
    assert layers.read(read(text), "statements") == [
        {"start": 1, "end": 20, "label": "STATEMENT", "outer": [0, 20], "depth": 0, "continues": None},
        {"start": 10, "end": 12, "label": "STATEMENT", "outer": [9, 13], "depth": 1, "continues": None},
        {"start": 23, "end": 32, "label": "STATEMENT", "outer": [22, 33], "depth": 0, "continues": 0},
    ]


def test_the_spans_show_the_words() -> None:
    doc = read("“We go,” he said, “now.”")
    assert [(span.text, span.label_, span.id_) for span in doc.spans["statements"]] == [
        ("We go,", "STATEMENT", "0"),
        ("now.", "STATEMENT", "1"),
    ]


def test_marks_in_the_furniture_are_none() -> None:
    text = "date 2024-03-11 «Home» “City\n“We go,” he said."
    (statement,) = layers.read(read(text, text.index("\n")), "statements")
    assert text[statement["start"] : statement["end"]] == "We go,"


@pytest.mark.parametrize(
    "text",
    [
        "The maker, “northwind”, said so.",
        'It rained. His old label, "blue harbour," told him.',
        "A user called ‘rainboy’ wrote that it leaks.",
        "A man known only as “Captain” left.",
        "She gave her name as “Sister”.",
    ],
)
def test_what_somebody_is_called_is_none(text: str) -> None:
    assert layers.read(read(text), "statements") == []


@pytest.mark.parametrize(
    "text",
    [
        "Her answer, “never”, said it all.",
        "The maker said, “northwind”, and left.",
        "The maker, “northwind”, left.",
        "The maker, “we have all gone home”, said so.",
        "Critics called it “daft”.",
    ],
)
def test_what_is_said_is_one(text: str) -> None:
    assert len(layers.read(read(text), "statements")) == 1


def test_no_marks_no_statements() -> None:
    assert layers.read(read("It's 5 o'clock."), "statements") == layers.read(read(""), "statements") == []


def test_quotations_do_not_decide_sentences(nlp: Language) -> None:
    text = "“Who knows? I don’t. Go,” said Ana Silva."
    (statement,) = layers.read(nlp(text), "statements")
    assert text[statement["start"] : statement["end"]] == "Who knows? I don’t. Go,"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“No,” said [PERSON Ada “Buck” Frost].", ["No,"]),
        # Words beside a name, and a name within what is quoted.
        ("[PERSON Ada Frost] said “No” again.", ["No"]),
        ("“[PERSON Ada Frost] left,” it read.", ["Ada Frost left,"]),
    ],
)
def test_a_nickname_in_the_middle_of_a_name_is_none(text: str, said: list[str]) -> None:
    doc = make(text)
    assert [doc.text[s["start"] : s["end"]] for s in layers.read(doc, "statements")] == said


def test_what_goes_on_behind_a_nickname_goes_on_with_its_own() -> None:
    doc = make("[PERSON Ada “Buck” Frost] spoke.\n\n“He left.\n\n“And left,” she said.")
    assert [s["continues"] for s in layers.read(doc, "statements")] == [None, 0]
