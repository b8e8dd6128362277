"""Units from the subject of the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord import layers

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of wardens fell to 515.", [(515, "warden", None)]),
        ("The Turkish lira fell to 34.6 to the dollar.", [(34.6, "TRY", "dollar")]),
        ("The won weakened to 1,398 per dollar.", [(1398, "KRW", "dollar")]),
        ("The rand stood at 18.12 to the euro, from 18.05.", [(18.12, "ZAR", "euro"), (18.05, "ZAR", "euro")]),
        ("The rand stood at 18.12 against the euro.", [(18.12, None, None)]),
        ("The ferry came from 18 to the dollar shop.", [(18, None, None)]),
        ("The dollar shop sold 18 to the dollar.", [(18, None, None)]),
        ("Arrests fell by 14 percent to 312 last year.", [(14, "percent", None), (312, "arrest", None)]),
        (
            "Asylum applications rose from 200 to 340.",
            [(200, "asylum application", None), (340, "asylum application", None)],
        ),
        ("Sales of electric vans grew to 12,000.", [(12000, "electric van", None)]),
        ("Arrests fell from 40 in May to 12 in June.", [(40, "arrest", None), (12, "arrest", None)]),
        ("Prices rose by 14 percent to 312 last year.", [(14, "percent", None), (312, None, None)]),
        ("Arrests fell in 312 towns.", [(312, "town", None)]),
        ("Deaths topped 3,100 in May.", [(3100, "death", None)]),
        ("Births fell below 900, while deaths passed 1,200.", [(900, "birth", None), (1200, "death", None)]),
        ("Permits fell by 8,400 to 51,600.", [(8400, "permit", None), (51600, "permit", None)]),
        ("Reservations were well above 400.", [(400, "reservation", None)]),
        ("Rescuers reached 312 in May.", [(312, None, None)]),
        ("Prices topped 312.", [(312, None, None)]),
        ("The average age of wardens is 44.", [(44, "year of age", None)]),
        ("Life expectancy rose to 81.4.", [(81.4, "year of age", None)]),
        ("Retirement age went from 62 to 64.", [(62, "year of age", None), (64, "year of age", None)]),
        ("The average age of wardens is no secret in 44 towns.", [(44, "town", None)]),
    ],
)
def test_unit_of_the_subject(rules: Language, text: str, expected: list[tuple[float, str | None, str | None]]) -> None:
    assert [(q["value"], q["unit"], q["per"]) for q in layers.read(rules(text), "quantities")] == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The coat cost 90 euros, the hat 30.", (30, "EUR")),
        ("Millers get 1,800 cedis for each 64-kilo bag.", (1800, "GHS")),
        ("The coat cost 90 euros, from hat 30.", (90, "EUR")),
        ("The coat cost 90 euros, the hat 30 was red.", (90, "EUR")),
    ],
)
def test_a_number_of_another_of_two_things_is_no_label(rules: Language, text: str, last: tuple[float, str]) -> None:
    found = [(q["value"], q["unit"]) for q in layers.read(rules(text), "quantities")]
    assert found[-1] == last
