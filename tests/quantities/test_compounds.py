"""Amounts of two parts."""

from __future__ import annotations

import pytest

from .written import amounts, only


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
        ("two years and three months old", 27, "month of age"),
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
