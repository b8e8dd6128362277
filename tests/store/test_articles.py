from __future__ import annotations

import pytest

from formats.story import TEXT, story
from onrecord.errors import OnrecordError
from onrecord.store import Store, articles, decisions

from .conftest import Decide


def test_a_document_comes_out_as_it_went_in(store: Store) -> None:
    assert articles.read(store, 1).document() == story()


def test_the_same_article_twice_is_one(store: Store, decide: Decide) -> None:
    decide("reject", "c1")
    assert articles.add(store, story(claims=[])) == "known"
    assert articles.known(store, "bridge", TEXT) == 1 and articles.known(store, "other", TEXT) is None
    assert len(articles.read(store, 1).claims) == 7 and decisions.last(store) == 1
    assert articles.add(store, story(id="2")) == "added"


def test_the_same_id_with_another_text_is_refused(store: Store) -> None:
    with pytest.raises(OnrecordError, match="“bridge” is there with another text; give the changed article another id"):
        articles.add(store, story(text=TEXT + " More."))
    with pytest.raises(OnrecordError, match="another text"):
        articles.known(store, "bridge", TEXT + " More.")


def test_a_document_that_refers_to_nothing_is_refused(store: Store) -> None:
    with pytest.raises(OnrecordError, match="“broken”: a claim refers to a speaker or claim that is not there"):
        articles.add(store, story(id="broken", speakers=[]))
    assert articles.known(store, "broken", TEXT) is None


def test_a_document_whose_claims_are_in_a_ring_is_refused(store: Store) -> None:
    claims = story().model_dump()["claims"]
    claims[0]["within"], claims[1]["within"] = "c2", "c1"
    with pytest.raises(OnrecordError, match=r"“ring”: claims report each other in a ring \(c1, c2\)"):
        articles.add(store, story(id="ring", claims=claims))
    assert articles.known(store, "ring", TEXT) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("date 2024-03-11 Home\nOBITUARY\n\nThe man who mended harbour cranes\n\nHe is dead.", "OBITUARY – The man who mended harbour cranes"),
        ("ADA FROST\nLeave the cranes alone", "ADA FROST – Leave the cranes alone"),
        ("Cranes stand still again\nLEITH – Nobody works.", "Cranes stand still again"),
        ("Briefly", "Briefly"),
        ("", ""),
    ],
)  # fmt: skip
def test_behind_a_rubric_stands_the_title(text: str, title: str) -> None:
    assert articles.title(story(text=text, entities=[], claims=[], speakers=[])) == title


@pytest.mark.parametrize(
    ("meta", "title", "date"),
    [
        ({"date": "2024-03-11", "section": "Home » City"}, "Port city to close its bridge", "2024-03-11"),
        ({"title": " The\nbridge ", "date": "2024-03-11T10:00:00Z"}, "The bridge", "2024-03-11"),
        ({"date": 7, "title": 7}, "date 2024-03-11 Home » City", None),
    ],
)
def test_title_and_date(store: Store, meta: dict[str, object], title: str, date: str | None) -> None:
    articles.add(store, story(id="2", meta=meta))
    row = articles.page(store).rows[0]
    assert (row.title, row.date) == (title, date)


def test_pages_of_articles(store: Store, decide: Decide) -> None:
    articles.add_all(store, (story(id=str(number)) for number in range(4)))
    decide("accept", "c1")
    decide("skip", "c2")
    first = articles.page(store, limit=3)
    rest = articles.page(store, after=first.next, limit=3)
    assert [row.id for row in [*first.rows, *rest.rows]] == ["3", "2", "1", "0", "bridge"] and rest.next is None
    assert (rest.rows[-1].claims, rest.rows[-1].undecided) == (7, 6)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("", ["none", "new", "old", "bridge"]),
        ("date", ["new", "bridge", "old", "none"]),
        ("claims", ["new", "old", "bridge", "none"]),
        ("left", ["new", "old", "bridge", "none"]),
    ],
)
def test_articles_are_sorted_and_their_pages_are_whole(
    store: Store, decide: Decide, sort: str, expected: list[str]
) -> None:
    articles.add(store, story(id="old", meta={"date": "2021-01-02"}))
    articles.add(store, story(id="new", meta={"date": "2025-01-02"}))
    articles.add(store, story(id="none", claims=[], meta={}))
    decide("accept", "c1")
    listed, after = [], None
    while True:
        page = articles.page(store, sort=sort, after=after, limit=1)
        listed += [row.id for row in page.rows]
        if (after := page.next) is None:
            break
    assert listed == expected
    with pytest.raises(OnrecordError, match="not sorted by “size”; there are: date, claims, left"):
        articles.page(store, sort="size")


def test_an_article_that_is_not_there(store: Store) -> None:
    with pytest.raises(OnrecordError, match="no article 7"):
        articles.read(store, 7)
