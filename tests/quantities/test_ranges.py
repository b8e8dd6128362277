"""Ranges, and changes from one amount to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord import layers
from onrecord.quantities.amounts import find_amounts

from .written import amounts, only

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5-10%", 5, 10, "percent"),
        ("5 to 10 km", 5, 10, "kilometre"),
        ("between 5 and 10 km", 5, 10, "kilometre"),
        ("$5-10 million", 5_000_000, 10_000_000, "USD"),
        ("from $200 to $4 million", 200, 4_000_000, "USD"),
        ("five or six million yuan", 5_000_000, 6_000_000, "CNY"),
        ("two or three hundred km", 200, 300, "kilometre"),
        ("three to four hundred thousand euros", 300_000, 400_000, "EUR"),
        ("fifty to four hundred thousand euros", 50_000, 400_000, "EUR"),
        ("two to three dozen miles", 24, 36, "mile"),
        ("one or two hundred miles", 100, 200, "mile"),
        ("from five to two hundred miles", 5, 200, "mile"),
        ("ten or fifteen minutes", 10, 15, "minute"),
        ("between two billion and three billion dollars", 2_000_000_000, 3_000_000_000, "USD"),
        ("between one hundred and fifty and two hundred km", 150, 200, "kilometre"),
        ("ranging from 5 to 7 kg", 5, 7, "kilogram"),
        ("three or four years", 3, 4, "year"),
        ("between seven to 10 years", 7, 10, "year"),
        ("two to three hundred km", 200, 300, "kilometre"),
        ("two or three dozen km", 24, 36, "kilometre"),
        ("fifty to a hundred km", 50, 100, "kilometre"),
        ("a 5- to 10-year plan", 5, 10, "year"),
        ("five-to-ten-year plans", 5, 10, "year"),
        ("5-to-11-year-olds", 5, 11, "year of age"),
        ("two-three days", 2, 3, "day"),
        ("148.25-27 yen", 148.25, 148.27, "JPY"),
        ("$3-4m", 3_000_000, 4_000_000, "USD"),
        ("between £3 and 4m", 3_000_000, 4_000_000, "GBP"),
        ("£3m to 4m a year", 3_000_000, 4_000_000, "GBP"),
        ("$3 to 4 million", 3_000_000, 4_000_000, "USD"),
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


def test_a_small_move_to_a_level_is_no_range() -> None:
    assert [a[1:3] for a in amounts("The index rose eight to 5,731.")] == [(8, None), (5731, None)]
    assert [a[1:3] for a in amounts("Deaths rose by 40 to 90.")] == [(40, None), (90, None)]
    assert only("It cut the list by 20 to 30.")[1:3] == (20, 30)
    assert [a[1:3] for a in amounts("The index rose 5 to 7 percent.")] == [(5, 7)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One bus in ten has a ramp.", [("One", 0.1)]),
        ("One tonne in twelve is lost.", [("One tonne", 1 / 12)]),
        ("Six of every ten left.", [("Six of every ten", 0.6)]),
        ("One old bus in ten has a ramp.", [("One", 0.1)]),
        # So many somewhere are no share, nor is a year.
        ("One bus in 1990 had a ramp.", [("One", 1), ("1990", 1990)]),
        ("One bus in ten towns has a ramp.", [("One", 1), ("ten", 10)]),
        ("Two buses in ten have a ramp.", [("Two", 2), ("ten", 10)]),
        ("1 bus in ten has a ramp.", [("1", 1), ("ten", 10)]),
    ],
)
def test_one_in_so_many_is_a_share(text: str, found: list[tuple[str, float]]) -> None:
    assert [a[:2] for a in amounts(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It costs R22 to R24 a litre.", [(22, 24, "ZAR")]),
        ("It costs P300–P450.", [(300, 450, "PHP")]),
        ("It costs between N905 and N940.", [(905, 940, "NGN")]),
        ("It costs from R1,220 and R1,240.", [(1220, None, "ZAR"), (1240, None, "ZAR")]),
        ("trains R220 to R240", []),
        ("the N905 and N940 roads", []),
        ("the roads between N2 and N7", []),
        ("It costs R220 to P240.", []),
        ("It costs R220. He paid N940 to N950.", [(940, 950, "NGN")]),
    ],
)
def test_a_letter_on_both_sides_of_a_range_is_money(
    text: str, found: list[tuple[float, float | None, str | None]]
) -> None:
    assert [(a[1], a[2], a[4]) for a in amounts(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "He paid $3 to 4 million people.",
        "A $3 toy and 4m of rope were left.",
        "It gave $3 to 2 million in need.",
        "It rose $3 to 4 million.",
    ],
)
def test_a_sum_shares_no_scale_with_what_is_counted(text: str) -> None:
    assert next(a[1:3] for a in amounts(text)) == (3, None)


def test_numbers_is_a_label_only_of_several() -> None:
    assert amounts("They wore numbers 7, 8 and 9.") == []
    assert [a[1] for a in amounts("The herd numbers 400 goats.")] == [400]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Costs may rise by 1.5-2 percent.", [(1.5, 2, "percent")]),
        ("Costs may rise by 3–4.5 percent.", [(3, 4.5, "percent")]),
        ("It owes 1.2-1.4 million euros.", [(1_200_000, 1_400_000, "EUR")]),
        ("Doses are 0.25-0.75 mg.", [(0.25, 0.75, "milligram")]),
        # Days, and parts of a text, are no ranges.
        ("They met on 3-5.2019 and 3-5-2019.", []),
        ("See 1.1.2-1.1.4.", []),
        ("It is between 3 million and 4 million years old.", [(3_000_000, 4_000_000, "year of age")]),
    ],
)
def test_ends_with_a_point_or_a_scale(text: str, found: list[tuple[float, float | None, str | None]]) -> None:
    assert [(a[1], a[2], a[4]) for a in amounts(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It grew from 12.5 to 14-16 billion euros.", [(12_500_000_000, None), (14_000_000_000, 16_000_000_000)]),
        ("It sprints from 0 to 90 km/h.", [(0, None), (90, None)]),
        ("It fell from 40-50 miles to 12.", [(40, 50), (12, None)]),
    ],
)
def test_a_change_to_or_from_a_range(text: str, found: list[tuple[float, float | None]]) -> None:
    assert [a[1:3] for a in amounts(text)] == found
    assert len({a[4] for a in amounts(text)}) == 1


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("Feed rose from 30 to 40 euros a sack.", [("EUR", "sack")] * 2),
        ("Pay fell from $12 an hour to $9.", [("USD", "hour")] * 2),
        ("It sprints from 0 to 90 km/h.", [("kilometre", "hour")] * 2),
        ("They pay 90 pesos ($4) a month.", [("peso", "month"), ("USD", "month")]),
        ("They pay 90 pesos ($4), a month late.", [("peso", None), ("USD", None)]),
        ("They pay 90 pesos ($4, a month late).", [("peso", None), ("USD", None)]),
        ("They paid $30 to $40 a day.", [("USD", "day")]),
        ("They paid $30 and then $40 a day.", [("USD", None), ("USD", "day")]),
        ("The kilns burn 9 and 12 tonnes a day.", [("tonne", "day")] * 2),
        ("The kilns burn 7, 9, and 12 tonnes a day.", [("tonne", "day")] * 3),
        ("The kiln burns 9, and 12 tonnes a day are sold.", [(None, None), ("tonne", "day")]),
        ("It grew by 5, and 7 percent was hoped for.", [(None, None), ("percent", None)]),
    ],
)
def test_two_amounts_share_what_they_are_divided_by(text: str, rates: list[tuple[str, str | None]]) -> None:
    assert [(a.unit, a.per) for a in find_amounts(text)] == rates


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It took a week or two.", 1, 2),
        ("It hired another nurse or three.", 1, 3),
        ("It hired a nurse or two doctors.", 2, None),
        ("It took weeks or two.", 2, None),
    ],
)
def test_one_or_two_of_something(rules: Language, text: str, low: float, high: float | None) -> None:
    (amount,) = layers.read(rules(text), "quantities")
    assert (amount["value"], amount["high"]) == (low, high)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It raised its forecast to $2.45 to $2.60 per share.", [(2.45, 2.60)]),
        ("They cut the outlook for May to 3 percent to 4 percent.", [(3, 4)]),
        ("The forecast went from 4.5 percent to 5 percent to 5.25 percent.", [(4.5, None), (5, None), (5.25, None)]),
        ("It rose to 5 percent to 6 percent.", [(5, None), (6, None)]),
    ],
)
def test_a_forecast_is_moved_to_a_range(text: str, ends: list[tuple[float, float | None]]) -> None:
    assert [(value, high) for _, value, high, *_ in amounts(text)] == ends


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Between 5m and 6m voters stayed.", [5e6]),
        ("Sales went from 3m to 4m units.", [3e6, 4e6]),
        ("The wall rose from 3m to 4m.", [3, 4]),
        ("It took 5m and 6m of rope.", [5, 6]),
    ],
)
def test_both_ends_are_millions_where_people_follow(text: str, found: list[float]) -> None:
    assert [a[1] for a in amounts(text)] == found
