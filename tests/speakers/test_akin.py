"""Words beside a name that are akin to a description's."""

from __future__ import annotations

import pytest

from handmade import make
from onrecord.speakers.akin import akin, deals_with_other
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Description

NEVER = {"akin": 0.0, "akin: modifier": 0.0, "akin: called": 0.0}


@pytest.mark.parametrize(
    ("marked", "noun", "words", "found"),
    [
        ("[PERSON Ada Frost], who taught biology, left.", "biologist", "biologist", {"akin": 1.0}),
        ("[PERSON Ada Frost], who owns boats, left.", "dealer", "boat dealer", {"akin: modifier": 0.0}),
        ("[PERSON Ada Frost], who sold trucks, left.", "dealer", "truck dealer", {"akin: modifier": 1.0}),
        ("A biology teacher, [PERSON Ada Frost], left.", "biologist", "biologist", {"akin": 1.0}),
        ("[PERSON Ada Frost] left. Biology was new.", "biologist", "biologist", NEVER),  # the sentence after
        (
            "[PERSON Ada Frost] met [PERSON Ben Hale], who taught biology.",
            "biologist",
            "biologist",
            NEVER,
        ),  # it is Hale's
        (
            "[PERSON Ada Frost] left. [PERSON Ada Frost] taught biology.",
            "biologist",
            "biologist",
            NEVER,
        ),  # not the first
        ("[ORGANIZATION Arden Shipping] closed.", "shipper", "shipper", {"akin: called": 1.0}),
    ],
)
def test_they_stand_in_the_sentence_that_names_somebody_first(
    marked: str, noun: str, words: str, found: dict[str, float]
) -> None:
    scene = Scene(make(marked))
    source = Description((0, 1), words, noun, words=frozenset(words.split()))
    assert found.items() <= akin(scene, source, scene.referents[0]).items()


@pytest.mark.parametrize(
    ("body", "noun", "words", "other"),
    [
        ("National Drug Agency", "agency", "weather agency", True),
        ("Ministry of Health and Sport", "ministry", "finance ministry", True),
        ("Ministry of Health and Sport", "ministry", "sports ministry", False),
        ("Arden Meteorological Agency", "agency", "weather agency", False),
        ("National Drug Agency", "agency", "state agency", False),  # says no matter
        ("Arden Agency", "agency", "weather agency", False),  # its name says none
    ],
)
def test_a_body_that_its_name_says_deals_with_something_else(body: str, noun: str, words: str, other: bool) -> None:
    scene = Scene(make(f"[AGENCY {body}] closed."))
    source = Description((0, 1), f"the {words}", noun, words=frozenset(words.split()))
    assert deals_with_other(source, scene.referents[0]) is other
