from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord import layers
from onrecord.dates.finding import article_date

if TYPE_CHECKING:
    from spacy.language import Language


def test_dates_are_reckoned_from_the_furniture(nlp: Language) -> None:
    text = "date 2020-04-06 Home » World\n\nThe mayor left yesterday after ruling since March 1."
    found = [(text[d["start"] : d["end"]], d["iso"]) for d in layers.read(nlp(text), "dates")]
    assert found == [("yesterday", "2020-04-05"), ("since March 1", "2020-03-01/")]


def test_without_a_date_the_value_is_null(nlp: Language) -> None:
    text = "The mayor left yesterday."
    assert [d["iso"] for d in layers.read(nlp(text), "dates")] == [None]


@pytest.mark.parametrize(
    ("value", "day"),
    [("2020-04-06", "2020-04-06"), ("2020-04-06T10:00:00Z", "2020-04-06"), ("soon", None), (None, None)],
)
def test_article_date(value: str | None, day: str | None) -> None:
    found = article_date({"date": value})
    assert (found.isoformat() if found else None) == day


def test_a_clock_time_is_no_year_and_no_quantity(nlp: Language) -> None:
    doc = nlp("The shares were down by 1430 GMT.")
    assert layers.read(doc, "dates") == layers.read(doc, "quantities") == []
