"""Paragraphs that are nothing but who somebody is, a colon and a quotation."""

from __future__ import annotations

import pytest

from onrecord import layers
from onrecord.claims.reactions import find_reactions
from onrecord.text.intervals import Intervals
from onrecord.text.paragraphs import paragraphs

from .written import written

WAIT = "“ We/PRP wait/VBP . ”"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (f"Ada/NNP Frost/NNP ,/, 34/CD : {WAIT}", "Ada Frost, 34"),
        (f"•/: Ada/NNP Frost/NNP ,/, who/WP runs/VBZ it/PRP : {WAIT}", "Ada Frost, who runs it"),
        (f"Ada/NNP Frost/NNP ,/, a/DT nurse/NN at/IN Selby/NNP ,/, by/IN e-mail/NN : {WAIT}", "Ada Frost, a nurse at Selby"),
        (f"Ada/NNP Frost/NNP –/: nurse/NN : {WAIT}", "Ada Frost"),
        (f"Ada/NNP Frost/NNP ,/, asked/VBD if/IN she/PRP waits/VBZ : {WAIT}", "Ada Frost"),
        (f"Ada/NNP Frost/NNP ,/, a/DT nurse/NN ,/, wiping/VBG her/PRP$ eyes/NNS : {WAIT}", "Ada Frost, a nurse"),
        (f"Ada/NNP Frost/NNP ,/, nursing/NN student/NN : {WAIT}", "Ada Frost, nursing student"),
        (f"A/DT student/NN ,/, 19/CD : {WAIT} {WAIT}", "A student, 19"),
        (f"The/DT council/NN : {WAIT}", "The council"),
        # Its own verb, no somebody, a place, a title of a work, words behind the quotation.
        (f"Ada/NNP Frost/NNP ,/, mayor/NN ,/, says/VBZ : {WAIT}", None),
        (f"A/DT clerk/NN of/IN the/DT court/NN said/VBD : {WAIT}", None),
        (f"The/DT sign/NN : {WAIT}", None),
        (f"Ada/NNP Frost/NNP ’s/POS song/NN : {WAIT}", None),
        (f"Ada/NNP Frost/NNP on/IN the/DT ferry/NN : {WAIT}", "Ada Frost"),
        (f"Ada/NNP Frost/NNP KC/NNP : {WAIT}", "Ada Frost KC"),
        (f"From/IN Ada/NNP Frost/NNP : {WAIT}", None),
        (f"PARIS/NNP : {WAIT}", None),
        ("Ada/NNP Frost/NNP : “ Cold/JJ River/NNP ”", None),
        (f"A/DT student/NN : {WAIT} It/PRP rained/VBD .", None),
    ],
)  # fmt: skip
def test_who_a_label_means(source: str, name: str | None) -> None:
    doc = written(source)
    place = doc.text.find("Ada Frost")
    if place >= 0:
        layers.write(doc, "names", [{"start": place, "end": place + 9, "text": "Ada Frost", "label": "PERSON"}])
    found = list(find_reactions(doc, paragraphs(doc.text), Intervals()))
    assert [doc.text[slice(*c.source[0])] for c in found] == ([name] if name else [])


def test_lines_of_a_dialogue_are_read_there() -> None:
    doc = written(f"A/DT student/NN : {WAIT}")
    dialogue: Intervals[tuple[int, int]] = Intervals()
    dialogue.add(0, len(doc.text), (0, len(doc.text)))
    assert list(find_reactions(doc, paragraphs(doc.text), dialogue)) == []
