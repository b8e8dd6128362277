"""Phrases before a source that it may go back to."""

from __future__ import annotations

import pytest

from handmade import read_marked
from onrecord.speakers.earlier_phrases import read_groups, read_in_full, read_pairs, read_people
from onrecord.speakers.sources import Description


@pytest.mark.parametrize(
    ("before", "people"),
    [
        ("A nurse from [PLACE Torvik] waited.", ["A nurse from Torvik"]),
        ("One baker spoke. Another baker left.", ["Another baker", "One baker"]),
        ("They met a farmer near the gate.", ["a farmer near the gate"]),
        ("The Minister of Works left.", ["The Minister of Works"]),
        ("Minister [PERSON Ada Frost] came. The minister left.", []),  # she has the post
        ("The baker from the north left.", ["The baker from the north"]),
        ("[PERSON Ada Frost], a nurse from the north, left.", []),  # said of her
        ("[PERSON Ada Frost] is a nurse.", []),
        ("Among them were a nurse and two drivers.", ["a nurse"]),
        ("“A nurse came,” they wrote.", []),  # in a quotation
        ("A table stood there.", []),
        ("Two nurses waited.", []),
        # Somebody's, where that opens a sentence.
        ("[PERSON Ada Frost]'s widower waited.", ["Ada Frost's widower"]),
        ("It rained. In [PLACE Selby], her lawyer waited.", ["her lawyer"]),
        ("They met [PERSON Ada Frost]'s lawyer.", []),
        ("They told her lawyer.", ["her lawyer"]),
        ("[PERSON Ada Frost], her lawyer, left.", []),
        ("The mill's manager waited.", ["The mill's manager"]),
        # Where a phrase ends, and whom somebody only serves.
        ("They told a baker that the oven leaked.", ["a baker"]),
        ("The baker no longer works.", ["The baker"]),
        ("They met in the house a baker left.", ["a baker"]),
        ("In [PLACE Selby], a spokesman for the governor waited.", ["a spokesman for the governor"]),
        # With which a sentence goes on behind a participle's clause; not what is said of whoever is named in that.
        ("Asked_VBN whether it leaked_VBD, the minister laughed_VBD.", ["the minister"]),
        ("When_WRB asked_VBN, a baker wept_VBD.", ["a baker"]),
        ("Asked_VBN by_IN [PERSON Frost], a nurse, they laughed_VBD.", []),
        ("In_IN May [PERSON Frost], a nurse laughed_VBD.", []),
        ("Outside_RB, a nurse wept_VBD.", ["a nurse"]),
        # Who is new behind "was"; a day is no part of anybody.
        ("There_EX was_VBD a nurse at the gate.", ["a nurse at the gate"]),
        ("It_PRP was_VBD a nurse who left_VBD.", ["a nurse"]),
        ("It_PRP was_VBD a nurse.", []),
        ("Among_IN them was_VBD a nurse.", ["a nurse"]),
        ("They met a nurse on_IN Monday.", ["a nurse"]),
        # The phrase that begins a sentence is said of nobody before it, nor is that which begins the text.
        ("They asked what it was. A nurse waited.", ["A nurse"]),
        ("A nurse waited, as", ["A nurse"]),
        # The nearest three.
        ("A nurse left. A baker left. A farmer left. A painter, a driver left.", ["A painter", "A farmer", "A baker"]),
    ],
)  # fmt: skip
def test_people_without_a_name(before: str, people: list[str]) -> None:
    scene, source = read_marked(f"{before} Then <s>she</s> said <q>so</q>.")
    assert [p.phrase for p in read_people(scene, source.span[0])] == people  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("before", "groups"),
    [
        ("The striking_JJ workers marched.", ["The striking workers"]),
        ("Voters met officials.", ["officials", "Voters"]),
        ("The workers_NNS council met.", []),
        ("“Voters left,” he wrote.", []),
        ("The tables fell.", []),
        ("A voter left.", []),
        # Who has a name, one body of many, what belongs to many though the tagger takes it for "is"; the nearest four.
        ("The [ORGANIZATION Arden Workers_NNPS] met.", []),
        ("A council of elders met.", []),
        ("The women’s_VBZ league met.", []),
        ("Voters, miners, bakers, farmers and drivers met.", ["drivers", "farmers", "bakers", "miners"]),
    ],
)
def test_groups(before: str, groups: list[str]) -> None:
    scene, source = read_marked(f"{before} Then <s>they</s> said <q>so</q>.")
    assert [g.phrase for g in read_groups(scene, source.span[0])] == groups  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("before", "pairs"),
    [
        ("[PERSON Ada Frost] and [PERSON Ben Hale] met.", [("Ada Frost", "Ben Hale")]),
        ("[PERSON Ada Frost] and her brother, [PERSON Ben Hale], met.", [("Ada Frost", "Ben Hale")]),
        ("[PERSON Jo Poole], [PERSON Ada Frost] and [PERSON Ben Hale] met.", []),
        ("[PERSON Ada Frost] met [PERSON Ben Hale].", []),
        ("[PERSON Ada Frost] left and then in the rain [PERSON Ben Hale] came.", []),
        ("[ORGANIZATION Corvane] and [PERSON Ben Hale] met.", []),
        ("“[PERSON Ada Frost] and [PERSON Ben Hale] met,” it read.", []),
        ("[PERSON Ada Frost] and [PERSON Ada Frost] met.", []),
    ],
)
def test_two_whom_and_joins(before: str, pairs: list[tuple[str, str]]) -> None:
    scene, source = read_marked(f"{before} Then <s>they</s> said <q>so</q>.")
    found = read_pairs(scene, source.span[0])  # type: ignore[union-attr]
    assert [(a.referent.name, b.referent.name) for a, b in found] == pairs


@pytest.mark.parametrize(
    ("before", "phrase"),
    [
        ("They read a new report on rain.", "a new report"),
        ("They read a report to staff.", "The report"),
        ("A report to staff came.", "A report to staff"),
        ("They read a report by the [ORGANIZATION Arden Council].", "a report by the Arden Council"),
        ("They read a book.", "The report"),
        ("They read a report.", "The report"),
        ("They read a book on rain.", "The report"),
        ("They report on rain.", "The report"),
        ("They read a new report on rain and a report.", "a new report"),
        # It is no report card, and one that has a name is no phrase.
        ("They read a report card on rain.", "The report"),
        ("They read a report, the [ORGANIZATION Rain Review].", "The report"),
    ],
)
def test_what_a_writing_was_called_where_it_was_new(before: str, phrase: str) -> None:
    scene, source = read_marked(f"{before} <s>The report</s> said <q>so</q>.")
    assert isinstance(source, Description) and read_in_full(scene, source).phrase == phrase


def test_what_somebody_was_called_where_he_was_new() -> None:
    scene, source = read_marked("An aide to [PERSON Ada Frost] came. <s>The aide</s> said <q>so</q>.")
    assert isinstance(source, Description) and read_in_full(scene, source).phrase == "An aide to Ada Frost"


def test_somebody_at_the_head_of_a_text_is_said_of_nobody() -> None:
    scene, source = read_marked("A nurse waited. Then <s>she</s> said <q>so</q> —")
    assert [p.phrase for p in read_people(scene, source.span[0])] == ["A nurse"]  # type: ignore[union-attr]
