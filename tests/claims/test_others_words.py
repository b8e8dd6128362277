"""Nouns for what others said: whoever hears or answers it is not its source."""

from __future__ import annotations

import pytest

from onrecord.claims.candidate import Candidate
from onrecord.claims.others_words import without_listener

from .written import at, written

# The sentence; the cue and the source that were found, and those that are left.
CASES = [
    ("Hale/NNP welcomed/VBD reports/NNS that/IN it/PRP leaks/VBZ .", "welcomed reports", "Hale", "reports", ""),
    ("Hale/NNP has/VBZ sat/VBN through/IN claims/NNS that/IN it/PRP leaks/VBZ .", "claims", "Hale", "claims", ""),
    ("Hale/NNP poured/VBD scorn/NN on/IN talk/NN that/IN it/PRP leaks/VBZ .", "talk", "Hale", "poured scorn on talk", "Hale"),
    ("Hale/NNP rejected/VBD claims/NNS that/IN it/PRP leaks/VBZ .", "rejected claims", "Hale", "rejected claims", "Hale"),
    ("Hale/NNP made/VBD claims/NNS that/IN it/PRP leaks/VBZ .", "claims", "Hale", "claims", "Hale"),
    ("Hale/NNP published/VBD claims/NNS that/IN it/PRP leaks/VBZ .", "published claims", "Hale", "published claims", "Hale"),
    ("Hale/NNP saw/VBD the/DT clerk/NN 's/POS claim/NN that/IN it/PRP leaks/VBZ .", "claim", "the clerk", "claim", "the clerk"),
    ("Hale/NNP heard/VBD her/PRP$ claim/NN that/IN it/PRP leaks/VBZ .", "claim", "her", "claim", "her"),
    ("Hale/NNP claims/VBZ that/IN it/PRP leaks/VBZ .", "claims", "Hale", "claims", "Hale"),
    ("Claims/NNS by/IN Hale/NNP that/IN it/PRP leaks/VBZ .", "Claims", "Hale", "Claims", "Hale"),
    ("Hale/NNP :/: claims/NNS that/IN it/PRP leaks/VBZ .", "claims", "Hale", "claims", "Hale"),
    ("Heard/VBD claims/NNS that/IN it/PRP leaks/VBZ .", "claims", "", "claims", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "source", "left_cue", "left"), CASES, ids=[case[0][:50] for case in CASES])
def test_whoever_hears_it_did_not_say_it(text: str, cue: str, source: str, left_cue: str, left: str) -> None:
    doc = written(text)
    made = without_listener(doc, Candidate(at(doc, "it leaks"), at(doc, cue), at(doc, source), 0.9))
    assert (made.cue, made.source) == (at(doc, left_cue), at(doc, left))
