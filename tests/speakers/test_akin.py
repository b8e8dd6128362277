"""Words beside a name that are akin to a description's."""

from __future__ import annotations

import pytest

from handmade import make
from onrecord.speakers.akin import akin
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
