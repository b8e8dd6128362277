"""What is told of a speaker without a name: what the phrase says that stands for him or her."""

from __future__ import annotations

from typing import Any

import pytest
from tests.handmade import make

from onrecord import layers


def speaker(marked: str) -> dict[str, Any]:
    (found,) = layers.read(make(marked), "speakers")
    return dict(found)


@pytest.mark.parametrize(
    ("source", "role", "agency", "country"),
    [
        ("a spokesman for the [AGENCY Harbour Agency]", "spokesman", "Harbour Agency", None),
        ("the company's lawyer", "lawyer", "company", None),
        ("a [COUNTRY-NO Norwegian] official", "official", None, "NO"),
        ("the mayor of [PLACE Selby]", "mayor of Selby", None, None),
        ("a former_JJ hospital spokesman", "former spokesman", "hospital", None),
        ("a [ORGANIZATION General Harbours] spokesman", "spokesman", "General Harbours", None),
        ("a [PLACE King County] nurse", "King County nurse", None, None),
        ("WITNESS 2", "WITNESS", None, None),
        # No function, and no person.
        ("SPEAKER 2", None, None, None),
        ("a woman", None, None, None),
        ("her sister", None, None, None),
        ("a rival of the [AGENCY Harbour Agency]", None, None, None),
        ("officials of the [AGENCY Harbour Agency]", None, None, None),
        ("a report", None, None, None),
    ],
)
def test_a_phrase_tells_of_who_has_no_name(
    source: str, role: str | None, agency: str | None, country: str | None
) -> None:
    found = speaker(f"<q>“It rained,”</q> said <s>{source}</s>.")
    assert (found["role"], found["agency"], found["country"]) == (role, agency, country)
    assert found["kind"] != "group" or source.startswith("officials")
    assert {name: bool(pieces) for name, pieces in found["evidence"].items()} == {
        "role": bool(role), "agency": bool(agency), "country": bool(country),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("before", "agency"),
    [
        ("The [AGENCY Harbour Agency] is closed.", "Harbour Agency"),
        ("The [AGENCY Harbour Agency] sued [ORGANIZATION Arden Steel].", None),  # either's
    ],
)
def test_its_director_is_of_the_one_body_before(before: str, agency: str | None) -> None:
    (found,) = (
        one
        for one in layers.read(make(f"{before} <s>Its director</s> said <q>“it rained”</q>."), "speakers")
        if one["kind"] == "person"
    )
    assert (found["role"], found["agency"]) == ("director", agency)


def test_the_short_form_of_a_body_is_one_whatever_it_was_first_taken_for() -> None:
    text = "[ORGANIZATION Arden Steel] shut. <s>A spokesman for [PERSON Arden]</s> said <q>“it rained”</q>."
    found = next(one for one in layers.read(make(text), "speakers") if one["kind"] == "person")
    assert (found["role"], found["agency"]) == ("spokesman", "Arden")
