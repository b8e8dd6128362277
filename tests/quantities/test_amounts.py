"""Numbers that are no quantity, and any text at all."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import seconds
from onrecord.quantities.amounts import find_amounts

from .written import amounts, only

WRITTEN = st.lists(
    st.sampled_from(
        [
            "5",
            "10",
            "0",
            "2.5",
            " ",
            "-",
            "–",
            "to",
            " to ",
            " million",
            "bn",
            "m",
            "$",
            "US$",
            "€",
            "Rs ",
            " yuan",
            "%",
            "'",
            '"',
            "ft",
            "(",
            ")",
            "one",
            " in ",
            "half ",
            "a ",
            "/",
            ":",
            "pm",
            "No. ",
            "about ",
            "\n",
            "and",
            "from ",
            "between ",
            "[",
            "]",
            "1/0",
            "⁄",
            " a day",
            "kg",
            "\u00a0",
            "five ",
            "twenty-",
            "two hundred ",
            "thousand ",
            " million and ",
            " or ",
            "fell from ",
            "a quarter of a ",
            "thou\u017fand",
            "m\u0131ll\u0131on",
        ]
    ),
    max_size=14,
).map("".join)


def test_a_full_stop_without_a_space_ends_no_number() -> None:
    assert only("It cost $5 million.The mayor left.") == ("$5 million", 5_000_000, None, "=", "USD")


def test_letters_that_match_without_case_are_read() -> None:
    assert amounts("over two thou\u017fand k\u0131lometres, \u212aoruna 5 m\u0131ll\u0131on") == [
        ("over two thou\u017fand k\u0131lometres", 2000, None, ">", "kilometre"),
        ("5 m\u0131ll\u0131on", 5_000_000, None, "=", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Call +44 20 5550 0142 or +31 20 555 0101.",
        "COVID-19",
        "COP26",
        "Vision 2030 goals",
        "in parts per million",
        "an A320 jet",
        "the 2nd of them",
        "at 5:30 pm",
        "at 5 p.m.",
        "at 10.45pm",
        "0530 GMT",
        "five o'clock",
        "landed at 1503 (1203 GMT)",
        "from 1900 hours",
        "at 1230 local time",
        "a 5-to-4 vote",
        "went 5-for-12",
        "the number eight shirt",
        "world number six Ines Moss",
        "in group four.",
        "call 0590883899",
        "about 1200 to 400 BCE",
        "in 44 BC",
        "in AD 79",
        "a 4-under 68",
        "No. 10",
        "She lives in ward no 7.",
        "the case no 45 of the clerk",
        "Article 5",
        "flight 370",
        "top 10.",
        "won 3-1",
        "lost 6-4, 6-3",
        "call 020 7946 0958",
        "24/7",
        "in the first half of it",
        "www.example.org/2/5",
        "no one",
        "this one",
        "Day one of it",
        "221 Elm Street",
        "at one point",
        "the 1990s",
        "a 911 call",
        "a 911 call",
        "won four-nil",
        "drew 1-all",
        "a three-one win",
        "By two to one, they left",
        "ruled five to four",
        "starts at 3.30.",
        "heard on 98.5 FM",
        "the helpline is 116 123.",
        "in phase three trials",
        "version 1.2.3",
        "787s",
        "5×1030",
        "Tram 9 stops here",
        "Hull 41 sails in May",
        "Flat 12c burnt",
        "an Engine 13 crew",
        "Local 92 members voted",
        "Not one of the boats came.",
        "Not even one miner spoke.",
        "Not one in ten voted.",
        "They are 2/5 to win.",
        "the 1/2 favourite",
        "at odds of 3/10",
        "Bookmakers have the mare at 2/5.",
        "The clerk rang at nine.",
        "At five on Monday he rose",
        "It was rung at nine, or so they say.",
        "They came home by ten.",
        "They waited until seven.",
        "She works nine to five.",
        "It opens at 9 and shuts at six.",
        "She asked:\n1. Who paid?\n2.Who did not?\n3.“Why",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They put the toll at nine.",
        "It stood at nine, and rose.",
        "He valued her at six.",
        "It fell by ten.",
        "It went from nine to five.",
    ],
)
def test_how_much_something_is_is_no_time_of_day(text: str) -> None:
    assert amounts(text)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), WRITTEN))
def test_any_text(text: str) -> None:
    for amount in find_amounts(text):
        assert 0 <= amount.start <= amount.number < amount.end <= len(text)
        for value in (amount.value, amount.high):
            assert value is None or math.isfinite(value) and (isinstance(value, int) or not value.is_integer())
        assert amount.high is None or amount.value <= amount.high


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "one ",
        "000 ",
        "1,000,",
        "$",
        "1-",
        "five to ",
        "hundred and ",
        "No. 5 and ",
        " ",
        "\n",
        "five million, ",
        "two hundred and ",
        "between one and ",
        "from 5 to ",
        "a million and a half ",
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    seconds(find_amounts, piece, 100)
    assert seconds(find_amounts, piece, 16_000) < 30 * seconds(find_amounts, piece, 2_000) + 0.2


def test_a_magnitude_may_be_joined_to_its_number() -> None:
    assert only("A magnitude-5.8 earthquake hit the coast.")[1] == 5.8


def test_a_sign_in_words_goes_with_a_number_in_words() -> None:
    assert [a[1] for a in amounts("She is at minus nine, he at nine minus two.")] == [-9, 9, -2]


def test_what_is_about_so_many_is_no_limit() -> None:
    assert only("The trial took over 20-odd days.")[:4] == ("20-odd", 20, None, "~")
    assert only("The trial took 30-some days.")[:4] == ("30-some", 30, None, "~")


def test_a_rate_may_name_between_what_is_measured() -> None:
    (amount,) = find_amounts("It has 0.08 milligrams of lead per litre.")
    assert (amount.unit, amount.per) == ("milligram", "litre")
    (amount,) = find_amounts("It has 8 tons of the grain a day early.")
    assert (amount.unit, amount.per) == ("ton", None)


def test_multiples_in_one_word() -> None:
    assert [(a[1], a[4]) for a in amounts("It rose threefold, tenfold and hundredfold.")] == [
        (3, "fold"),
        (10, "fold"),
        (100, "fold"),
    ]


def test_half_of_one_unit() -> None:
    assert only("Rates rose by half a percentage point.")[1::3] == (0.5, "percentage point")
    assert only("They walked half a kilometre.")[1::3] == (0.5, "kilometre")


def test_degrees_below_zero_are_negative() -> None:
    assert only("It was 12 degrees below zero.")[:2] == ("12 degrees below zero", -12)
    assert only("It was 3 degrees above zero.")[1] == 3
    assert only("It fell to 20 below zero.")[1] == -20
    assert only("It was 5 to 10 degrees below zero.")[1:3] == (-10, -5)
    assert [a[1] for a in amounts("The bank has 5 offices below zero interest.")] == [5, 0]


def test_plus_or_minus_has_no_sign() -> None:
    assert only("The error is plus or minus 2.5 points.")[1] == 2.5
    assert only("It was minus 2.5 degrees.")[1] == -2.5
    assert only("She was negative 3 days later.")[1] == 3
    assert only("It is at negative 3 in May.")[1] == -3


@pytest.mark.parametrize(
    "text",
    [
        "Call 101 or 0800 555 0100, quoting 12/9.",
        "Dial 105 to report a leak.",
        "Text 81010.",
        "Bell shot a three-under 69.",
        "Bell stood at four under par.",
        "They were 245 for six at lunch.",
        "Bell went three for four.",
        "She lives in the 30301 ZIP code.",
        "She wrote postcode 4000 on it.",
        "It was a baker’s dozen.",
        "Three-wheelers ran.",
        "At six in the evening it rained.",
        "The shop opens at nine and sells tea.",
        "The council voted 1,140 to 212 against it.",
        "She was born in ’62.",
        "Contact: Bo Hale, press officer, on 7555 019.",
        "Enquiries to Bo Hale, 01632 960001 or 07700 900123",
        "Tel: 555 019",
        "M: 07700 900321",
        "17.42\nIt rained.",
        "She sold a three-in-one tool.",
        "Bell made 10-of-17 and sank a 3-pointer in 90+3.",
        "Bell took figures of 5 for 48 and was bowled out for 187.",
    ],
)
def test_numbers_to_call_and_of_games_are_none(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They call 300 people.", 300),
        ("They sold 245 for six buses.", 245),
        ("It was three under 40 years ago.", 3),
        ("They wrote 4000 letters.", 4000),
        ("They passed 3 to 4 miles away.", 3),
        ("It opens nine shops.", 9),
        ("Not one hundred people came.", 100),
        ("Orle is not one of the towns.", 1),
        ("It was 3/4 to one inch thick.", 0.75),
        ("It is 2/5 of the land.", 0.4),
        ("Norlac leaves 2/5 to nurses.", 0.4),
        ("They spent 1/4 to mend roofs.", 0.25),
        ("A bookmaker lost 1/4 of his hair.", 0.25),
        ("Bookmakers left 2/5 to nurses.", 0.4),
        ("Local farmers shot 12 boars.", 12),
        ("Figures of 5 officials were burnt.", 5),
        ("Enquiries rose to 12 300 in May.", 12_300),
        ("Queries fell to 800-1200 a day.", 800),
        ("They went all out for 100,000 votes.", 100_000),
        ("They moved a group three to four miles.", 3),
        ("Fares start at 6.50 and rise.", 6.5),
        ("All 100 FM stations closed.", 100),
        ("About two-three percent left.", 2),
        ("They saw 20 BE workers.", 20),
    ],
)
def test_what_looks_like_those_is_counted(text: str, value: float) -> None:
    assert amounts(text)[0][1] == value
