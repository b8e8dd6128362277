"""Whoever is written to does not write."""

from __future__ import annotations

import pytest

from onrecord.claims.addressees import without_addressee
from onrecord.claims.candidate import Candidate

from .written import at, written

# The sentence; the source that was found and the cue; the source that it has.
CASES = [
    ("A/DT grower/NN sent/VBD a/DT letter/NN to/TO the/DT board/NN demanding/VBG a/DT refund/NN .", "the board", "demanding", "A grower"),
    ("On/IN Monday/NNP ,/, Ada/NNP wrote/VBD a/DT note/NN of/IN thanks/NNS to/TO Ben/NNP Hale/NNP saying/VBG it/PRP holds/VBZ .", "Ben Hale", "saying", "Ada"),
    ("A/DT letter/NN to/TO the/DT board/NN demanding/VBG a/DT refund/NN was/VBD lost/VBN .", "the board", "demanding", ""),
    ("Ada/NNP left/VBD the/DT letter/NN ,/, Hale/NNP saying/VBG it/PRP holds/VBZ .", "Hale", "saying", "Hale"),
    ("Ada/NNP went/VBD to/TO the/DT board/NN demanding/VBG a/DT refund/NN .", "the board", "demanding", "the board"),
    # A comma behind the verb parts nothing of the subject; a word of the cue may stand apart from whoever is written to.
    ("A/DT grower/NN sent/VBD a/DT letter/NN to/TO the/DT board/NN demanding/VBG a/DT refund/NN ,/, aides/NNS said/VBD .", "the board", "demanding", "A grower"),
    ("Ada/NNP sent/VBD a/DT letter/NN to/TO the/DT board/NN ,/, demanding/VBG a/DT refund/NN .", "the board", "demanding", "the board"),
    ("A/DT letter/NN from/IN Ben/NNP demanding/VBG a/DT refund/NN was/VBD lost/VBN .", "Ben", "demanding", "Ben"),
    ("Hale/NNP saying/VBG it/PRP holds/VBZ left/VBD .", "Hale", "saying", "Hale"),
    ("A/DT letter/NN to/TO Ben/NNP said/VBD it/PRP holds/VBZ .", "Ben", "said", "Ben"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found", "cue", "source"), CASES, ids=[case[0][:60] for case in CASES])
def test_the_one_who_is_written_to_is_no_source(text: str, found: str, cue: str, source: str) -> None:
    doc = written(text)
    content = ((len(doc.text) - 2, len(doc.text) - 1),)
    made = without_addressee(doc, Candidate(content, at(doc, cue), at(doc, found), 0.9))
    assert [doc.text[s:e] for s, e in made.source] == ([source] if source else [])


def test_without_a_source_there_is_nobody_who_is_written_to() -> None:
    doc = written("A/DT letter/NN to/TO the/DT board/NN demanding/VBG a/DT refund/NN was/VBD lost/VBN .")
    candidate = Candidate(at(doc, "a refund"), at(doc, "demanding"), (), 0.9)
    assert without_addressee(doc, candidate) == candidate
