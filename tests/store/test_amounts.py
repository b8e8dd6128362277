from __future__ import annotations

from math import inf

import pytest

from onrecord.errors import OnrecordError
from onrecord.store.amounts import Amounts, read_amounts


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("> 1 billion masks", Amounts(">", 1e9, None, "mask")),
        (">= 3.5 million COVID-19 testing kits", Amounts(">=", 3.5e6, None, "covid-19 testing kit")),
        ("≤ 20 percent", Amounts("<=", 20, None, "percent")),
        ("under €900 million", Amounts("<", 9e8, None, "eur")),
        ("at least $5m", Amounts(">=", 5e6, None, "usd")),
        ("more than a dozen countries", Amounts(">", 12, None, "country")),
        ("10 to 20 percent", Amounts("=", 10, 20, "percent")),
        ("> 3.5m people", Amounts(">", 3.5e6, None, "person")),
        ("3.5 m vaccine doses", Amounts("=", 3.5e6, None, "vaccine dose")),
        ("3m to 5m people", Amounts("=", 3e6, 5e6, "person")),
        ("< $3.5m", Amounts("<", 3.5e6, None, "usd")),
        ("€3.5 m", Amounts("=", 3.5e6, None, "eur")),
        ("3.5 m euros", Amounts("=", 3.5e6, None, "eur")),
        ("> 3.5m", Amounts(">", 3.5, None, "metre")),
        ("3.5 m of rope", Amounts("=", 3.5, None, "metre")),
        ("100m hurdles", Amounts("=", 100, None, "metre")),
        ("masks", Amounts(">", -inf, None, "mask")),
        ("percent", Amounts(">", -inf, None, "percent")),
        ("dollars", Amounts(">", -inf, None, "usd")),
        ("any", Amounts(">", -inf, None, "")),
        ("any masks", Amounts(">", -inf, None, "mask")),
        ("7", Amounts("=", 7, None, "")),
    ],
)
def test_what_a_search_for_a_quantity_means(query: str, expected: Amounts) -> None:
    assert read_amounts(query) == expected


@pytest.mark.parametrize("query", ["€", ">", "pm", "AD", "> many", "many masks", "more than a few"])
def test_without_a_number(query: str) -> None:
    with pytest.raises(
        OnrecordError, match=r"no number in “.*”; write for instance: > 1 billion masks, or masks for any"
    ):
        read_amounts(query)
