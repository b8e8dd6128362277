"""Whoever is quoted as saying it says it, and not the paper that quotes."""

from __future__ import annotations

import pytest

from onrecord.claims.as_saying import quoted_as_saying
from onrecord.claims.candidate import Candidate

from .written import at, written

LEAKS = "“ It/PRP leaks/VBZ , ”"
GAZETTE = "the/DT Gazette/NNP quoted/VBD"
SAYING = "as/IN saying/VBG"

# The sentence; what was found of it; source, cue and content, pieces parted by a bar.
TOLD = [
    (f"{LEAKS} {GAZETTE} Hale/NNP {SAYING} .", "“It leaks,”", "Hale", "quoted|as saying", "“It leaks,”"),
    (f"{LEAKS} {GAZETTE} a/DT clerk/NN ,/, Ada/NNP Frost/NNP ,/, {SAYING} on/IN Monday/NNP .", "“It leaks,”|a clerk, Ada Frost, as saying on Monday", "a clerk, Ada Frost", "quoted|as saying", "“It leaks,”"),
    (f"{LEAKS} {GAZETTE} Hale/NNP ,/, who/WP left/VBD ,/, as/IN telling/VBG us/PRP .", "“It leaks,”", "Hale, who left", "quoted|as telling", "“It leaks,”"),
    (f"It/PRP leaks/VBZ ,/, {GAZETTE} him/PRP {SAYING} .", "It leaks", "him", "quoted|as saying", "It leaks"),
    (f"{LEAKS} {GAZETTE} Hale/NNP {SAYING} .", "Hale as saying", "Hale", "quoted|as saying", "“It leaks,”"),
    (f"{LEAKS} {GAZETTE} Hale/NNP {SAYING} . “ We/PRP wait/VBP . ”", "“It leaks,”|“We wait.”", "Hale", "quoted|as saying", "“It leaks,”|“We wait.”"),
]  # fmt: skip
LEFT = [
    (f"{GAZETTE} Hale/NNP {SAYING} it/PRP leaks/VBZ .", "Hale as saying it leaks"),
    (f"{LEAKS} {GAZETTE} Hale/NNP {SAYING} that/IN it/PRP broke/VBD .", "“It leaks,”|that it broke"),
    (f"{LEAKS} {GAZETTE} a/DT report/NN .", "“It leaks,”"),
    (f"{LEAKS} {GAZETTE} a/DT report/NN as/IN old/JJ .", "“It leaks,”"),
    (f"{LEAKS} {GAZETTE} it/PRP ;/: Hale/NNP rose/VBD {SAYING} so/RB .", "“It leaks,”"),
    (f"{LEAKS} {GAZETTE} “ Tar/NN ” Hale/NNP {SAYING} .", "“It leaks,”"),
    (f"{LEAKS} {GAZETTE} Hale/NNP left/VBD him/PRP {SAYING} so/RB .", "“It leaks,”"),
]


def found(text: str, content: str) -> tuple[str, str, str]:
    """Source, cue and content of what was found as the Gazette's."""
    doc = written(text)
    pieces = tuple(piece for words in content.split("|") for piece in at(doc, words))
    one = quoted_as_saying(doc, Candidate(pieces, at(doc, "quoted"), at(doc, "the Gazette"), 0.9))
    source, cue, said = ("|".join(doc.text[s:e] for s, e in part) for part in (one.source, one.cue, one.content))
    return source, cue, said


@pytest.mark.parametrize(("text", "content", "source", "cue", "said"), TOLD, ids=[case[0][:60] for case in TOLD])
def test_the_one_who_is_quoted_says_it(text: str, content: str, source: str, cue: str, said: str) -> None:
    assert found(text, content) == (source, cue, said)


@pytest.mark.parametrize(("text", "content"), LEFT, ids=[case[0][-60:] for case in LEFT])
def test_other_quoting_is_the_papers(text: str, content: str) -> None:
    assert found(text, content) == ("the Gazette", "quoted", content)


def test_who_was_quoted_by_a_paper_is_left_to_the_passive() -> None:
    doc = written(f"{LEAKS} Hale/NNP was/VBD quoted/VBN {SAYING} .")
    one = Candidate(at(doc, "“It leaks,”"), at(doc, "was quoted"), at(doc, "Hale"), 0.9)
    assert quoted_as_saying(doc, one) == one
