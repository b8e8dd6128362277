from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.quantities.numbers import find_numbers

WRITTEN = st.text(alphabet=st.sampled_from("0123456789.,-–/½$€ %'\"mkbntoandhalfzerivcux\n٣²"), max_size=40)


def numbers(text: str) -> list[tuple[str, int | float, int | float | None]]:
    return [(text[n.start : n.end], n.value, n.high) for n in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("60,000", 60_000),
        ("12,34,567", 1_234_567),
        ("816 000", 816_000),
        ("37.5 million", 37_500_000),
        ("3.86 billion", 3_860_000_000),
        ("2 crore", 20_000_000),
        ("5 lakh crore", 5 * 10**12),
        ("1.4bn", 1_400_000_000),
        ("twenty-one thousand", 21_000),
        ("one hundred and five", 105),
        ("one million two hundred thousand", 1_200_000),
        ("two trillion", 2 * 10**12),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred and fifty", 150),
        ("half a million", 500_000),
        ("two and a half", 2.5),
        ("2½", 2.5),
        ("1 1/2", 1.5),
        ("3/4", 0.75),
        ("two-thirds", 2 / 3),
        ("one fifth", 0.2),
        ("hundred", 100),
        ("zero", 0),
        (".5", 0.5),
    ],
)
def test_value(text: str, value: float) -> None:
    found = numbers(text)
    assert [(written, high) for written, _, high in found] == [(text, None)]
    assert found[0][1] == pytest.approx(value)


def test_integral_values_are_ints() -> None:
    assert all(isinstance(n.value, int) for n in find_numbers("2.50 million, 3.0, twelve, 1,000.0"))


def test_vague_numbers_are_ranges() -> None:
    assert numbers("tens of thousands came, then hundreds") == [
        ("tens of thousands", 10_000, 100_000),
        ("hundreds", 100, 1000),
    ]


@pytest.mark.parametrize("text", ["second", "twenty-first", "a third party", "often", "9" * 40, "scores were level"])
def test_no_number(text: str) -> None:
    assert numbers(text) == []


def test_quarters_of_a_year_are_counted_and_parts_of_a_thing_are_fractions() -> None:
    assert numbers("two quarters")[0][1] == 2
    assert numbers("three quarters of them")[0][1] == 0.75


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), WRITTEN))
def test_any_text_gives_finite_values_in_order(text: str) -> None:
    position = 0
    for number in find_numbers(text):
        assert position <= number.start < number.end <= len(text)
        assert math.isfinite(number.value)
        assert isinstance(number.value, int) or not number.value.is_integer()
        position = number.end
