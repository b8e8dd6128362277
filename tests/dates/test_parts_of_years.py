"""The first months of a year, spans from one month into the next, and numbers that are no years."""

from __future__ import annotations

import pytest

from .test_isodates import dates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the first nine months of 2018", [("the first nine months of 2018", "2018-01/2018-09")]),
        ("the last 3 months of last year", [("the last 3 months of last year", "2019-10/2019-12")]),
        ("the first 12 months of 2018", [("the first 12 months of 2018", None)]),
        ("the first nine months of his life", []),
        ("on 30 April-2 May 2018", [("30 April-2 May 2018", "2018-04-30/2018-05-02")]),
        ("the Covid-19 March rules", []),
        ("the winter of 2018/19", [("the winter of 2018/19", None)]),
        # The sentence's full stop, and that of a short form.
        ("He left on 3 June. She left on 3 Jul. 2019.", [("3 June", "2019-06-03"), ("3 Jul. 2019", "2019-07-03")]),
        ("Vision 2030 and Case 2019 and Directive 2004/38", []),
        ("Local 2019 polls", [("2019", "2019")]),
        ("a vision for 2030 and Expo 2020", [("2030", "2030"), ("2020", "2020")]),
    ],
)
def test_parts_of_years_and_no_years(text: str, found: list[tuple[str, str | None]]) -> None:
    assert dates(text) == found
