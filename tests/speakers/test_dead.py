"""Who is dead says nothing now; what he or she once said may still be told."""

from __future__ import annotations

import pytest

from handmade import make, said_by
from onrecord.speakers.dead import said_dead
from onrecord.speakers.scene import Scene

SINGER = "The singer [PERSON Ada Roy] knew the painter [PERSON Ida Moss]. "


@pytest.mark.parametrize(
    "text",
    [
        "[PERSON Moss] died_VBD in May. ",
        "[PERSON Moss], a dyer, died_VBD in May. ",
        "[PERSON Moss] was_VBD killed_VBN in May. ",
        "It was the late [PERSON Ida Moss]. ",
        "They wept at the death of [PERSON Ida Moss]. ",
        "They wept at [PERSON Moss]’s funeral. ",
    ],
)
def test_the_dead_say_nothing_now(text: str) -> None:
    quoted = "<q>“The brushes are here,”</q> <s>she</s> <c>says_VBZ</c>."
    assert said_by(make(SINGER + text + quoted))[0] != "Ida Moss"


@pytest.mark.parametrize(
    "text",
    [
        "[PERSON Moss] died_VBD in May. <q>“The brushes are here,”</q> <s>she</s> <c>said_VBD</c>.",
        "[PERSON Moss] died_VBD in May. <q>“The brushes are here,”</q> <s>she</s> <c>has_VBZ said_VBN</c>.",
        "[PERSON Moss] died_VBD in May. <q>“The brushes are here,”</q> <s>she</s> <c>would_MD say_VB</c>.",
        "[PERSON Moss] came. <q>“The brushes are here,”</q> <s>she</s> <c>says_VBZ</c>.",
    ],
)
def test_what_they_said_is_told_and_the_living_speak(text: str) -> None:
    assert said_by(make(SINGER + text)) == ["Ida Moss"]


def test_what_is_no_person_may_have_died_and_still_says_so() -> None:
    text = "The [ORGANIZATION Harbour Union] died_VBD in May. <q>“We will be back,”</q> <s>it</s> <c>says_VBZ</c>."
    assert said_by(make(text)) == ["Harbour Union"]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("They wept at the death of [PERSON Moss].", True),
        ("They wept at the death of [PERSON Moss]’s son.", False),
        ("They told of the murder of his wife [PERSON Moss].", True),
        ("They told of the attempted murder of [PERSON Moss].", False),
        ("[PERSON Moss] was stabbed to death.", True),
        ("[PERSON Moss] was stabbed.", False),
        ("[PERSON Moss]’s murder shook_VBD them.", True),
        ("[PERSON Moss]’s funeral firm grew.", False),
        ("[PERSON Moss] lost her life in May.", True),
        ("[PERSON Moss] lost her life savings.", False),
        ("[PERSON Moss]’s murder trial began.", False),
    ],
)
def test_who_is_said_to_be_dead(text: str, gone: bool) -> None:
    assert bool(said_dead(Scene(make(text)), len(text))) is gone
