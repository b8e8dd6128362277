"""Sentences in which a quotation is one word."""

from __future__ import annotations

import pytest

from onrecord.claims.sentences import find_sentences
from onrecord.text.paragraphs import paragraphs

from .written import written


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("It/PRP rained/VBD . It/PRP stopped/VBD .", ["It rained.", "It stopped."]),
        ("Did/VBD it/PRP rain/VB ? she/PRP asked/VBD .", ["Did it rain? she asked."]),
        ("Did/VBD it/PRP rain/VB ? She/PRP asked/VBD .", ["Did it rain?", "She asked."]),
        ("“ It/PRP rained/VBD . It/PRP stopped/VBD , ” Hale/NNP said/VBD .", ["“It rained. It stopped,” Hale said."]),
        ("“ Why/WRB ? ” “ Because/IN , ” Hale/NNP said/VBD .", ["“Why?”", "“Because,” Hale said."]),
        ("“ Why/WRB , ” “ because/IN , ” Hale/NNP said/VBD .", ["“Why,” “because,” Hale said."]),
        ("It/PRP rained/VBD\nIt/PRP stopped/VBD .", ["It rained", "It stopped."]),
        ("“ It/PRP rained/VBD . ”\n“ It/PRP stopped/VBD . ”", ["“It rained.”", "“It stopped.”"]),
    ],
)
def test_a_quotation_is_one_word_of_its_sentence(source: str, texts: list[str]) -> None:
    doc = written(source)
    assert [doc.text[s.start : s.end] for s in find_sentences(doc, paragraphs(doc.text))] == texts


def test_where_its_clauses_end_and_which_are_some() -> None:
    (sentence,) = find_sentences(doc := written("Frost/NNP ,/, a/DT nurse/NN ,/, said/VBD so/RB"), paragraphs(doc.text))
    assert [sentence.clause_end(i) for i in range(8)] == [1, 1, 4, 4, 4, 7, 7, 7]
    assert [sentence.is_clause(*at) for at in ((0, 5), (0, 6), (5, 6), (6, 7), (5, 5))] == [
        False,
        True,
        True,
        False,
        False,
    ]


def test_the_word_behind_a_quotation_that_ends_with_a_comma_begins_no_sentence() -> None:
    doc = written("“ It/PRP rained/VBD , ” Hale/NNP said/VBD .")
    doc[5].is_sent_start = True
    assert len(find_sentences(doc, paragraphs(doc.text))) == 1


def test_a_quotation_behind_one_that_is_ended_begins_a_sentence_whatever_the_tagger_thinks() -> None:
    doc = written("“ Why/WRB ? ” “ Because/IN , ” Hale/NNP said/VBD .")
    doc[4].is_sent_start = False
    assert len(find_sentences(doc, paragraphs(doc.text))) == 2


def test_without_sentence_marks_there_are_none() -> None:
    doc = written("It/PRP rained/VBD .")
    for token in doc:
        token.is_sent_start = None
    assert find_sentences(doc, paragraphs(doc.text)) == []


def test_the_word_behind_a_quotation_that_is_ended_begins_one() -> None:
    doc = written("“ It/PRP rained/VBD . ” Hale/NNP left/VBD .")
    assert [s.words[0].text for s in find_sentences(doc, paragraphs(doc.text))][-1] == "Hale"


def test_a_quotation_that_goes_on_ends_with_its_paragraph() -> None:
    doc = written("“ It/PRP rained/VBD , ”\nHale/NNP left/VBD .")
    assert len(find_sentences(doc, paragraphs(doc.text))) == 2


def test_what_stands_before_the_first_paragraph_is_in_no_sentence() -> None:
    doc = written("Photo/NN\nIt/PRP rained/VBD .")
    (sentence,) = find_sentences(doc, paragraphs(doc.text)[1:])
    assert doc.text[sentence.start : sentence.end] == "It rained."
