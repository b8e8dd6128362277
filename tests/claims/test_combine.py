"""Claims that agree with one another."""

from __future__ import annotations

import pytest

from onrecord import layers
from onrecord.claims.candidate import Candidate
from onrecord.claims.combine import _relation, combine, kind_of
from onrecord.text.intervals import Intervals

from .written import at, written


@pytest.mark.parametrize(
    ("source", "content", "left"),
    [
        ("He/PRP called/VBD it/PRP “ late/JJ , ” “ odd/JJ ” and/CC “ sad/JJ ” .", "“late,”", "“late,” “odd” and “sad”"),
        ("“ Why/WRB wait/VB ? ” “ It/PRP leaks/VBZ , ” Frost/NNP said/VBD .", "“Why wait?”", "“Why wait?”"),
        ("Frost/NNP said/VBD it/PRP was/VBD “ odd/JJ ” .", "was “od", "was “odd”"),
        ("Frost/NNP heard/VBD “ late/JJ . ” and/CC “ sad/JJ ” .", "“late.”", "“late.” and “sad”"),
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


@pytest.mark.parametrize("between", ["", ", ” she/PRP said/VBD ,/, “"])
def test_marks_that_hold_the_source_too_are_somebody_elses(between: str) -> None:
    doc = written(f"“ Frost/NNP {between} swears/VBZ it/PRP is/VBZ odd/JJ , ” she/PRP said/VBD .")
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


NESTED = written("Frost/NNP said/VBD Hale/NNP told/VBD Ida/NNP it/PRP leaks/VBZ .")
OUTER = at(NESTED, "Hale told Ida it leaks"), at(NESTED, "said"), at(NESTED, "Frost")
INNER = at(NESTED, "it leaks"), at(NESTED, "told"), at(NESTED, "Hale")


@pytest.mark.parametrize(
    ("outer", "inner", "cues"),
    [
        # Both are sure: one within the other.
        (0.7, 0.9, ["said", "told"]),
        (0.9, 0.7, ["said", "told"]),
        # The one around stays alone where it is not quite doubtful; else the one within.
        (0.5, 0.9, ["said"]),
        (0.4, 0.9, ["told"]),
        (0.9, 0.5, ["said"]),
    ],
)
def test_a_claim_within_a_claim_stays_where_both_are_sure(outer: float, inner: float, cues: list[str]) -> None:
    found = combine(NESTED.text, [Candidate(*OUTER, outer), Candidate(*INNER, inner)], [])
    assert [NESTED.text[slice(*claim["cue"][0])] for claim in found] == cues
    assert [claim["within"] for claim in found] == [None, "c1"][: len(cues)]


@pytest.mark.parametrize("rates", [(0.9, 0.8, 0.7), (0.7, 0.8, 0.9), (0.8, 0.9, 0.7), (0.9, 0.7, 0.8)])
def test_each_is_within_the_innermost_around_it(rates: tuple[float, float, float]) -> None:
    doc = written("Ada/NNP said/VBD Ben/NNP told/VBD Cora/NNP Dan/NNP hinted/VBD it/PRP leaks/VBZ .")
    pieces = [
        (at(doc, content), at(doc, cue), at(doc, source))
        for content, cue, source in (
            ("Ben told Cora Dan hinted it leaks", "said", "Ada"),
            ("Dan hinted it leaks", "told", "Ben"),
            ("it leaks", "hinted", "Dan"),
        )
    ]
    found = combine(doc.text, [Candidate(*p, rate) for p, rate in zip(pieces, rates, strict=True)], [])
    assert [claim["within"] for claim in found] == [None, "c1", "c2"]


def test_a_cue_within_anothers_content_clashes() -> None:
    doc = written("It/PRP leaks/VBZ ,/, Frost/NNP said/VBD ,/, and/CC rots/VBZ ,/, Hale/NNP added/VBD .")
    surer = Candidate(at(doc, "It leaks, Frost said"), at(doc, "added"), at(doc, "Hale"), 0.9)
    other = Candidate(at(doc, "and rots"), at(doc, "said"), at(doc, "Frost"), 0.8)
    assert [c["content"] for c in combine(doc.text, [other, surer], [])] == [[list(surer.content[0])]]


def test_pieces_with_only_a_comma_between_are_one() -> None:
    doc = written("Frost/NNP heard/VBD “ late/JJ , ” “ odd/JJ ” .")
    candidate = Candidate((*at(doc, "“late,”"), *at(doc, "“odd”")), (), (), 0.9)
    (claim,) = combine(doc.text, [candidate], layers.read(doc, "statements"))
    assert [doc.text[s:e] for s, e in claim["content"]] == ["“late,” “odd”"]


def test_one_piece_without_marks_makes_a_claim_mixed() -> None:
    doc = written("It/PRP was/VBD ,/, Frost/NNP said/VBD ,/, “ odd/JJ ” .")
    candidate = Candidate((*at(doc, "It was"), *at(doc, "“odd”")), at(doc, "said"), at(doc, "Frost"), 0.9)
    (claim,) = combine(doc.text, [candidate], layers.read(doc, "statements"))
    assert claim["kind"] == "mixed"


def test_doubtful_claims_that_lie_apart_both_stay() -> None:
    doc = written("It/PRP leaks/VBZ ,/, it/PRP was/VBD said/VBN ,/, and/CC rots/VBZ ,/, Hale/NNP added/VBD .")
    wide = Candidate(at(doc, "It leaks"), at(doc, "said"), at(doc, "Hale"), 0.9)
    other = Candidate(at(doc, "and rots"), at(doc, "added"), (), 0.3)
    assert len(combine(doc.text, [wide, other], [])) == 2


def test_where_less_is_asked_of_nested_claims_a_doubtful_one_around_another_stays() -> None:
    found = combine(NESTED.text, [Candidate(*OUTER, 0.4), Candidate(*INNER, 0.9)], [], nested_rate=0.3)
    assert [claim["within"] for claim in found] == [None, "c1"]


def test_what_has_neither_cue_nor_source_is_direct_by_its_marks() -> None:
    doc = written("“ It/PRP leaks/VBZ badly/RB . ”")
    (claim,) = combine(doc.text, [Candidate(((0, len(doc.text)),), (), (), 0.9)], layers.read(doc, "statements"))
    assert claim["kind"] == "direct"


@pytest.mark.parametrize(
    ("new", "relation"),
    [((50, 60), "apart"), ((32, 38), "inside"), ((5, 45), "around"), ((10, 23), "clash"), ((25, 35), "clash")],
)
def test_how_two_proposals_lie_to_each_other(new: tuple[int, int], relation: str) -> None:
    """A cue that the other's content has in part is a clash, too."""
    old = Candidate(((30, 40),), ((20, 25),), (), 0.9)
    assert _relation(Candidate((new,), (), (), 0.9), old) == relation
