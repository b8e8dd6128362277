"""What of a learned attribution is no statement, or no part of it."""

from __future__ import annotations

import pytest

from onrecord.claims.bounds import Bounds
from onrecord.claims.candidate import Candidate
from onrecord.text.paragraphs import paragraphs

from .written import at, written


@pytest.mark.parametrize(
    ("source", "who", "cue", "kept"),
    [
        ("What/WP the/DT board/NN says/VBZ\nIt/PRP leaks/VBZ .", "the board", "says", False),
        ("How/WRB Frost/NNP said/VBD it/PRP\nIt/PRP leaks/VBZ .", "Frost", "said", False),
        ("Frost/NNP said/VBD it/PRP leaks/VBZ\nIt/PRP rained/VBD .", "Frost", "said", True),
        ("What/WP leaks/VBZ ,/, Frost/NNP said/VBD ,/, is/VBZ old/JJ .", "Frost", "said", True),
        ("You/PRP will/MD remember/VB Hale/NNP .", "You", "remember", False),
        ("“ You/PRP said/VBD it/PRP leaks/VBZ , ” Frost/NNP said/VBD .", "You", "said", True),
        ("Frost/NNP remembers/VBZ you/PRP .", "Frost", "remembers", True),
    ],
)
def test_subheads_and_words_to_the_reader_are_no_statements(source: str, who: str, cue: str, kept: bool) -> None:
    doc = written(source)
    candidate = Candidate(at(doc, cue), at(doc, cue), at(doc, who), 0.9)
    assert Bounds(doc, paragraphs(doc.text)).is_statement(candidate) is kept


@pytest.mark.parametrize(
    ("source", "cue", "content", "left"),
    [
        ("But/CC “ it/PRP leaks/VBZ , ” Frost/NNP said/VBD .", "said", "But “it leaks,”", "“it leaks,”"),
        ("Frost/NNP said/VBD it/PRP leaks/VBZ but/CC refused/VBD to/TO shut/VB it/PRP .", "said", "it leaks but refused to shut it", "it leaks"),
        ("Frost/NNP said/VBD it/PRP leaks/VBZ but/CC holds/VBZ .", "said", "it leaks but holds", "it leaks but holds"),
        ("But/CC it/PRP leaks/VBZ ,/, Frost/NNP said/VBD .", "said", "But it leaks", "But it leaks"),
        ("“ Some/DT claimed/VBD it/PRP leaks/VBZ . It/PRP holds/VBZ , ” Frost/NNP said/VBD .", "claimed", "it leaks. It holds,", "it leaks."),
        ("“ It/PRP leaks/VBZ . It/PRP holds/VBZ , ” Frost/NNP said/VBD .", "said", "“It leaks. It holds,”", "“It leaks. It holds,”"),
    ],
)  # fmt: skip
def test_content_ends_where_its_sentence_does(source: str, cue: str, content: str, left: str) -> None:
    doc = written(source)
    made = Bounds(doc, paragraphs(doc.text)).bounded(Candidate(at(doc, content), at(doc, cue), (), 0.9))
    assert [doc.text[s:e].strip() for s, e in made.content] == [left]
