"""Who is dead says nothing now; what he or she once said may still be told."""

from __future__ import annotations

import pytest

from handmade import make, said_by

SINGER = "The singer [PERSON Ada Roy] knew the painter [PERSON Ida Moss]. "


@pytest.mark.parametrize(
    "text",
    [
        "[PERSON Moss] died_VBD in May. ",
        "[PERSON Moss], a dyer, died_VBD in May. ",
        "[PERSON Moss] was_VBD killed_VBN in May. ",
        "It was the late [PERSON Ida Moss]. ",
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
