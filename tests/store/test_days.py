from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store import days


def test_the_words_of_a_day() -> None:
    assert days.words("2020-04-06") == "y2020 m202004 t2020040 d20200406" and days.words("") == ""


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2020-01-01", "2021-12-31", ["y2020", "y2021"]),
        ("2020-02-01", "2020-03-31", ["m202002", "m202003"]),
        ("2019-12-31", "2021-01-02", ["d20191231", "y2020", "d20210101", "d20210102"]),
        ("2020-04-06", "2020-04-06", ["d20200406"]),
        ("2020-04-09", "2020-05-09", ["d20200409", "t2020041", "t2020042", "t2020043", "t2020050"]),
        ("2020-02-20", "2020-02-28", [f"d202002{day}" for day in range(20, 29)]),
        ("2020-04-07", "2020-04-06", []),
        ("9999-12-01", "9999-12-31", ["m999912"]),
        ("9999-12-29", "9999-12-31", ["d99991229", "t9999123"]),
    ],
)
def test_a_period(first: str, last: str, expected: list[str]) -> None:
    assert days.cover(date.fromisoformat(first), date.fromisoformat(last)) == expected


@given(first=st.dates(date(1999, 1, 1), date(2003, 1, 1)), length=st.integers(0, 1200))
def test_every_day_of_a_period_has_one_of_its_words(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    cover = days.cover(first, last)
    day = first - timedelta(days=400)
    while day <= last + timedelta(days=400):
        assert len(set(days.words(day.isoformat()).split()) & set(cover)) == (first <= day <= last)
        day += timedelta(days=1)
