"""Dialogue set off by dashes."""

from __future__ import annotations

import pytest

from onrecord import layers
from onrecord.claims.cues import load_cues
from onrecord.claims.dashes import find_dashed
from onrecord.text.paragraphs import paragraphs

from .written import written

SAYS = "says/VBZ Ada/NNP Frost/NNP"
Found = list[tuple[str, str, list[str]]]


def dashed(source: str) -> Found:
    doc = written(source)
    text = layers.text_of(doc)
    return [
        (text[slice(*one.source[0])], text[slice(*one.cue[0])], [text[s:e] for s, e in one.content])
        for one in find_dashed(doc, load_cues(), paragraphs(text))
    ]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (f"– It/PRP leaks/VBZ – {SAYS} .", [("Ada Frost", "says", ["It leaks"])]),
        (f"– It/PRP leaks/VBZ – {SAYS} , 67/CD , and/CC leaves/VBZ .", [("Ada Frost, 67", "says", ["It leaks"])]),
        (
            f"– It/PRP leaks/VBZ – {SAYS} . – It/PRP rains/VBZ .",
            [("Ada Frost", "says", ["It leaks", "It rains."])],
        ),
        ("— It/PRP leaks/VBZ — she/PRP tells/VBZ me/PRP .", [("she", "tells", ["It leaks"])]),
        ("– Who/WP ? – laughs/VBZ Frost/NNP .", [("Frost", "laughs", ["Who?"])]),
        (f"It/PRP rained/VBD .\n– It/PRP leaks/VBZ – {SAYS} .\nIt/PRP rained/VBD .", [("Ada Frost", "says", ["It leaks"])]),
        # A hyphen, which opens the items of a list, too.
        ("- It/PRP leaks/VBZ - Ada/NNP Frost/NNP said/VBD on/IN Monday/NNP .", [("Ada Frost", "said", ["It leaks"])]),
        (f"- It/PRP leaks/VBZ – {SAYS} .", [("Ada Frost", "says", ["It leaks"])]),
        ("- Pears/NNS - Hale/NNP said/VBD they/PRP leak/VBP .", []),
        ("- Pears/NNS - Hale/NNP said/VBD .", []),
        ("- It/PRP leaks/VBZ - Hale/NNP asked/VBD for/IN this/DT .", []),
        ("- It/PRP leaks/VBZ - Hale/NNP said/VBD they/PRP leak/VBP .", []),
        # The narrator's own questions; lists; asides; other dashes, or none.
        ("– Who/WP ? – I/PRP ask/VBP .", []),
        ("– It/PRP leaks/VBZ .", []),
        ("– Frost/NNP – a/DT clerk/NN , she/PRP says/VBZ – left/VBD .", []),
        ("– Frost/NNP – was/VBD told/VBN to/TO leave/VB .", []),
        ("– Frost/NNP – old/JJ – left/VBD .", []),
        (f"– It/PRP leaks/VBZ — {SAYS} .", []),
        (f"It/PRP leaks/VBZ – {SAYS} .", []),
        (f"– It/PRP leaks/VBZ , {SAYS} .", []),
    ],
)  # fmt: skip
def test_who_says_what_between_dashes(source: str, found: Found) -> None:
    assert dashed(source) == found
