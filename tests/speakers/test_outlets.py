"""The outlet in a dateline is none of whom its article tells."""

from __future__ import annotations

import pytest

from handmade import make, said_by
from onrecord.speakers.candidates import find_options
from onrecord.speakers.links import Question
from onrecord.speakers.past import Past
from onrecord.speakers.reading import read_source
from onrecord.speakers.resolving import by_weights
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Description

DATELINE = "SELBY, May 3 ([ORGANIZATION Corvane News]) {} Rain fell. <s>The {}</s> said <q>it rains</q>."


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (DATELINE.format("-", "company"), True),
        (DATELINE.format("—", "company"), True),
        # It may be meant by a word for such bodies; and what stands in brackets elsewhere is any body.
        (DATELINE.format("-", "newspaper"), False),
        ("They left Selby ([ORGANIZATION Corvane News]) - by sea. <s>The company</s> said <q>it rains</q>.", False),
        ("SELBY ([ORGANIZATION Corvane News]) has rain. <s>The company</s> said <q>it rains</q>.", False),
        (
            "[PERSON Ada Frost] ([ORGANIZATION Corvane News]) - Rain fell. <s>The company</s> said <q>it rains</q>.",
            False,
        ),
        ("[ORGANIZATION Corvane News] left Selby. <s>The company</s> said <q>it rains</q>.", False),
    ],
)
def test_an_outlet_is_no_company_of_its_article(text: str, outlet: bool) -> None:
    scene = Scene(make(text))
    (claim,) = scene.claims.values()
    source = read_source(scene, claim["source"])
    assert isinstance(source, Description)
    options = find_options(Question(scene, Past(), claim, source, None, by_weights), source, set())
    assert ("Corvane News" in {o.referent.name for o in options if o.referent}) is not outlet


def test_an_outlet_that_spoke_by_name_may_be_meant_later() -> None:
    text = "Selby ([ORGANIZATION Corvane Group]) - Rain fell. <s1>[ORGANIZATION Corvane Group]</s1> said <q1>it rains</q1>. <s2>The group</s2> said <q2>it snows</q2>."
    assert said_by(make(text)) == ["Corvane Group", "Corvane Group"]
