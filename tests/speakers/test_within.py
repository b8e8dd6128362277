"""Whom a pronoun means inside what somebody says: whoever was brought up there before, as a subject before as an object."""

from __future__ import annotations

import pytest

from handmade import make, said_by


def told(content: str) -> str | None:
    """Who says claim 2, which stands in what Ada Frost says."""
    text = f"[PERSON Ben Hale] came. <q1>{content}</q1> <s1>[PERSON Ada Frost]</s1> <c1>said</c1>."
    return said_by(make(text, within={"c2": "c1"}))[1]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("“My doctor was old. <s2>She</s2> told me <q2>it rains</q2>,”", "My doctor"),
        ("“A baker came to the mill, and <s2>he</s2> said <q2>it rains</q2>,”", "A baker"),
        ("“I spoke_VBD to my brother. <s2>He</s2> asked <q2>who paid</q2>,”", "my brother"),
        ("“I told my sister we should wait. <s2>She</s2> said <q2>it rains</q2>,”", "my sister"),
        ("“I wrote to the bank and <s2>they</s2> said <q2>it rains</q2>,”", "the bank"),
        ("“I met some bakers. <s2>They</s2> said <q2>it rains</q2>,”", "some bakers"),
        ("“The letter came late. <s2>It</s2> says <q2>we owe rent</q2>,”", "The letter"),
        ("“I asked [PERSON Jo Poole] in May. <s2>She</s2> said <q2>it rains</q2>,”", "Jo Poole"),
        # An adverb behind a noun is the verb's.
        ("“My mother never locked up. <s2>She</s2> said <q2>it rains</q2>,”", "My mother"),
        # A subject before an object, in the nearest sentence; one that goes on with a pronoun goes on with somebody before.
        ("“A sailor met the officer. <s2>He</s2> said <q2>it rains</q2>,”", "A sailor"),
        ("“A sailor left. An officer came. <s2>He</s2> said <q2>it rains</q2>,”", "An officer"),
        ("“A sailor came. He met the officer. <s2>He</s2> said <q2>it rains</q2>,”", "A sailor"),
    ],
)  # fmt: skip
def test_a_pronoun_in_what_is_said_means_whom_that_brings_up(content: str, name: str) -> None:
    assert told(content) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<s1>[PERSON Ada Frost]</s1> blames <q1>a baker who_WP, <s2>she</s2> says, <q2>left_VBD the oven on</q2></q1>.", "Ada Frost"),
        ("<s1>[PERSON Ada Frost]</s1> said <q1>[PERSON Mary Poole] hired_VBD a cook who_WP, <s2>she</s2> says, <q2>left_VBD the oven on</q2></q1>.", "Mary Poole"),
        ("<s1>[PERSON Ada Frost]</s1> says <q1>a nurse came_VBD and that_IN <s2>she</s2> said <q2>it rains</q2></q1>.", "a nurse"),
    ],
)  # fmt: skip
def test_who_speaks_in_an_aside_is_not_the_one_spoken_of(text: str, name: str) -> None:
    assert said_by(make(text, within={"c2": "c1"}))[1] == name


@pytest.mark.parametrize(
    "content",
    [
        "“My husband was old. <s2>She</s2> said <q2>it rains</q2>,”",
        "“The mill was old. <s2>He</s2> said <q2>it rains</q2>,”",
        "“A baker came. <s2>They</s2> said <q2>it rains</q2>,”",
        "“The bakers came. <s2>He</s2> said <q2>it rains</q2>,”",
        "“It was a baker. <s2>He</s2> said <q2>it rains</q2>,”",
        "“His boss left when <s2>he</s2> said <q2>it rains</q2>,”",
        "“It is late. <q2>A baker came</q2>, <s2>he</s2> said,”",
    ],
)
def test_nobody_who_does_not_fit_is_meant(content: str) -> None:
    assert told(content) in (None, "Ben Hale")


def test_the_man_of_whom_somebody_speaks_is_another() -> None:
    text = "<s0>[PERSON Ben Frost]</s0> said <q0>no</q0>. <q1>“I asked the man. <s2>He</s2> said <q2>it rains</q2>,”</q1> <s1>he</s1> said."
    assert said_by(make(text, within={"c3": "c2"}))[2] == "the man"


def test_nobody_speaks_of_himself_so() -> None:
    text = "<q1>“I am [PERSON Ada Frost]. <s2>She</s2> said <q2>it rains</q2>,”</q1> <s1>[PERSON Ada Frost]</s1> <c1>said</c1>."
    assert said_by(make(text, within={"c2": "c1"}))[1] is None


@pytest.mark.parametrize(
    ("before", "verb", "name"),
    [
        ("", "told them", "Ben Hale"),
        ("", "denied", "Ben Hale"),
        ("[PERSON Max Frost] was held. ", "denied", "Max Frost"),
        ("[PERSON Ada Frost] was held. ", "denied", "Ben Hale"),
        ("They held [PERSON Max Frost]. ", "denied", "Ben Hale"),
    ],
)
def test_what_people_seldom_report_of_themselves_is_anothers_who_was_just_spoken_of(
    before: str, verb: str, name: str
) -> None:
    text = f"{before}<s1>[PERSON Ben Hale]</s1> <c1>said</c1> <q1><s2>he</s2> <c2>{verb}</c2> <q2>it rained</q2></q1>."
    assert said_by(make(text, within={"c2": "c1"}))[1] == name
