from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.dates.isodates import find_dates

MONDAY = date(2020, 4, 6)
WRITTEN = st.lists(
    st.sampled_from(
        [
            "March",
            " ",
            "1",
            "29",
            "31",
            "February",
            "2019",
            "2020",
            "-",
            " to ",
            "from ",
            "since ",
            "until ",
            "last ",
            "next ",
            "week",
            "Monday",
            "0000",
            "ago",
            " years ",
            "the ",
            "third quarter",
            " of ",
            "'90s",
            "99th century",
            "2020-02-30",
            "1/13/2020",
            ",",
            "between ",
            " and ",
            "decade",
            "past ",
            "May",
            "9999",
        ]
    ),
    max_size=12,
).map("".join)


def dates(text: str, base: date | None = MONDAY) -> list[tuple[str, str | None]]:
    return [(text[d.start : d.end], d.iso) for d in find_dates(text, base)]


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("officials said yesterday, as", "yesterday", "2020-04-05"),
        ("seen the day before yesterday.", "the day before yesterday", "2020-04-04"),
        ("masks since March 1, he said", "since March 1", "2020-03-01/"),
        ("closed until Friday.", "until Friday", "/2020-04-10"),
        ("Last week, they", "Last week", "2020-W14"),
        ("he met them last month.", "last month", "2020-03"),
        ("earlier this month", "earlier this month", "2020-04"),
        ("on Monday", "Monday", "2020-04-06"),
        ("last Monday", "last Monday", "2020-03-30"),
        ("on Tuesday night", "Tuesday night", "2020-03-31"),
        ("next Friday", "next Friday", "2020-04-10"),
        ("It will open on Friday", "Friday", "2020-04-10"),
        ("on Dec. 2", "Dec. 2", "2019-12-02"),
        ("on February 29", "February 29", "2020-02-29"),
        ("on 3 March 2018", "3 March 2018", "2018-03-03"),
        ("Tuesday, February 23, 2006", "Tuesday, February 23, 2006", "2006-02-23"),
        ("in May 2019", "May 2019", "2019-05"),
        ("In May, prices rose", "May", "2019-05"),
        ("from March 1 to 5.", "March 1 to 5", "2020-03-01/2020-03-05"),
        ("from March 1 to April 5", "from March 1 to April 5", "2020-03-01/2020-04-05"),
        ("from March 1 to April 5, 2018", "from March 1 to April 5, 2018", "2018-03-01/2018-04-05"),
        ("between 2010 and 2015", "between 2010 and 2015", "2010/2015"),
        ("the 2019-20 season", "2019-20", "2019/2020"),
        ("since 2015", "since 2015", "2015/"),
        ("the third quarter of 2019", "the third quarter of 2019", "2019-07/2019-09"),
        ("in Q1", "Q1", "2020-01/2020-03"),
        ("the first half of last year", "the first half of last year", "2019-01/2019-06"),
        ("in the 1990s", "the 1990s", "1990/1999"),
        ("the 19th century", "the 19th century", "1801/1900"),
        ("two years ago", "two years ago", "2018"),
        ("10 days ago", "10 days ago", "2020-03-27"),
        ("over the past week", "the past week", "2020-03-30/2020-04-06"),
        ("last weekend", "last weekend", "2020-04-04/2020-04-05"),
        ("last summer", "last summer", None),
        ("on 2020-04-06", "2020-04-06", "2020-04-06"),
        ("on 25/12/2019", "25/12/2019", "2019-12-25"),
        ("on 4/5/2020", "4/5/2020", None),
        ("on February 30", "February 30", None),
        ("a century of decades ago: 3000 decades ago", "3000 decades ago", None),
    ],
)
def test_date(text: str, words: str, iso: str | None) -> None:
    assert dates(text) == [(words, iso)]


@pytest.mark.parametrize(
    "words", ["yesterday", "last week", "March 1", "since Monday", "two years ago", "the third quarter"]
)
def test_without_an_article_date_relative_dates_have_no_value(words: str) -> None:
    assert dates(f"It was {words}.", None) == [(words, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The May conference",
        "they march in",
        "it may be",
        "Ms. May said",
        "March 10,000 people",
        "2000 people",
        "more than 2000 cars",
        "1709 schoolchildren",
        "has 1950 employees",
        "a 2000 year old tree",
        "$2019",
        "at 10:27 PM",
        "for two years",
        "a room of 2019 square metres",
    ],
)
def test_no_date(text: str) -> None:
    assert dates(text) == []


def test_a_year_before_what_it_qualifies_is_a_year() -> None:
    assert dates("The 2019 elections; above 2019 levels") == [("2019", "2019"), ("2019", "2019")]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), WRITTEN), st.one_of(st.none(), st.dates()))
def test_any_text_and_day(text: str, base: date | None) -> None:
    position = 0
    for found in find_dates(text, base):
        assert position <= found.start < found.end <= len(text)
        position = found.end
