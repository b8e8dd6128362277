"""A capital speaks for its country."""

from __future__ import annotations

import pytest

from handmade import links, make, said_by
from onrecord import layers
from onrecord.speakers.finding import find_speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It rained. <s>Montevideo</s> said <q>so</q>.", "Uruguay"),
        ("It rained. <s>Lindvale</s> said <q>so</q>.", "Lindvale"),
        # The country, and neither another one nor somebody who is of it.
        ("[COUNTRY-UY Uruguayan] minister [PERSON Ada Frost] left. <s>Montevideo</s> said <q>so</q>.", "Uruguay"),
        ("[COUNTRY-CL Chile] fell. <s>Montevideo</s> said <q>so</q>.", "Uruguay"),
        # A given name, too, where the article is not about the country.
        ("It rained. <s>Sofia</s> said <q>so</q>.", "Sofia"),
        ("[COUNTRY-BG Bulgarian] ministers met. <s>Sofia</s> said <q>so</q>.", "Bulgaria"),
        # The seat of more than a government, too.
        ("It rained. <s>Brussels_NNP</s> said <q>so</q>.", "Brussels"),
        ("[COUNTRY-BE Belgian] ministers met. <s>Brussels_NNP</s> said <q>so</q>.", "Belgium"),
        # A capital that was taken for a body, where the article is about the country.
        ("[COUNTRY-SS South Sudan] shut the road. <s>[ORGANIZATION Juba]</s> said <q>so</q>.", "South Sudan"),
        ("It rained. <s>[ORGANIZATION Juba]</s> said <q>so</q>.", "Juba"),
        ("[COUNTRY-SS South Sudan] shut the road. <s>[ORGANIZATION Juba Dairies]</s> said <q>so</q>.", "Juba Dairies"),
        ("[COUNTRY-NL Dutch] boats left. <s>The [ORGANIZATION Hague]</s> said <q>so</q>.", "Netherlands"),
        ("[COUNTRY-NL Dutch] boats left. <s>The [PLACE Hague]</s> said <q>so</q>.", "Netherlands"),
        ("[COUNTRY-NL Dutch] boats left. <s>[PLACE Hague]</s> said <q>so</q>.", "Hague"),
        # The seat of courts, too.
        ("It rained. <s>The [PLACE Hague]</s> said <q>so</q>.", "Hague"),
        # Several.
        ("It rained. <s>[PLACE Suva] and [PLACE Apia]</s> said <q>so</q>.", "Fiji and Samoa"),
        (
            "It rained. <s>[PLACE Suva], [PLACE Apia] and [PLACE Honiara]</s> said <q>so</q>.",
            "Fiji, Samoa and Solomon Islands",
        ),
        (
            "It rained. <s>[PLACE Suva], [PLACE Apia], and [PLACE Honiara]</s> said <q>so</q>.",
            "Fiji, Samoa and Solomon Islands",
        ),
        (
            "[COUNTRY-NL Dutch] boats left. <s>The [PLACE Hague], [PLACE Apia] and [PLACE Suva]</s> said <q>so</q>.",
            "Netherlands, Samoa and Fiji",
        ),
    ],
)
def test_what_a_capital_stands_for(text: str, name: str) -> None:
    assert links(make(text)) == [(name, "name")]


def test_several_capitals_have_their_countries_as_members() -> None:
    doc = make("<s1>[PLACE Suva] and [PLACE Apia]</s1> said <q1>so</q1>. <s2>Apia</s2> said <q2>no</q2>.")
    known = {speaker["id"]: speaker for speaker in layers.read(doc, "speakers")}
    (group,) = (speaker for speaker in known.values() if speaker["kind"] == "group")
    assert [known[id]["country"] for id in group["members"]] == ["FJ", "WS"]
    assert len(known) == 3  # the second claim is Samoa's, too


def test_several_places_are_no_countries_where_one_is_no_capital() -> None:
    doc = make("It rained. <s>[PLACE Suva] and [PLACE Lindvale]</s> said <q>so</q>.")
    assert [(speaker["name"], speaker["members"]) for speaker in layers.read(doc, "speakers")] == [
        ("Suva and Lindvale", [])
    ]


def test_a_country_that_is_not_named_is_one_speaker() -> None:
    doc = make("<s1>Montevideo</s1> said <q1>so</q1>. <s2>Montevideo</s2> said <q2>no</q2>.")
    (speaker,) = layers.read(doc, "speakers")
    assert (speaker["kind"], speaker["country"], len(speaker["mentions"])) == ("country", "UY", 2)


def test_a_seat_of_the_users_own_list() -> None:
    doc = make("[COUNTRY-UY Uruguay] fell. <s>Lindvale</s> said <q>so</q>.")
    layers.write(doc, "lexicon", [{"name": "Lindvale", "label": "seat", "country": "UY", "start": 15, "end": 23}])
    speakers, claims = find_speakers(doc)
    assert said_by(doc) == ["Lindvale"]  # without the list
    layers.write(doc, "speakers", speakers)
    layers.write(doc, "claims", claims)
    assert said_by(doc) == ["Uruguay"]
