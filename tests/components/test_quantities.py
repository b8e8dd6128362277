from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import layers

if TYPE_CHECKING:
    from spacy.language import Language


def found(nlp: Language, text: str) -> list[dict[str, Any]]:
    return layers.read(nlp(text), "quantities")


def shown(nlp: Language, text: str) -> list[tuple[str, float, str, str | None]]:
    return [(text[q["start"] : q["end"]], q["value"], q["bound"], q["unit"]) for q in found(nlp, text)]


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        (
            "The port has shipped nearly 4 million crates abroad.",
            [("nearly 4 million crates", 4_000_000, "<~", "crate")],
        ),
        ("The fever has killed over 60,000 globally.", [("over 60,000", 60_000, ">", None)]),
        ("They had orders from more than 50 countries.", [("more than 50 countries", 50, ">", "country")]),
        # Marks of notes, which taggers take for a part of the number or the noun.
        ("About 40 boats[6], 12 of them new, sank.", [("About 40 boats", 40, "~", "boat"), ("12", 12, "=", "boat")]),
        ("The 9 members[a] left.", [("9 members", 9, "=", "member")]),
        ("A 45-year-old nurse was hurt.", [("45-year-old", 45, "=", "year of age")]),
        ("Ana Silva, 45, said nothing.", [("45", 45, "=", "year of age")]),
        ("The six-member council met.", [("six-member", 6, "=", "member")]),
        ("One of the nations left.", [("One of the nations", 1, "=", "nation")]),
        ("The question is one of deep trust.", []),
        (
            "He faces four counts of theft and one of murder.",
            [("four counts", 4, "=", "count"), ("one of murder", 1, "=", "murder")],
        ),
        ("One of party leaders left.", [("One of party leaders", 1, "=", "party leader")]),
        ("Only one MP voted.", [("one MP", 1, "=", "MP")]),
        ("It is a club of two.", [("two", 2, "=", None)]),
        ("The storm hurt 12 passers-by.", [("12 passers-by", 12, "=", "passer-by")]),
        ("The site has 12-square-kilometre fields.", [("12-square-kilometre", 12, "=", "square kilometre")]),
        ("The first 1,234 families came.", [("1,234 families", 1234, "=", "family")]),
        ("It closed at 12 noon.", []),
        ("No 10 declined to comment.", []),
        ("No 12-year-old may drive.", [("12-year-old", 12, "=", "year of age")]),
        ("Year 11 pupils left under Protocol 14 of the treaty.", []),
        ("The firm sold 2000 cars in 2019.", [("2000 cars", 2000, "=", "car")]),
        ("Two years ago she left.", [("Two years", 2, "=", "year")]),
        (
            "The engine has four- and six-cylinder forms.",
            [("four", 4, "=", "cylinder"), ("six-cylinder", 6, "=", "cylinder")],
        ),
        (
            "Two 12-year-old boys left.",
            [("Two 12-year-old boys", 2, "=", "boy"), ("12-year-old", 12, "=", "year of age")],
        ),
        ("More than half the population left.", [("More than half the population", 0.5, ">", "population")]),
        ("Group of 20 leaders met.", []),
        ("He left the room.", []),
        ("In March 2019 she met the king.", []),
        ("Nobody knew which one was right, and no one asked.", []),
        ("They flew a Boeing 737 home.", []),
        ("He took his 787 Dreamliner home.", []),
        ("A few people came.", []),
        # Names: what a capital within a sentence begins, and what is one word of a name.
        ("Ireland lost in the Six Tarns on Saturday.", []),
        ("Clerk Jailed for Six Weeks", [("Six Weeks", 6, "=", "week")]),
        ("Nine News said so to Ida Brock of the Harbour Office.", []),
        ("They met one Ida Brock and one Mr Ben Hale.", []),
        ("One Hale brother was held.", [("One Hale brother", 1, "=", "Hale brother")]),
        ("Two Boeing jets landed.", [("Two Boeing jets", 2, "=", "Boeing jet")]),
    ],
)
def test_quantities(nlp: Language, text: str, quantities: list[tuple[str, float, str, str | None]]) -> None:
    assert shown(nlp, text) == quantities


def test_an_understood_unit(nlp: Language) -> None:
    text = "The agency recalled 600,000 lamps out of a Ruritanian shipment of 1.3 million."
    assert [q["unit"] for q in found(nlp, text)] == ["lamp", "lamp"]


def test_a_part_has_the_unit_of_the_whole(nlp: Language) -> None:
    assert [q["unit"] for q in found(nlp, "He won 280 of the 300 votes.")] == ["vote", "vote"]


def test_no_unit_unless_sure(nlp: Language) -> None:
    text = "They counted 23 crashes since May, taking the total to 45,678."
    assert [q["unit"] for q in found(nlp, text)] == ["crash", None]


def test_per(nlp: Language) -> None:
    (quantity,) = found(nlp, "Output rose to over 4 million a day.")
    assert (quantity["bound"], quantity["unit"], quantity["per"]) == (">", None, "day")


def test_a_conversion_points_at_what_it_restates(nlp: Language) -> None:
    first, second = found(nlp, "Exports were valued at more than 10.2 billion yuan (US$1.4 billion).")
    assert (first["unit"], first["converts"]) == ("CNY", None)
    assert (second["unit"], second["bound"], second["converts"]) == ("USD", ">", 0)


def test_different_amounts_in_brackets_restate_nothing(nlp: Language) -> None:
    assert [q["converts"] for q in found(nlp, "It rose to 5% ($3 million).")] == [None, None]
    for text, converts in (
        ("It cost $3m, or €2m.", 0),
        ("It cost $3 a litre, or €2 a litre.", 0),
        ("It raised $3m, or 5 cents a litre.", None),
    ):
        assert [q["converts"] for q in found(nlp, text)] == [None, converts]


def test_ranges(nlp: Language) -> None:
    (quantity,) = found(nlp, "Between 5 and 10 people came.")
    assert (quantity["value"], quantity["high"], quantity["unit"]) == (5, 10, "person")


def test_furniture_has_no_quantity(nlp: Language) -> None:
    assert shown(nlp, "date 2020-04-06 Home » 5 things\n\nHe saw 6 ships.") == [("6 ships", 6, "=", "ship")]


def test_offsets_are_code_points(nlp: Language) -> None:
    assert shown(nlp, "“😀” cost €900m.") == [("€900m", 900_000_000, "=", "EUR")]


@settings(max_examples=25, deadline=None)
@given(text=st.text(max_size=80))
def test_any_text(nlp: Language, text: str) -> None:
    for quantity in found(nlp, text):
        assert 0 <= quantity["start"] < quantity["end"] <= len(text)
