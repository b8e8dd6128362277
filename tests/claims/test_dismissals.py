"""What a verb dismisses is the content, noun and all."""

from __future__ import annotations

import pytest

from onrecord.claims.candidate import Candidate
from onrecord.claims.dismissals import with_noun

from .written import at, written

LEAKS = "that/IN it/PRP leaks/VBZ ."
CASES = [
    (f"Frost/NNP shot/VBD down/RP reports/NNS {LEAKS}", "Frost", "shot down reports", ("Frost", "shot down", "reports that it leaks")),
    (f"Frost/NNP shot/VBD down/RP reports/VBZ {LEAKS}", "Frost shot down", "reports", ("Frost", "shot down", "reports that it leaks")),
    (f"Frost/NNP laughed/VBD off/RP the/DT wild/JJ rumours/NNS {LEAKS}", "Frost", "laughed off the wild rumours", ("Frost", "laughed off", "the wild rumours that it leaks")),
    (f"The/DT police/NN dispute/NN claims/VBZ {LEAKS}", "The police dispute", "claims", ("The police", "dispute", "claims that it leaks")),
    (f"Villagers/NNS contest/NN reports/VBZ {LEAKS}", "Villagers contest", "reports", ("Villagers", "contest", "reports that it leaks")),
    (f"The/DT lawsuit/NN challenge/NN claims/VBZ {LEAKS}", "The lawsuit challenge", "claims", ("The lawsuit challenge", "claims", "that it leaks")),
    (f"The/DT dispute/NN board/NN claims/VBZ {LEAKS}", "The dispute board", "claims", ("The dispute board", "claims", "that it leaks")),
    (f"Frost/NNP slammed/VBD suggestions/NNS {LEAKS}", "Frost", "slammed suggestions", ("Frost", "slammed", "suggestions that it leaks")),
    # Other verbs, other nouns, another clause.
    (f"Frost/NNP made/VBD claims/NNS {LEAKS}", "Frost", "made claims", ("Frost", "made claims", "that it leaks")),
    (f"Frost/NNP slammed/VBD it/PRP over/IN reports/NNS {LEAKS}", "", "reports", ("", "reports", "that it leaks")),
    (f"Frost/NNP shot/VBD down/RP drones/NNS {LEAKS}", "Frost", "shot down drones", ("Frost", "shot down drones", "that it leaks")),
    (f"Frost/NNP laughed/VBD ,/, the/DT paper/NN reports/VBZ {LEAKS}", "the paper", "reports", ("the paper", "reports", "that it leaks")),
    (f"Frost/NNP says/VBZ {LEAKS}", "Frost", "says", ("Frost", "says", "that it leaks")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "expected"), CASES, ids=[text for text, *_ in CASES])
def test_the_noun_goes_with_its_clause(text: str, source: str, cue: str, expected: tuple[str, str, str]) -> None:
    doc = written(text)
    made = with_noun(doc, Candidate(at(doc, "that it leaks"), at(doc, cue), at(doc, source), 0.9))
    parts = (made.source, made.cue, made.content)
    assert tuple(" ".join(doc.text[s:e] for s, e in pieces) for pieces in parts) == expected
