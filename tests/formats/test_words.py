from __future__ import annotations

from typing import Any

import pytest

from formats.story import story
from onrecord.document import Quantity
from onrecord.formats.words import amount, manner, number, position, speakers_by_id, who


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"value": 3860000000, "unit": "mask"}, "3,860,000,000 mask"),
        ({"value": 2840000.0, "unit": "kit", "bound": "~"}, "about 2,840,000 kit"),
        ({"value": 10.2, "unit": "percent", "bound": "<~"}, "nearly 10.2 percent"),
        ({"value": 5, "unit": "CNY", "bound": ">="}, "at least CNY 5"),
        ({"value": 1, "high": 2, "unit": "litre", "per": "day"}, "1 to 2 litre per day"),
        ({"value": 7, "bound": "<"}, "under 7"),
        ({"value": 2 / 3, "unit": "school"}, "0.6667 school"),
        ({"value": 0.00012345678901234, "unit": "gram"}, "0.00012345678901234 gram"),
    ],
)
def test_an_amount_in_words(fields: dict[str, Any], words: str) -> None:
    defaults = {
        "id": "e1",
        "start": 0,
        "end": 1,
        "label": "QUANTITY",
        "high": None,
        "bound": "=",
        "unit": None,
        "per": None,
    }
    assert amount(Quantity.model_validate({**defaults, "converts": None, **fields})) == words


@pytest.mark.parametrize(("value", "words"), [(1e300, "1e+300"), (-2.5, "-2.5"), (0, "0"), (float("inf"), "inf")])
def test_any_number_in_words(value: float, words: str) -> None:
    assert number(value) == words


def test_what_somebody_is() -> None:
    assert position(role="official", agency="customs", country="CN") == "official, customs (CN)"
    assert position(role=None, agency=None, country="CN") == "CN"
    assert position(role=None, agency=None, country=None) == ""


def test_who_said_it_and_how() -> None:
    document = story()
    speakers = speakers_by_id(document)
    by_id = {claim.id: claim for claim in document.claims}
    assert who(by_id["c1"], speakers) == "Ana Silva"
    assert who(by_id["c6"], speakers) == "Dutch transport ministry or the builder?"
    assert who(by_id["c6"].model_copy(update={"candidates": []}), speakers) == "not stated"
    assert manner(document, by_id["c6"]) == "indirect · denied · negated · 40% sure"
    assert manner(document, by_id["c7"]) == "direct · shouted"
    left_open = by_id["c6"].model_copy(update={"confidence": 0.0093})
    assert manner(document, left_open) == "indirect · denied · negated · speaker left open"
