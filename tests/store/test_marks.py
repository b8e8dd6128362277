from __future__ import annotations

import pytest

from formats.story import story
from onrecord.store import Store, articles, search
from onrecord.store.marks import marks
from onrecord.store.search import Query

from .conftest import Decide


@pytest.mark.parametrize(
    ("content", "marked", "places"),
    [
        ("a road", "a \x02road\x03", [(2, 6)]),
        ("Straße and road", "\x02Strasse\x03 and \x02road\x03", [(0, 6), (11, 15)]),
        ("5,000 ships", "\x025000\x03 ships", [(0, 5)]),
        ("a road", "a road", []),
        ("", "", []),
    ],
)
def test_where_marks_stand(content: str, marked: str, places: list[tuple[int, int]]) -> None:
    assert marks(content, marked) == places


def test_every_page_in_every_order_is_marked(store: Store) -> None:
    articles.add(store, story(id="2", meta={"date": "2020-01-01"}))
    for order in ("added", "date"):
        query = Query(words="bridge", party=1, order=order)
        first = search.find(store, query, limit=1)
        second = search.find(store, query, after=first.next, limit=1)
        for row in (*first.rows, *second.rows):
            assert [row.content[start:end].lower() for start, end in row.marks] == ["bridge"]
    assert search.find(store, Query(speaker="silva")).rows[0].marks == ()


def test_words_are_marked_where_they_stand_after_a_correction(store: Store, decide: Decide) -> None:
    (before,) = search.find(store, Query(words="bridge harbour")).rows
    start = next(claim for claim in story().claims if claim.id == "c1").content[0][0]
    place = start + before.content.index("harbour")
    decide("edit", "c1", content=[[place, place + len("harbour bridge")]])
    (after,) = search.find(store, Query(words="bridge harbour")).rows
    assert [after.content[low:high] for low, high in after.marks] == ["harbour", "bridge"]
