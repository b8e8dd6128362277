"""Entities that reviewers correct, add and remove."""

from __future__ import annotations

from typing import Any

import pytest

from formats.story import TEXT, at, story
from onrecord.errors import OnrecordError
from onrecord.store import Store, articles, decisions, search
from onrecord.store.decisions import Conflict
from onrecord.store.search import Query

from .conftest import Decide, claim


def entities(store: Store) -> dict[str, Any]:
    return {one.id: one for one in articles.read(store, 1).document().entities}


def quantity(words: str, **more: Any) -> dict[str, Any]:
    start, end = at(words)
    plain = {"high": None, "bound": "=", "unit": None, "per": None, "converts": None}
    return {"id": "", "label": "QUANTITY", "start": start, "end": end, **plain, **more}


def test_a_quantity_is_corrected_and_search_goes_by_it(store: Store, decide: Decide) -> None:
    made = decide("mark", entity=quantity("nine months", value=9, unit="year"), replaces="e1", version=0)
    assert (entities(store)["e1"].unit, list(made.after)) == ("year", ["entity:e1"])
    assert [row.claim for row in search.find(store, Query(quantity="> 8 years")).rows] == ["c1"]
    assert search.count(store, Query(quantity="> 8 months")) == 0
    decisions.undo(store, reviewer="Ann")
    assert articles.read(store, 1).document() == story()
    assert search.count(store, Query(quantity="> 8 months")) == 1
    decisions.redo(store, reviewer="Ann")
    decisions.rebuild(store)
    assert entities(store)["e1"].unit == "year" and search.count(store, Query(quantity="> 8 years")) == 1


def test_one_that_was_missed_is_added_with_its_claim(store: Store, decide: Decide) -> None:
    made = decide("mark", entity=quantity("one man", value=1, unit="man"))
    added = entities(store)[f"r{made.number}"]
    assert (added.start, added.end, added.value) == (*at("one man"), 1)
    made = decide("mark", entity=quantity("its harbour bridge", value=1, unit="bridge"))
    assert claim(store, "c1").quantities == ["e1", f"r{made.number}"]
    assert claim(store, "c1").state == "open"


def test_one_that_is_none_is_removed_and_nothing_refers_to_it(store: Store, decide: Decide) -> None:
    decide("unmark", entity="e7", version=0)
    left = entities(store)
    assert "e7" not in left and left["e8"].converts is None
    assert claim(store, "c3").quantities == ["e8"]
    decisions.undo(store, reviewer="Ann")
    assert articles.read(store, 1).document() == story()


def test_names_and_dates(store: Store, decide: Decide) -> None:
    start, end = at("Monday")
    decide("mark", entity={"id": "", "label": "DATE", "start": start, "end": end, "iso": "2024-03-18"}, replaces="e3")
    start, end = at("Silva", 1)
    decide("mark", entity={"id": "", "label": "PERSON", "start": start, "end": end}, replaces="e5")
    found = entities(store)
    assert (found["e3"].iso, found["e5"].label, found["e5"].speaker) == ("2024-03-18", "PERSON", "s1")


@pytest.mark.parametrize(
    ("entity", "words"),
    [
        (quantity("nine months", value=9, end=10**6), "no part of the text"),
        (quantity("nine months", value=9, high=3), "a range rises"),
        (quantity("nine months", value=9, converts="e99"), "no other quantity"),
        (quantity("nine months", value=9, label="NUMBER"), "not a decision"),
        (quantity("nine months", value=9, start=TEXT.index("\n\n"), end=TEXT.index("\n\n") + 2), "is of words"),
    ],
)
def test_what_cannot_be_one_is_refused(store: Store, decide: Decide, entity: dict[str, Any], words: str) -> None:
    with pytest.raises(OnrecordError, match=words):
        decide("mark", entity=entity)


def test_one_that_two_missed_is_added_once(store: Store, decide: Decide) -> None:
    start, end = at("harbour bridge")
    place = {"id": "", "label": "PLACE", "start": start, "end": end}
    decide("mark", entity=place)
    with pytest.raises(OnrecordError, match="these words are marked as PLACE already; correct that one"):
        decide("mark", by="Ben", entity=place)
    decide("mark", by="Ben", entity={**place, "label": "ORGANIZATION"})
    assert len([one for one in articles.read(store, 1).entities if one.version]) == 2


def test_a_country_that_is_named_is_given_by_name(store: Store, decide: Decide) -> None:
    start, end = at("Port city")
    decide("mark", entity={"id": "", "label": "COUNTRY", "start": start, "end": end, "country": "Germany"})
    added = next(one.entity for one in articles.read(store, 1).entities if one.version)
    assert added.model_dump()["country"] == "DE"
    with pytest.raises(OnrecordError, match="no country “Atlantis”"):
        decide("mark", entity={"id": "", "label": "COUNTRY", "start": start, "end": end, "country": "Atlantis"})


def test_two_at_once(store: Store, decide: Decide) -> None:
    decide("unmark", entity="e1", version=0)
    with pytest.raises(Conflict, match="Ann changed this entity"):
        decide("mark", entity=quantity("nine months", value=9), replaces="e1", version=0, by="Ben")
