"""Several without a name, whom a word tells from one another."""

from __future__ import annotations

import doctest

import pytest
from spacy.language import Language

from handmade import make, said_by
from onrecord.speakers import told_apart


def test_the_example() -> None:
    assert doctest.testmod(told_apart).attempted


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "<q1>It rains</q1>, <s1>one of the guards</s1> said. <q2>It does not</q2>, <s2>the other guard</s2> said.",
            ["one of the guards", "the other guard"],
        ),
        (
            "<q1>It rains</q1>, <s1>a guard</s1> said. <q2>It does not</q2>, <s2>the second guard</s2> said.",
            ["a guard", "the second guard"],
        ),
        (
            "<q1>It rains</q1>, <s1>another guard</s1> said. <q2>It does not</q2>, <s2>another guard</s2> said.",
            ["another guard", "another guard"],
        ),
    ],
)
def test_one_and_the_other_are_two(text: str, names: list[str]) -> None:
    doc = make(text)
    assert said_by(doc) == names
    assert len({claim.speaker.id for claim in doc._.claims}) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("First Minister Ada Frost spoke. She said it leaked. The first minister said it was old.", "Ada Frost"),
    ],
)  # fmt: skip
def test_a_post_with_such_a_word_is_somebodys(nlp: Language, text: str, name: str) -> None:
    assert [str(claim.speaker) for claim in nlp(text)._.claims][-1] == name
