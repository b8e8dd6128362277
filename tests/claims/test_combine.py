"""Claims that agree with one another."""

from __future__ import annotations

import pytest

from onrecord import layers
from onrecord.claims.candidate import Candidate
from onrecord.claims.combine import combine, kind_of
from onrecord.text.intervals import Intervals

from .written import at, written


@pytest.mark.parametrize(
    ("source", "content", "left"),
    [
        ("He/PRP called/VBD it/PRP “ late/JJ , ” “ odd/JJ ” and/CC “ sad/JJ ” .", "“late,”", "“late,” “odd” and “sad”"),
        ("“ Why/WRB wait/VB ? ” “ It/PRP leaks/VBZ , ” Frost/NNP said/VBD .", "“Why wait?”", "“Why wait?”"),
        ("Frost/NNP said/VBD it/PRP was/VBD “ odd/JJ ” .", "was “od", "was “odd”"),
    ],
)
def test_quotations_in_a_row_are_held_all_or_none_but_not_two_turns(source: str, content: str, left: str) -> None:
    doc = written(source)
    (claim,) = combine(doc.text, [Candidate(at(doc, content), (), (), 0.9)], layers.read(doc, "statements"))
    assert [doc.text[s:e] for s, e in claim["content"]] == [left]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("“odd”", "direct"),
        ("“odd” and “sad”", "mixed"),
        ("it was “odd”", "mixed"),
        ("“sad” now", "mixed"),
        ("it was", "indirect"),
    ],
)
def test_the_kind_follows_from_the_words_outside_the_marks(content: str, kind: str) -> None:
    doc = written("Frost/NNP said/VBD it/PRP was/VBD “ odd/JJ ” and/CC “ sad/JJ ” now/RB .")
    quotations: Intervals[layers.Record] = Intervals()
    for statement in layers.read(doc, "statements"):
        quotations.add(*statement["outer"], statement)
    candidate = Candidate(at(doc, content), at(doc, "said"), at(doc, "Frost"), 0.9)
    assert kind_of(doc.text, candidate, quotations) == kind


def test_marks_that_hold_the_source_too_are_somebody_elses() -> None:
    doc = written("“ Frost/NNP swears/VBZ it/PRP is/VBZ odd/JJ , ” she/PRP said/VBD .")
    quotations: Intervals[layers.Record] = Intervals()
    for statement in layers.read(doc, "statements"):
        quotations.add(*statement["outer"], statement)
    inner = Candidate(at(doc, "it is odd"), at(doc, "swears"), at(doc, "Frost"), 0.9)
    assert kind_of(doc.text, inner, quotations) == "indirect"


def test_of_two_that_clash_the_surer_stays() -> None:
    doc = written("It/PRP leaks/VBZ ,/, Frost/NNP said/VBD ,/, and/CC rots/VBZ ,/, Hale/NNP added/VBD .")
    surer = Candidate(at(doc, "It leaks"), at(doc, "said"), at(doc, "Frost"), 0.9)
    other = Candidate(at(doc, "leaks, Frost said, and rots"), at(doc, "added"), at(doc, "Hale"), 0.2)
    assert [c["cue"] for c in combine(doc.text, [other, surer], [])] == [[list(at(doc, "said")[0])]]


@pytest.mark.parametrize(("content", "left"), [([(3, 6)], None), ([(0, 2), (3, 6)], [[0, 2]]), ([(2, 8)], [[6, 8]])])
def test_content_is_never_white_space(content: list[tuple[int, int]], left: list[list[int]] | None) -> None:
    """A separator of lines is a token with words of a kind, and the encoder finds it in nonsense."""
    found = combine("Go \u2028\u2028 on, he said", [Candidate(tuple(content), ((13, 17),), (), 0.9)], [])
    assert [claim["content"] for claim in found] == ([left] if left else [])
