"""The body of a post in small letters and without an article: the subject of its sentence."""

from __future__ import annotations

import pytest
from tests.handmade import make

from onrecord import layers


@pytest.mark.parametrize(
    ("text", "agency", "label"),
    [
        ("The [ORGANIZATION Arden Union] agreed, but president [PERSON Ada Frost] left.", "Arden Union", "PERSON"),
        ("The dockers' union agreed, but president [PERSON Ada Frost] left.", "dockers' union", "PERSON"),
        ("The [AGENCY Port Agency] agreed, but director [PERSON Ada Frost] left.", "Port Agency", "OFFICIAL"),
        ("The [ORGANIZATION Arden Union] agreed, and coach [PERSON Ada Frost] left.", "Arden Union", "PERSON"),
        # A country's, by its capital; of no body that the sentence is about; of what another body may be.
        ("The [ORGANIZATION Arden Union] agreed, but President [PERSON Ada Frost] left.", None, "OFFICIAL"),
        ("It rained on the [ORGANIZATION Arden Union], but president [PERSON Ada Frost] left.", None, "OFFICIAL"),
        ("The [ORGANIZATION Arden Union] sued [ORGANIZATION Tarka Mills], but director [PERSON Ada Frost] left.", None, "PERSON"),
        ("The [ORGANIZATION Arden Union] agreed, but singer [PERSON Ada Frost] left.", None, "PERSON"),
        ("The [ORGANIZATION Arden Union] agreed with director [PERSON Ada Frost].", "Arden Union", "PERSON"),
    ],
)  # fmt: skip
def test_it_is_the_subject_of_the_sentence(text: str, agency: str | None, label: str) -> None:
    (person,) = (i for i in layers.read(make(text), "identities") if i["kind"] == "person")
    assert (person["agency"], person["label"]) == (agency, label)
