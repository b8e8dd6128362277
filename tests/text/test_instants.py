"""Days and instants as feeds, tables and programs write them."""

from __future__ import annotations

import doctest
from datetime import date

import pytest

from onrecord.dates.finding import article_date
from onrecord.text import instants


def test_the_examples() -> None:
    assert doctest.testmod(instants).failed == 0


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026-03-04T05:06:07+05:30", "2026-03-04T05:06:07+05:30"),
        ("Tue, 3 Mar 2026 10:00:00 CET", "2026-03-03"),
        ("31 Feb 2026", None),
        ("6 April 2020", "2020-04-06"),
        ("April 6, 2020 - 10:15 am", "2020-04-06"),
        ("06-Apr-2020", "2020-04-06"),
        ("6th Sept. 2020", "2020-09-06"),
        ("2020/4/6", "2020-04-06"),
        ("20200406", "2020-04-06"),
        ("20200406101500", "2020-04-06"),
        ("20201345101500", None),
        ("202004061015", None),
        ("6. April 2020", "2020-04-06"),
        ("06/04/2020", None),
        ("1586131200", None),
        ("1610122500000", None),  # milliseconds, not Christmas Day of 1610
        ("2020-W10", None),
        ("2020-04-06+02:00", "2020-04-06"),
        ("1-3 March 2026", None),
        ("Friday", None),
    ],
)
def test_a_day_is_read_where_it_can_be_only_one(written: str, iso: str | None) -> None:
    assert instants.to_iso(written) == iso
    assert article_date({"date": written}) == (date.fromisoformat(iso[:10]) if iso else None)
