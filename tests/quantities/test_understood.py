from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord import layers
from onrecord.quantities.understood import FROM_AFTER, FROM_BEFORE, Rule

if TYPE_CHECKING:
    from spacy.language import Language

RULES = [pytest.param(rule, id=rule.holds.__name__) for rule in (*FROM_BEFORE, *FROM_AFTER)]


@pytest.fixture(scope="module")
def nlp(rules: Language) -> Language:
    return rules


def units(nlp: Language, text: str) -> list[str | None]:
    return [q["unit"] for q in layers.read(nlp(text), "quantities")]


@pytest.mark.parametrize("rule", RULES)
def test_the_example_holds_and_the_counterexample_does_not(nlp: Language, rule: Rule) -> None:
    first, second, *_ = units(nlp, rule.example)
    assert first and first == second
    first, second, *_ = units(nlp, rule.counterexample)
    assert first != second


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The price was cut to 3.20 from 3.60 euros.", ["EUR", "EUR"]),
        ("Turnout was 61 percent, against 55 in 2019.", ["percent", "percent"]),
        ("The plant made 8,000 tonnes of steel and 900 of copper.", ["tonne", "tonne"]),
        ("Only six of 85 samples were clean.", ["sample", "sample"]),
        ("He closed three of the city's five bridges.", ["bridge", "bridge"]),
        ("It received 1,400 complaints, more than half of them about noise.", ["complaint", "complaint"]),
        ("Sales fell to 4,100 units from 5,300 a year earlier.", ["unit", "unit"]),
        ("The four new 50-seat buses came.", ["new 50-seat bus"]),
        ("They packed eight 40-kilogram bags.", ["40-kilogram bag", "kilogram"]),
        ("They planted 40,000 young oak and birch trees.", ["young oak and birch tree"]),
        ("The fleet of 35 has been sold.", [None]),
        ("The town of 5,000 is poor.", [None]),
        ("TWO LIBRARIES TO CLOSE IN MAY", ["library"]),
        ("COUNCIL CUTS 300 JOBS", ["job"]),
        ("There are 12[3] people in 27 countries.[5]", ["person", "country"]),
        ("Growth of 5 percent was above 300.", ["percent", None]),
    ],
)
def test_what_is_counted(nlp: Language, text: str, expected: list[str | None]) -> None:
    assert units(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ana Silva, now 39, praised Bo Okafor, then 20.", 2),
        ("The winger, just 19 himself, smiled.", 1),
        ("Ana Silva, 45, said nothing.", 1),
        ("Harrowmouth, 12 miles off, was hit.", 0),
        ("They flew to Harrowmouth, 90.", 0),
        ("The total, 45, was low.", 0),
        ("He beat Ana Silva, 3, twice.", 0),
    ],
)
def test_ages_by_their_place(nlp: Language, text: str, ages: int) -> None:
    assert units(nlp, text).count("year of age") == ages
