"""Sentences never run over a paragraph's end."""

from __future__ import annotations

import pytest
from spacy.language import Language

from blank import blank
from onrecord import layers
from onrecord.components.paragraphs import Paragraphs


def starts(text: str, furniture: int = 0) -> list[str]:
    """The words that the component makes the first of a sentence."""
    doc = blank().make_doc(text)
    layers.write(doc, "furniture", [{"start": 0, "end": furniture}] if furniture else [])
    return [token.text for token in Paragraphs()(doc) if token.is_sent_start and not token.is_space]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \n", "\n\n\n\t", "\u2029"])
def test_a_paragraph_begins_a_sentence(gap: str) -> None:
    assert starts(f"Bridge to close{gap}“It is old,” he said.") == ["Bridge", "“"]


def test_white_space_before_a_paragraph_begins_none() -> None:
    assert starts("\n\n  One.\n\n   Two.") == ["One", "Two"]
    assert starts(" \n\n ") == starts("") == []


def test_the_words_after_the_furniture_begin_a_sentence_even_in_lower_case() -> None:
    text = "date 2024-03-11\nthe city said no."
    assert starts(text) == ["date"]
    assert starts(text, len("date 2024-03-11")) == ["date", "the"]


def test_the_parser_keeps_the_paragraphs_and_adds_sentences(nlp: Language) -> None:
    doc = nlp("Bridge to\n\nClose the bridge now. It is old, the\n\nCity says.")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Bridge to",
        "Close the bridge now.",
        "It is old, the",
        "City says.",
    ]
