"""The places that bodies are of, inside their names."""

from __future__ import annotations

import pytest

from onrecord.names.nested_places import place_of_body


@pytest.mark.parametrize(
    "marked",
    [
        # Listed, or named by the article: Velk, and Velk County.
        "[Durban] Port Authority",
        "[Velk] Crown Court",
        "[Velk] City Council",
        "[Velk] police",
        "[Velk] Board of Trade",
        "[Velk] Council on Tides",
        "[Velk] Access to Justice Commission",
        "[Velk] Bakers’ Association",
        "[Velk County] Sheriff’s Office",
        "University of [Velk]",
        "Trust for the [Velk]",
        "Primary School, [Velk]",
        # Known to nobody, before what nothing but a place has.
        "[Ombra Lok] Magistrate’s Court",
        "[Ombra Lok] County Circuit Court",
        "[Ombra] Town Council",
        "[Velk East] High Court",
        "[Ombra] County Sheriff’s Office",
        "Ombra University",
        "University of Ombra",
        "Federal High Court",
        "Ombra Regional Hospital",
        "High Sheriff’s Office",
        "Acting Sheriff’s Office",
        "New Town Council",
        "Tory Borough Council",
        "Anti-Corruption District Court",
        "Resident Magistrate’s Court",
        "Supreme Court",
        "Magistrates’ Court",
        "Court",
        # Part of another place.
        "Velk Valley College",
        "Velk East Hospital",
        # Only called so: newspapers, clubs, firms; and regions of which no body is.
        "Velk Post",
        "Velk Rovers",
        "Velk Metals",
        "Velk Court Hotels",
        "Atlantic Council",
        "Bank of the Pacific",
    ],
)
def test_the_place_that_a_body_is_of(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    place = place_of_body(text, (0, len(text)), {("Velk",), ("Velk", "County")}, public=True)
    start, end = place or (-1, -1)
    shown = f"{text[:start]}[{text[start:end]}]{text[end:]}" if place else text
    assert shown == marked


def test_a_place_that_is_only_listed_begins_no_private_body() -> None:
    text, own = "Durban College", {("Durban",)}
    assert place_of_body(text, (0, 14), set(), public=False) is None
    assert place_of_body(text, (0, 14), own, public=False) == place_of_body(text, (0, 14), set(), public=True) == (0, 6)
    assert place_of_body("University of Durban", (0, 20), set(), public=False) == (14, 20)
