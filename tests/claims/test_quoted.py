"""Quotations with a cue beside them, by the words' places alone."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.quoted import find_candidates
from onrecord.text.paragraphs import paragraphs

from .written import written

LEAKS = "“ It/PRP leaks/VBZ badly/RB , ”"
DONE = "“ It/PRP leaks/VBZ badly/RB . ”"
Found = tuple[str, str, list[str]]


def found(text: str) -> list[Found]:
    doc = written(text)
    made = find_candidates(doc, load_cues(), paragraphs(doc.text))
    return [
        (
            " ".join(doc.text[s:e] for s, e in c.source),
            " ".join(doc.text[s:e] for s, e in c.cue),
            [doc.text[s:e] for s, e in c.content],
        )
        for c in made
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (f"{LEAKS} Frost/NNP said/VBD .", [("Frost", "said", ["“It leaks badly,”"])]),
        (f"{LEAKS} said/VBD Frost/NNP .", [("Frost", "said", ["“It leaks badly,”"])]),
        # Any verb right behind the quotation, with a name behind it.
        (f"{LEAKS} sighed/VBD Frost/NNP .", [("Frost", "sighed", ["“It leaks badly,”"])]),
        (f"Frost/NNP said/VBD :/: {DONE}", [("Frost", "said", ["“It leaks badly.”"])]),
        (f"Frost/NNP said/VBD ,/, {DONE}", [("Frost", "said", ["“It leaks badly.”"])]),
        # One quotation in two parts.
        (f"{LEAKS} she/PRP said/VBD ,/, “ and/CC rots/VBZ . ”", [("she", "said", ["“It leaks badly,”", "“and rots.”"])]),
        # Nobody beside a whole sentence, though a comma stands behind it.
        (f"{DONE} ,/,", [("", "", ["“It leaks badly.”"])]),
        (f"It/PRP rained/VBD .\n{DONE}", [("", "", ["“It leaks badly.”"])]),
        # Another clause, a title, and two words are no speech.
        ("“ It/PRP leaks/VBZ badly/RB ” ,/, but/CC Frost/NNP said/VBD so/RB .", []),
        ("He/PRP owned/VBD “ Gates/NNS of/IN Selby/NNP ” in/IN bed/NN .", []),
        ("“ Go/VB . ”", []),
        # No verb of speech, and no comma that leads up to the quotation.
        (f"Frost/NNP left/VBD {DONE}", []),
    ],
)  # fmt: skip
def test_a_quotation_and_its_cue(text: str, claims: list[Found]) -> None:
    assert found(text) == claims


def test_the_next_paragraph_goes_on_only_where_it_is_all_quotation() -> None:
    first = f"{LEAKS} Frost/NNP said/VBD ."
    assert found(f"{first}\n{DONE}") == [("Frost", "said", ["“It leaks badly,”", "“It leaks badly.”"])]
    assert [source for source, _, _ in found(f"{first}\n{LEAKS} Hale/NNP said/VBD .")] == ["Frost", "Hale"]
