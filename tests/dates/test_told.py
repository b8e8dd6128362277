"""Days on which something was said or done, beside what is to come, and days by which something is to be done."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.dates.isodates import find_dates

WEDNESDAY = date(2024, 9, 11)
PAST, NEXT = "2024-09-09", "2024-09-16"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("The pit will close, the firm told its staff in Arden on Monday.", PAST),
        ("The firm said in a statement on Monday that it will close.", PAST),
        ("She told reporters Monday she will resign.", PAST),
        ("“It will rain,” said forecaster Ada Frost of the weather office late on Monday.", PAST),
        ("The road will open soon, the office announced on September 9.", PAST),
        ("A man who was arrested on Monday will appear in court.", PAST),
        ("Ministers will decide after the crews left on Monday.", PAST),
        ("She said talks on Monday will be hard.", NEXT),
        ("She told members the talks on Monday will be hard.", NEXT),
        ("They will be told to leave on Monday.", NEXT),
        ("It is to be announced on Monday.", NEXT),
        ("The strike would begin after members voted on Monday.", NEXT),
        ("Frost, the mayor, said talks resume on Monday.", NEXT),
        ("She told reporters talks resume on Monday.", NEXT),
        ("It will be formally announced on Monday.", NEXT),
        ("It will open as promised on Monday.", NEXT),
        ("The road will open, said the clerk on Monday.", PAST),
        ("The road will open, she told the Arden Post on Monday.", PAST),
        ("It will close when the lease is ended on Monday.", NEXT),
        # A present tense that tells of what is to come, also behind "and" and of several.
        ("The clocks change on Monday.", NEXT),
        ("The market opens and closes again on Monday.", NEXT),
        ("The polls open and close on Monday.", NEXT),
        ("He appears in court on Monday.", NEXT),
        ("The firm reports results on Monday.", NEXT),
        ("The doors opened and closed on Monday.", PAST),
        ("They voted to close on Monday.", PAST),
        # What is to come has a clause of its own.
        ("The trial began on Monday, and a ruling is due.", PAST),
        # What had been by then is past.
        ("By Monday 40 men had died.", "/2024-09-09"),
        ("The road had been shut until Monday.", "/2024-09-09"),
        ("He had until Monday to pay.", "/2024-09-16"),
        ("The men had to leave by Monday.", "/2024-09-16"),
    ],
)
def test_what_was_said_or_done_on_a_day_is_past(text: str, iso: str) -> None:
    assert [found.iso for found in find_dates(text, WEDNESDAY)] == [iso]


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("Repairs must be paid by Monday.", "by Monday", "/2024-09-16"),
        ("By 2030 emissions must fall.", "By 2030", "/2030"),
        ("It is due by the June 5 deadline.", "by the June 5", "/2025-06-05"),
        ("The town was hit by Monday's storm.", "Monday", PAST),
        ("The town was hit by 2010 floods.", "2010", "2010"),
        ("Crews stopped and dropped by Monday.", "Monday", NEXT),
    ],
)
def test_by_belongs_to_the_day_that_it_bounds(text: str, words: str, iso: str) -> None:
    assert [(text[d.start : d.end], d.iso) for d in find_dates(text, WEDNESDAY)] == [(words, iso)]
