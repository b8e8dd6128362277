from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.quantities.numbers import find_numbers
from onrecord.quantities.spelled import TEENS, TENS, UNITS

WRITTEN = st.text(alphabet=st.sampled_from("0123456789.,-–/½$€ %'\"mkbntoandhalfzerivcux\n٣²"), max_size=40)


def numbers(text: str) -> list[tuple[str, int | float, int | float | None]]:
    return [(text[n.start : n.end], n.value, n.high) for n in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("60,000", 60_000),
        ("4,75 million", 4_750_000),
        ("2.300.000", 2_300_000),
        ("2.300.000,50", 2_300_000.5),
        ("2.300,50", 2300.5),
        ("350 cr", 3_500_000_000),
        ("five grand", 5000),
        ("7-3/4", 7.75),
        ("5.31-1/4", 5.3125),
        ("5.31¾", 5.3175),
        ("12,34,567", 1_234_567),
        ("816 000", 816_000),
        ("37.5 million", 37_500_000),
        ("3.86 billion", 3_860_000_000),
        ("2 crore", 20_000_000),
        ("5 lakh crore", 5 * 10**12),
        ("two lakhs", 200_000),
        ("20 millions", 20_000_000),
        ("3 Mrd", 3_000_000_000),
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
        ("10’000", 10_000),
        ("2 1⁄2 million", 2_500_000),
        ("3.06mil", 3_060_000),
        ("a quarter of a million", 250_000),
        ("three-quarters of a billion", 750_000_000),
        ("a third of a million", 1_000_000 / 3),
        ("a quarter million", 250_000),
        ("half of a million", 500_000),
        ("a million and a half", 1_500_000),
        ("two million and a half", 2_500_000),
        ("two-and-a-half million", 2_500_000),
        ("one and a half thousand", 1500),
        ("two and three-quarters", 2.75),
        ("a couple of hundred", 200),
        ("1.99 × 10^30", 1.99e30),
        ("1.99×10−3", 0.00199),
        ("5 x 10³", 5000),
        ("6×10⁻⁶", 0.000006),
    ],
)
def test_value(text: str, value: float) -> None:
    found = numbers(text)
    assert [(written, high) for written, _, high in found] == [(text, None)]
    assert found[0][1] == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between one million and two million people", [1_000_000, 2_000_000]),
        ("between one hundred and two thousand", [100, 2000]),
        ("one thousand, two thousand", [1000, 2000]),
        ("five million, " * 40, [5_000_000] * 40),
        ("one million, two", [1_000_000, 2]),
        ("one million, two hundred thousand, three hundred and four", [1_200_304]),
        ("three thousand and two hundred thousand", [3000, 200_000]),
        ("a million, a billion and a trillion", [10**6, 10**9, 10**12]),
        ("five hundred and six hundred", [500, 600]),
        ("a hundred two-bedroom flats", [100, 2]),
        ("twenty four-day trips", [20, 4]),
        ("ten twelve-year-olds", [10, 12]),
        ("two five-year terms", [2, 5]),
        ("a million million stars", [10**6]),
        ("a hundred million thousand", [10**8]),
        ("three million forty-one thousand and six hundred and nine", [3_041_609]),
        ("twenty-five hundred pupils", [2500]),
        ("in nineteen eighty-four", []),
        ("one hundred and twenty-first", []),
        ("two quarters", [2]),
        ("two grand pianos", [2]),
        ("12 155mm shells, 30 737 Max jets", [12, 155, 30, 737]),
        ("20 000 mm cables", [20_000]),
        ("30 CR-Vs", [30]),
        ("2 million 400 thousand", [2_400_000]),
        ("3 crore 20 lakh 2 million", [32_000_000, 2_000_000]),
        ("half-a-dozen boats", [6]),
        ("A quarter-point cut", [0.25]),
        ("a quarter point is a third point", [0.25]),
        ("More than half said so; about half full", [0.5]),
        ("Half are here, she half said.", [0.5]),
        ("Three quarters said so, three quarters were wet", [0.75, 3]),
        ("Three quarters are left, supported by the last two quarters supported so", [3, 2]),
        ("two hundred and a half", [200]),
        ("$5 million.The", [5_000_000]),
    ],
)
def test_scales_fall_within_a_number(text: str, values: list[float]) -> None:
    assert [n[1] for n in numbers(text)] == values


def spelt(value: int) -> str:
    """A number below a quadrillion in words, as they are taught."""
    small = ["", *(word for word, value in [*UNITS.items(), *TEENS.items()])]
    tens = dict(zip(TENS.values(), TENS, strict=True))
    parts = []
    for scale, name in [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (1, "")]:
        group = value // scale % 1000
        hundreds, rest = divmod(group, 100)
        words = [f"{small[hundreds]} hundred"] if hundreds else []
        if rest:
            below = small[rest] if rest < 20 else "-".join(filter(None, (tens[rest // 10 * 10], small[rest % 10])))
            words.append(f"and {below}" if hundreds or parts and scale == 1 else below)
        if words:
            parts.append(" ".join([*words, name]).strip())
    return " ".join(parts) or "zero"


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.integers(0, 10**6), st.integers(0, 10**15 - 1)))
def test_every_number_in_words(value: int) -> None:
    assert numbers(spelt(value)) == [(spelt(value), value, None)]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(1, 10**9), min_size=2, max_size=6))
def test_a_list_of_numbers_in_words_is_as_many(values: list[int]) -> None:
    assert [n[1] for n in numbers("; ".join(map(spelt, values)))] == values


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["one", "twenty", "hundred", "million", "and", "a", "half", ",", "thousand", "dozen"])))
def test_a_number_is_read_the_same_alone(words: list[str]) -> None:
    for written, value, _ in numbers(" ".join(words)):
        assert [n[1] for n in numbers(written)] == [value]


def test_integral_values_are_ints() -> None:
    assert all(isinstance(n.value, int) for n in find_numbers("2.50 million, 3.0, twelve, 1,000.0"))


def test_vague_numbers_are_ranges() -> None:
    assert numbers("tens of thousands came, then hundreds") == [
        ("tens of thousands", 10_000, 100_000),
        ("hundreds", 100, 1000),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It weighs 4.200 tonnes and cost 3,5 million.", [4200, 3_500_000]),
        ("It weighs 4.200 tonnes and cost 3,500,000.", [4.2, 3_500_000]),
        ("It weighs 4.200 tonnes.", [4.2]),
        ("Costs rose by nearly a fifth in May.", [0.2]),
        ("It has a quarter fewer seats.", [0.25]),
        ("It covers one-fifth of the land.", [0.2]),
        ("It is a five-second rule for her thirty-second child.", [5]),
        ("They cut waste by half.", [0.5]),
        ("She lost by six hundredths of a second.", [0.06]),
        ("It is a fifth below the plan, a tenth off.", [0.2, 0.1]),
        ("It is a third the size, a tenth as large.", [1 / 3, 0.1]),
        ("It is a third the mayor saw, a tenth as he said.", []),
        ("He is a third cousin, by half a mile.", [0.5]),
        ("more than a third party", []),
        ("It has a score of about 71, a score of players left.", [71, 20]),
    ],
)
def test_shares_and_commas_in_a_sentence(text: str, values: list[float]) -> None:
    assert [value for _, value, _ in numbers(text)] == values


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
