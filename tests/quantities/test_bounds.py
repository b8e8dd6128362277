"""Hedges and limits."""

from __future__ import annotations

import pytest

from .written import amounts, only


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
        ("5% at most", "<="),
        ("5% at least", ">="),
        ("5% and up", ">="),
        ("5% or lower", "<="),
        ("barely 5%", "~"),
        ("a maximum 5%", "<="),
        ("as little as 5%", ">="),
        ("south of 5%", "<"),
        ("north of 5%", ">"),
        ("just short of 5%", "<~"),
        ("in the ballpark of 5%", "~"),
        ("c. 5%", "~"),
        ("at or above 5%", ">="),
        ("beyond 5%", ">"),
        ("5%, give or take", "~"),
        ("5% tops", "<="),
        ("5% and upwards", ">="),
        ("5%, at least", ">="),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert only(f"It was {text}.") == (text, 5, None, bound, "percent")


def test_a_limit_on_a_range_is_none() -> None:
    assert only("over 10-15 years")[1:4] == (10, 15, "=")
    assert only("about 10-15 years")[1:4] == (10, 15, "~")


def test_up_to_after_a_verb_of_motion_is_no_limit() -> None:
    assert only("Rates went up to 5%.") == ("5%", 5, None, "=", "percent")


def test_where_something_spreads_is_no_limit() -> None:
    assert only("The park spreads over 40 acres.") == ("40 acres", 40, None, "=", "acre")


def test_north_and_south_of_places_are_no_bounds() -> None:
    assert only("It lies south of 20 farms.")[::3] == ("20", "=")
    assert only("It lies north of 3 lakes.")[::3] == ("3", "=")
    assert only("It drew north of 40,000 fans.")[3] == ">"
    assert only("It cost south of $300.")[3] == "<"
    assert only("It lies beyond 3 lakes.")[::3] == ("3", "=")
    assert only("It burned in the vicinity of 3 lakes.")[::3] == ("3", "=")
    assert only("It stood in Washington D.C. 40 percent left.")[3] == "="
    assert only("It is 3 km tops away.")[3] == "="


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("She owns 12 tops.", "="),
        ("It is below the $15 minimum.", "="),
        ("It costs $15 minimum.", ">="),
        ("They revised it 2 percent upwards.", "="),
        ("It costs from $15 upwards.", ">="),
    ],
)
def test_a_noun_behind_an_amount_bounds_nothing(text: str, bound: str) -> None:
    assert only(text)[3] == bound


def test_a_hedge_needs_the_number_beside_it() -> None:
    assert only("around the 12 km loop")[3] == "="


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Debt exceeds €40 million.", ">"),
        ("Exports surpassed 4,200 tonnes.", ">"),
        ("Turnout had passed 40 percent by noon.", ">"),
        ("The number of wells has now passed 4,200 in all.", ">"),
        ("Sales passed the 4,200 tonne mark.", ">"),
        ("The train passed 12 villages.", "="),
        ("Humidity passed 90 percent.", ">"),
        ("The value of the mill passed 3 weeks of wages.", ">"),
        ("The price of bread passed unseen; demand passed 3 weeks ago.", "="),
        ("Output passed 2 months earlier.", "="),
        ("The house passed 12 bills.", "="),
        ("Spending topped $3 billion.", ">"),
        ("a loss topping €5m", ">"),
        ("Takings fell short of 6,000 zlotys.", "<"),
        ("Debt crossed 8 billion rupees.", ">"),
        ("Takings breached €30 million.", ">"),
        ("Fees are capped at €40.", "<="),
        ("Fees must not exceed €40.", "<="),
        ("Fees never fell below €40.", ">="),
        ("costs in excess of $2 million", ">"),
        ("Tickets start at $30.", ">="),
        ("Tickets start at 30.", ">="),
        ("Choir practice starts at 7.", "="),
        ("Rooms are priced from €90 here.", ">="),
        ("It spent $3 billion.", "="),
        ("It took $3 million and up.", ">="),
        ("It took 3 percent and up a place.", "="),
        ("It is 3 km at least so far", "="),
        ("the top 5 percent", "="),
    ],
)
def test_verbs_that_bound_are_no_part_of_the_quantity(text: str, bound: str) -> None:
    found = only(text)
    assert found[3] == bound
    assert found[0].startswith("in excess of") or not found[0][0].isalpha()


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("a loan of €3 million over four years", "="),
        ("Over nine days, the dam filled.", "="),
        ("They sat there for over nine days.", ">"),
        ("After 20 km, they rested, over nine days.", ">"),
    ],
)
def test_in_the_course_of_some_time_is_no_bound(text: str, bound: str) -> None:
    assert amounts(text)[-1][3] == bound


def test_pressure_is_no_bound() -> None:
    assert amounts("It was 140 over 90, the doctor said.") == []


def test_a_couple_is_about_two() -> None:
    assert only("It costs a couple of hundred yuan.") == ("a couple of hundred yuan", 200, None, "~", "CNY")


def test_what_grew_past_so_much_is_over_it() -> None:
    assert only("Sales climbed past 40,000 in June.")[::3] == ("40,000", ">")
    assert only("The bill shot past 3 million francs.")[::3] == ("3 million francs", ">")
    assert only("Rent edged past 7%.")[::3] == ("7%", ">")
    assert only("The crowd swelled beyond 900.")[::3] == ("beyond 900", ">")
    assert only("She raced past 300 runners.")[::3] == ("300", "=")
    assert only("The bus drove past 40,000 houses.")[3] == "="
