"""What a verb dismisses is the content, noun and all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.claims.candidate import Candidate
from onrecord.claims.dismissals import find_dismissed, with_noun

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


@pytest.mark.parametrize(
    ("text", "content", "inner"),
    [
        (f"Frost/NNP denied/VBD wild/JJ reports/NNS {LEAKS}", "wild reports that it leaks", []),
        (f"Frost/NNP denied/VBD Hale/NNP 's/POS claim/NN {LEAKS}", "Hale's claim that it leaks", [("Hale", "claim", "that it leaks")]),
        (f"Frost/NNP denied/VBD claims/NNS by/IN Hale/NNP {LEAKS}", "claims by Hale that it leaks", [("Hale", "claims", "that it leaks")]),
        (f"Frost/NNP denied/VBD his/PRP$ brother/NN 's/POS claim/NN {LEAKS}", "his brother's claim that it leaks", [("his brother", "claim", "that it leaks")]),
        # Which claims they were, no noun for a claim, none at the head.
        ("Frost/NNP denied/VBD claims/NNS that/WDT spread/VBD .", "claims that spread", []),
        (f"Frost/NNP denied/VBD {LEAKS}", "that it leaks", []),
        (f"Frost/NNP denied/VBD the/DT man/NN read/VBD claims/NNS {LEAKS}", "the man read claims that it leaks", []),
        ("Frost/NNP denied/VBD the/DT reports/NNS .", "the reports", []),
    ],
)  # fmt: skip
def test_what_is_denied_is_somebodys(text: str, content: str, inner: list[tuple[str, str, str]]) -> None:
    doc = written(text)
    one = Candidate(at(doc, content), at(doc, "denied"), at(doc, "Frost"), 0.9, negated=True, confidence=0.9)
    found = [(made.source, made.cue, made.content) for made in find_dismissed(doc, [one])]
    assert [tuple(" ".join(doc.text[s:e] for s, e in pieces) for pieces in parts) for parts in found] == inner
    assert not list(find_dismissed(doc, [replace(one, negated=False)]))
