"""When somebody spoke is no part of the source."""

from __future__ import annotations

import pytest

from onrecord import layers
from onrecord.claims.candidate import Candidate
from onrecord.claims.when import meanwhile, when

from .written import at, written


@pytest.mark.parametrize(
    ("text", "source", "left"),
    [
        ("Growers/NNS of/IN flax/NN on/IN Sunday/NNP wept/VBD .", "Growers of flax on Sunday", "Growers of flax"),
        ("Growers/NNS of/IN flax/NN last/JJ week/NN wept/VBD .", "Growers of flax last week", "Growers of flax"),
        ("Victims/NNS of/IN the/DT flood/NN on/IN Sunday/NNP wept/VBD .", "Victims of the flood on Sunday", None),
        ("Growers/NNS held/VBN on/IN Sunday/NNP wept/VBD .", "Growers held on Sunday", None),
        ("A/DT poll/NN in/IN May/NNP said/VBD so/RB .", "A poll in May", None),
        ("The/DT head/NN since/IN 2019/CD wept/VBD .", "The head since 2019", None),
        ("The/DT Post/NNP on/IN Sunday/NNP wept/VBD .", "The Post on Sunday", None),
        ("Heirs/NNS of/IN Black/NNP Friday/NNP wept/VBD .", "Heirs of Black Friday", None),
        ("The/DT mayor/NN in/IN 1994/CD wept/VBD .", "The mayor in 1994", None),
        ("On/IN Sunday/NNP they/PRP wept/VBD .", "On Sunday", None),
    ],
)
def test_when_it_was_is_no_part_of_who(text: str, source: str, left: str | None) -> None:
    doc = written(text)
    layers.write(
        doc, "names", [{"start": s, "end": s + 14, "label": "ORGANIZATION"} for s in [doc.text.find("Post")] if s > 0]
    )
    found = when(doc, Candidate((), (), at(doc, source), 0.9))
    assert [doc.text[slice(*piece)] for piece in found.source] == [left or source]


@pytest.mark.parametrize(
    ("text", "source", "said_by"),
    [
        (
            "The/DT head/NN of/IN crops/NNS while/IN opening/VBG the/DT mill/NN wept/VBD .",
            "the mill",
            "The head of crops",
        ),
        ("But/CC Ada/NNP Frost/NNP while/IN opening/VBG it/PRP wept/VBD .", "Ada Frost while opening it", "Ada Frost"),
        ("On/IN Monday/NNP the/DT head/NN while/IN opening/VBG it/PRP wept/VBD .", "it", "the head"),
        ("A/DT nurse/NN lifting/VBG a/DT man/NN while/IN ill/VBG wept/VBD .", "A nurse", "A nurse"),
        ("They/PRP fell/VBD while/IN fleeing/VBG and/CC Hale/NNP wept/VBD .", "Hale", "Hale"),
        ("They/PRP fell/VBD while/IN fleeing/VBG ,/, Hale/NNP wept/VBD .", "Hale", "Hale"),
        ("They/PRP fell/VBD while/IN fleeing/VBG Hale/NNP wept/VBD .", "Hale", "Hale"),
        ("Hale/NNP while/IN she/PRP swam/VBD wept/VBD .", "Hale", "Hale"),
    ],
)
def test_what_somebody_did_meanwhile_is_no_part_of_who(text: str, source: str, said_by: str) -> None:
    doc = written(text)
    found = meanwhile(doc, Candidate((), at(doc, "wept"), at(doc, source), 0.9))
    assert [doc.text[slice(*piece)] for piece in found.source] == [said_by]
