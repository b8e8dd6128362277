"""Whom “the Florida senator” and “the union leader” mean where several people are spoken of."""

from __future__ import annotations

import pytest

from handmade import make, said_by
from onrecord.speakers.of_states import _is_short, _leads_union
from onrecord.speakers.referents import Referent

TWO = "Sen. [PERSON Ada Frost], R-Fla., met Sen. [PERSON Ben Hale], D-Texas."
OTHERS = "and Mayor [PERSON Ben Hale] met."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{TWO} <s>The Florida senator</s> said <q>so</q>.", "Ada Frost"),
        (f"{TWO} <s>The Texas senator</s> said <q>so</q>.", "Ben Hale"),
        ("Senator [PERSON Ada Frost] of Ohio met Senator [PERSON Ben Hale] of New York. <s>The Ohio senator</s> said <q>so</q>.", "Ada Frost"),
        ("Senator [PERSON Ada Frost] (R-N.Y.) met Senator [PERSON Ben Hale]. <s>The New York senator</s> said <q>so</q>.", "Ada Frost"),
        # Two of one state, and who is in it and does not sit for it.
        ("Sen. [PERSON Ada Frost], R-Fla., met Sen. [PERSON Ben Hale], D-Fla. <s>The Florida senator</s> said <q>so</q>.", None),
        # Who leads a union, or people at work.
        (f"[PERSON Ada Frost], head of the dockers, {OTHERS} <s>The union leader</s> said <q>so</q>.", "Ada Frost"),
        (f"[PERSON Ada Frost], general secretary of the [ORGANIZATION Rail Union], {OTHERS} <s>The trade union boss</s> said <q>so</q>.", "Ada Frost"),
    ],
)  # fmt: skip
def test_whom_a_state_or_a_union_tells(text: str, name: str | None) -> None:
    assert said_by(make(text))[-1] == name


@pytest.mark.parametrize(
    ("short", "state", "is_it"),
    [("Fla.", "Florida", True), ("N.Y.", "New York", True), ("Pa.", "Pennsylvania", True), ("Ohio", "Iowa", False), ("Texas", "Tennessee", False)],
)  # fmt: skip
def test_how_newsrooms_shorten_states(short: str, state: str, is_it: bool) -> None:
    assert _is_short(short, state) is is_it


@pytest.mark.parametrize(
    ("role", "agency", "leads"),
    [
        ("head of the dockers", None, True),
        ("chair", "bus drivers’ association", True),
        ("president", "Brick Guild", True),
        ("chair", "Orbel Bank", False),
        ("spokesman", "teachers’ union", False),
        ("deputy mayor", None, False),
    ],
)
def test_who_leads_a_union(role: str, agency: str | None, leads: bool) -> None:
    person = Referent("person", "Ada Frost", True, identity={"role": role, "agency": agency})
    assert _leads_union(person) is leads
