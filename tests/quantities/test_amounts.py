from __future__ import annotations

import math
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.quantities.amounts import find_amounts

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


def amounts(text: str) -> list[tuple[str, float, float | None, str, str | None]]:
    return [(text[a.start : a.end], a.value, a.high, a.bound, a.unit) for a in find_amounts(text)]


def only(text: str) -> tuple[str, float, float | None, str, str | None]:
    found = amounts(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("US$1.4bn", 1_400_000_000, "USD"),
        ("US $58.24", 58.24, "USD"),
        ("€900m", 900_000_000, "EUR"),
        ("Rs 2 crore", 20_000_000, "INR"),
        ("USD34.6 million", 34_600_000, "USD"),
        ("34 MUSD", 34_000_000, "USD"),
        ("$ 200", 200, "USD"),
        ("NZ $ 26 million", 26_000_000, "NZD"),
        ("10.2 billion yuan", 10_200_000_000, "CNY"),
        ("7.5 million Danish crowns", 7_500_000, "DKK"),
        ("10.5 million Australian dollars", 10_500_000, "AUD"),
        ("3 million pounds", 3_000_000, "GBP"),
        ("$-50.8bn", -50_800_000_000, "USD"),
        ("500€", 500, "EUR"),
        ("R5 million", 5_000_000, "ZAR"),
        ("4 pesos", 4, "peso"),
        ("19 cents", 19, "cent"),
        ("50p", 50, "penny"),
        ("hundred dollars", 100, "USD"),
    ],
)
def test_money(text: str, value: float, code: str) -> None:
    assert only(f"It cost {text}, we hear") == (text, value, None, "=", code)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("12 per cent", 12, "percent"),
        ("0.25%", 0.25, "percent"),
        ("3 percentage points", 3, "percentage point"),
        ("60 basis points", 60, "basis point"),
        ("800 km", 800, "kilometre"),
        ("240,000 square meters", 240_000, "square meter"),
        ("-40 °C", -40, "degree Celsius"),
        ("minus-1.4 degrees", -1.4, "degree"),
        ("87 mph", 87, "mile"),
        ("14-year-old", 14, "year of age"),
        ("19 years old", 19, "year of age"),
        ("6'2\"", 6.1667, "foot"),
        ("5ft 10in", 5.8333, "foot"),
        ("6-foot-2", 6.1667, "foot"),
        ("half an hour", 0.5, "hour"),
        ("[Ten] years", 10, "year"),
        ("43.4 percent", 43.4, "percent"),
    ],
)
def test_measures_and_ages(text: str, value: float, unit: str) -> None:
    assert only(f"It is {text}, we hear") == (text, value, None, "=", unit)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("nearly 5%", "<~"),
        ("over 5%", ">"),
        ("more than 5%", ">"),
        ("at least 5%", ">="),
        ("up to 5%", "<="),
        ("no more than 5%", "<="),
        ("just under 5%", "<"),
        ("about 5%", "~"),
        ("5% or more", ">="),
        ("5% or so", "~"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert only(f"It was {text}.") == (text, 5, None, bound, "percent")


def test_a_limit_on_a_range_is_none() -> None:
    assert only("over 10-15 years")[1:4] == (10, 15, "=")
    assert only("about 10-15 years")[1:4] == (10, 15, "~")


def test_up_to_after_a_verb_of_motion_is_no_limit() -> None:
    assert only("Rates went up to 5%.") == ("5%", 5, None, "=", "percent")


def test_ages_after_groups_of_people() -> None:
    assert only("children under 5")[3:] == ("<", "year of age")


def test_a_hedge_needs_the_number_beside_it() -> None:
    assert only("around the 12 km loop")[3] == "="


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5-10%", 5, 10, "percent"),
        ("5 to 10 km", 5, 10, "kilometre"),
        ("between 5 and 10 km", 5, 10, "kilometre"),
        ("$5-10 million", 5_000_000, 10_000_000, "USD"),
        ("from $200 to $4 million", 200, 4_000_000, "USD"),
        ("five or six million yuan", 5_000_000, 6_000_000, "CNY"),
        ("ten or fifteen minutes", 10, 15, "minute"),
        ("between two billion and three billion dollars", 2_000_000_000, 3_000_000_000, "USD"),
        ("between one hundred and fifty and two hundred km", 150, 200, "kilometre"),
        ("ranging from 5 to 7 kg", 5, 7, "kilogram"),
        ("three or four years", 3, 4, "year"),
        ("between seven to 10 years", 7, 10, "year"),
    ],
)
def test_ranges_share_unit_and_scale(text: str, low: float, high: float, unit: str) -> None:
    assert only(f"It took {text}.")[1:] == (low, high, "=", unit)


def test_a_rise_by_and_to_is_no_range() -> None:
    assert [a[1:3] for a in amounts("It rose by $43 million to $419 million.")] == [
        (43_000_000, None),
        (419_000_000, None),
    ]


@pytest.mark.parametrize(
    ("text", "before", "after", "unit"),
    [
        ("Unemployment fell from 5.7 percent to 5 percent", 5.7, 5, "percent"),
        ("Output rose from 5 to 7 million tonnes", 5_000_000, 7_000_000, "tonne"),
        ("Sales were cut from $8 to $5 million", 8_000_000, 5_000_000, "USD"),
        ("His weight went from 208 kg to 193", 208, 193, "kilogram"),
        ("The fee was raised from 40 to 45 euros", 40, 45, "EUR"),
        ("with an increase from 3 percent to 4", 3, 4, "percent"),
        ("It is down from 90 to 64", 90, 64, None),
        ("a climb from €2 to €3 million", 2_000_000, 3_000_000, "EUR"),
        ("The gap, which narrowed from 12 km to 9 km", 12, 9, "kilometre"),
        ("It slid from 1.2 to 1.1 pounds", 1.2, 1.1, "pound"),
    ],
)
def test_a_change_is_two_quantities(text: str, before: float, after: float, unit: str | None) -> None:
    assert [a[1:] for a in amounts(text)] == [(before, None, "=", unit), (after, None, "=", unit)]


def test_each_step_of_a_change_is_a_quantity() -> None:
    found = amounts("Rates went from 4.5 percent to 5 percent to 5.25 percent.")
    assert [a[1:3] for a in found] == [(4.5, None), (5, None), (5.25, None)]


def test_a_range_may_change_to_another() -> None:
    found = amounts("It revised growth from 5 to 7 percent to 3 to 5 percent.")
    assert [a[1:] for a in found] == [(5, 7, "=", "percent"), (3, 5, "=", "percent")]


def test_a_range_that_was_spoken_of_before_is_no_change() -> None:
    assert only("down from the $89 to $93 billion forecast")[1:3] == (89_000_000_000, 93_000_000_000)


def test_a_full_stop_without_a_space_ends_no_number() -> None:
    assert only("It cost $5 million.The mayor left.") == ("$5 million", 5_000_000, None, "=", "USD")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("an hour and ten minutes", 70, "minute"),
        ("an hour and a half", 1.5, "hour"),
        ("two hours, 15 minutes", 135, "minute"),
        ("three years and six months", 42, "month"),
        ("two years and a half", 2.5, "year"),
        ("five minutes and 10 seconds", 310, "second"),
        ("a day and three hours", 27, "hour"),
        ("5 feet 6 inches", 5.5, "foot"),
        ("eleven dollars and thirty cents", 11.3, "USD"),
        ("2 pounds 10 pence", 2.1, "GBP"),
        ("three pounds and eight ounces", 56, "ounce"),
        ("40 euros and five cents", 40.05, "EUR"),
    ],
)
def test_an_amount_of_two_parts_is_one(text: str, value: float, unit: str) -> None:
    assert only(f"It was {text}, we hear.") == (text, value, None, "=", unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("an hour later", []),
        ("an hour and a bit", []),
        ("a year and two trips", [2]),
        ("two hours and 90 minutes", [2, 90]),
        ("2.5 hours and 10 minutes", [2.5, 10]),
        ("two to three hours and 10 minutes", [2, 10]),
        ("10 minutes and two hours", [10, 2]),
        ("5 dollars and 3 euros", [5, 3]),
        ("two years and a half of them", [2, 0.5]),
    ],
)
def test_what_is_no_amount_of_two_parts(text: str, values: list[float]) -> None:
    assert [a[1] for a in amounts(text)] == values


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("64km/h", "kilometre", "hour"),
        ("40mph", "mile", "hour"),
        ("70 m.p.h.", "mile", "hour"),
        ("29 mpg", "mile", "gallon"),
        ("3m bpd", "barrel", "day"),
        ("3000 rpm", "revolution", "minute"),
        ("5 kV/cm", "kilovolt", "centimetre"),
        ("296 hp", "horsepower", None),
        ("640bhp", "brake horsepower", None),
        ("113 GPa", "gigapascal", None),
        ("4500 mAh", "milliampere hour", None),
        ("2.4 μm", "micrometre", None),
        ("12 MeV", "megaelectronvolt", None),
        ("a gale of 45 kt", "knot", None),
        ("45 kt of copper", "kilotonne", None),
        ("1520 sq m", "square metre", None),
        ("4 ppb", "part per billion", None),
        ("$80 per sq m", "USD", "square metre"),
    ],
)
def test_abbreviations_stand_for_the_full_name(text: str, unit: str, per: str | None) -> None:
    (amount,) = find_amounts(text)
    assert (amount.unit, amount.per) == (unit, per)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Debt exceeds €40 million.", ">"),
        ("Exports surpassed 4,200 tonnes.", ">"),
        ("Spending topped $3 billion.", ">"),
        ("a loss topping €5m", ">"),
        ("costs in excess of $2 million", ">"),
        ("It spent $3 billion.", "="),
        ("the top 5 percent", "="),
    ],
)
def test_verbs_that_bound_are_no_part_of_the_quantity(text: str, bound: str) -> None:
    found = only(text)
    assert found[3] == bound
    assert found[0].startswith("in excess of") or not found[0][0].isalpha()


def test_pressure_is_no_bound() -> None:
    assert amounts("It was 140 over 90, the doctor said.") == []


def test_a_couple_is_about_two() -> None:
    assert only("It costs a couple of hundred yuan.") == ("a couple of hundred yuan", 200, None, "~", "CNY")


def test_letters_that_match_without_case_are_read() -> None:
    assert amounts("over two thou\u017fand k\u0131lometres, \u212aoruna 5 m\u0131ll\u0131on") == [
        ("over two thou\u017fand k\u0131lometres", 2000, None, ">", "kilometre"),
        ("5 m\u0131ll\u0131on", 5_000_000, None, "=", None),
    ]


def test_a_list_shares_its_measure() -> None:
    assert [a[4] for a in amounts("by 5, 6 and 7 percent")] == ["percent"] * 3


def test_ratios() -> None:
    assert only("One in five agreed.")[:2] == ("One in five", 0.2)


def test_per() -> None:
    assert [(a.unit, a.per) for a in find_amounts("$3 a gallon, 80 km per hour, $7/lb; $6 million a year earlier")] == [
        ("USD", "gallon"),
        ("kilometre", "hour"),
        ("USD", "pound"),
        ("USD", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19",
        "an A320 jet",
        "the 2nd of them",
        "at 5:30 pm",
        "at 5 p.m.",
        "at 10.45pm",
        "0530 GMT",
        "five o'clock",
        "No. 10",
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
        "version 1.2.3",
        "787s",
        "5×1030",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10m vaccine doses", 10_000_000),
        ("5m new cars", 5_000_000),
        ("100m sprint finals", 100),
        ("10m from houses", 10),
        ("a 10m high wall", 10),
    ],
)
def test_a_modifier_may_stand_between_millions_and_what_they_count(text: str, value: float) -> None:
    assert amounts(text)[0][1] == value


def test_metres_and_millions() -> None:
    assert [a[1] for a in amounts("10m users, 100m hurdles, 4.3M sold, 1.2m are old")] == [
        10_000_000,
        100,
        4_300_000,
        1_200_000,
    ]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), WRITTEN))
def test_any_text(text: str) -> None:
    for amount in find_amounts(text):
        assert 0 <= amount.start <= amount.number < amount.end <= len(text)
        for value in (amount.value, amount.high):
            assert value is None or math.isfinite(value) and (isinstance(value, int) or not value.is_integer())
        assert amount.high is None or amount.value <= amount.high


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
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begun = time.process_time()
        find_amounts(text)
        return time.process_time() - begun

    seconds(100)
    assert seconds(16_000) < 30 * seconds(2_000) + 0.2
