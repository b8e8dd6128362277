"""Days that are told by a feast, by the week or month that they are of, or from the article's date on."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.dates.calendar import easter
from onrecord.dates.isodates import find_dates

MONDAY = date(2020, 4, 6)


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("on 2019/05/04", "2019/05/04", "2019-05-04"),
        ("on 15-06-2019", "15-06-2019", "2019-06-15"),
        ("on 5-6-2019", "5-6-2019", None),
        ("on 5-May-2019", "5-May-2019", "2019-05-05"),
        ("It rose in H1 2019.", "H1 2019", "2019-01/2019-06"),
        ("It rose in the 2019 financial year.", "2019 financial year", None),
        ("The 2008 financial crisis hit.", "2008", "2008"),
        ("It opened on Tuesday of last week.", "Tuesday of last week", "2020-03-31"),
        ("It opens next week on Tuesday.", "next week on Tuesday", "2020-04-14"),
        ("It opened on Friday this week.", "Friday this week", "2020-04-10"),
        ("It opened in May last year.", "May last year", "2019-05"),
        ("It opens on 5 May next year.", "5 May next year", "2021-05-05"),
        ("May this year bring peace.", "this year", "2020"),
        ("It shut on the first Monday of March.", "the first Monday of March", "2020-03-02"),
        ("It will shut on the last Friday in May.", "the last Friday in May", "2020-05-29"),
        ("It shut on the third Tuesday of May 2019.", "the third Tuesday of May 2019", "2019-05-21"),
        ("It shuts on the first Monday of every month.", "the first Monday of every month", None),
        ("It opened on Good Friday.", "Good Friday", "2019-04-19"),
        ("It will open on Good Friday.", "Good Friday", "2020-04-10"),
        ("It opened on Maundy Thursday 2019.", "Maundy Thursday 2019", "2019-04-18"),
        ("The Good Friday Agreement held.", "Good Friday", None),
        ("Orthodox families met on Easter Sunday.", "Easter Sunday", None),
        ("It opened on Christmas Day.", "Christmas Day", "2019-12-25"),
        ("They meet this Christmas.", "this Christmas", "2020-12-25"),
        ("He left just before Christmas.", "Christmas", "2019-12-25"),
        ("It opened on Black Friday.", "Black Friday", None),
        ("It is open Monday to Friday.", "Monday to Friday", None),
        ("It opens in three days’ time.", "three days’ time", "2020-04-09"),
        ("It opens two weeks from now.", "two weeks from now", "2020-W17"),
        ("It opened a fortnight ago.", "a fortnight ago", "2020-W13"),
        ("It opened the week before last.", "the week before last", "2020-W13"),
        ("It opens the year after next.", "the year after next", "2022"),
        ("It rained over the weekend.", "the weekend", "2020-04-04/2020-04-05"),
        ("It will rain over the weekend.", "the weekend", "2020-04-11/2020-04-12"),
        ("It opens a week on Friday.", "a week on Friday", "2020-04-17"),
        ("They met once a week on Friday.", "a week on Friday", None),
        ("This coming Friday is a holiday.", "This coming Friday", "2020-04-10"),
        ("It opens every Friday.", "Friday", None),
        ("It opened on a Friday.", "Friday", None),
        ("He told a Friday call that it rained.", "Friday", "2020-04-03"),
        ("It shut the Friday before the vote.", "Friday", None),
        ("It shut on the last Friday of Ramadan.", "last Friday", None),
        ("The last year of the war was cold.", "The last year", None),
    ],
)
def test_date(text: str, words: str, iso: str | None) -> None:
    assert [(text[d.start : d.end], d.iso) for d in find_dates(text, MONDAY)] == [(words, iso)]


@pytest.mark.parametrize("text", ["Christmas Day", "May last year", "two weeks from now", "the first Monday of May"])
def test_without_an_article_date(text: str) -> None:
    assert [d.iso for d in find_dates(f"It was {text}.", None)] == [None]


def test_easter() -> None:
    assert [easter(year) for year in (1961, 2000, 2008, 2025, 2038)] == [
        date(1961, 4, 2),
        date(2000, 4, 23),
        date(2008, 3, 23),
        date(2025, 4, 20),
        date(2038, 4, 25),
    ]
