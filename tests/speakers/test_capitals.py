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
    ],
)
def test_what_a_capital_stands_for(text: str, name: str) -> None:
    assert links(make(text)) == [(name, "name")]


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
