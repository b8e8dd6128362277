from __future__ import annotations

import json
from typing import Any, get_args

import pytest

from formats.story import story
from onrecord.errors import OnrecordError
from onrecord.store import Store, articles, decisions, queue
from onrecord.store.certainty import certainty
from onrecord.store.records import STATES

from .conftest import Decide


def claims(store: Store, order: queue.Order = "certainty", article: int | None = None, limit: int = 3) -> list[str]:
    """All of the queue, read page by page."""
    found: list[str] = []
    page = queue.page(store, order, article=article, limit=limit)
    while True:
        found += [f"{row.article}.{row.claim}" for row in page.rows]
        if page.next is None:
            return found
        page = queue.page(store, order, article=article, after=page.next, limit=limit)


def test_the_least_certain_first_and_the_skipped_last(store: Store, decide: Decide) -> None:
    assert claims(store) == ["1.c6", "1.c7", "1.c5", "1.c4", "1.c3", "1.c2", "1.c1"]
    decide("skip", "c6")
    decide("accept", "c5")
    assert claims(store) == ["1.c7", "1.c4", "1.c3", "1.c2", "1.c1", "1.c6"]


def test_without_a_confidence_the_link_tells() -> None:
    first = story().claims[0].model_copy(update={"confidence": None})
    rivals = first.model_copy(update={"link": None, "speaker": None, "candidates": ["s1", "s2"]})
    ladder = [rivals, rivals.model_copy(update={"candidates": []})]
    ladder += [first.model_copy(update={"link": link}) for link in ("pronoun", "description", "continuation", "name")]
    sure = [certainty(claim) for claim in ladder]
    assert sure == sorted(set(sure)) and certainty(story().claims[0]) == 0.97


def test_by_article_speaker_and_date(store: Store) -> None:
    articles.add(store, story(id="2", meta={"date": "2023-01-01"}))
    articles.add(store, story(id="3", meta={}))
    every = {f"{article}.c{number}" for article in (1, 2, 3) for number in range(1, 8)}
    for order in get_args(queue.Order):
        found = claims(store, order, limit=4)
        assert len(found) == len(every) and set(found) == every
    assert [place[0] for place in claims(store, "date")[::7]] == ["3", "2", "1"]
    assert claims(store, "article")[:8] == [*(f"1.c{number}" for number in (1, 2, 3, 4, 5, 6, 7)), "2.c1"]
    speakers = [row.speaker or "" for row in queue.page(store, "speaker").rows]
    assert speakers == sorted(speakers)
    assert claims(store, "certainty", article=2) == [f"2.c{number}" for number in (6, 7, 5, 4, 3, 2, 1)]


@pytest.mark.parametrize("after", ["", "x", "[1]", "[[1], 2, 3]", "{}", "null"])
def test_a_place_that_is_none(store: Store, after: str) -> None:
    with pytest.raises(OnrecordError, match="start it again"):
        queue.page(store, after=after)


def test_progress_and_pace(store: Store, decide: Decide) -> None:
    assert queue.progress(store, reviewer="Ann").seconds_left is None
    for id, action in (("c1", "accept"), ("c2", "reject"), ("c3", "skip")):
        decide(action, id)
    progress = queue.progress(store, reviewer="Ann")
    assert progress.states == {"open": 4, "skipped": 1, "accepted": 1, "corrected": 0, "rejected": 1}
    assert (progress.total, progress.decided) == (7, 2)
    assert progress.pace is not None and 0 <= progress.pace < 60
    assert progress.seconds_left == progress.pace * 5
    assert queue.progress(store, reviewer="Ben").pace is None


def test_the_pace_leaves_pauses_out() -> None:
    changed = [json.dumps({f"claim:c{number}": {"state": "accepted"}}) for number in range(4)]
    times = ["10:00:00", "10:00:20", "11:30:00", "11:30:10"]
    recent = [(f"2024-03-11T{time}.000Z", 1, change) for time, change in zip(times, changed, strict=True)]
    assert queue.pace(recent) == pytest.approx(30 / 3)
    assert queue.pace(recent[:1]) is None


@pytest.mark.parametrize(
    ("only", "found"),
    [
        ({}, ["c6", "c7", "c5", "c2"]),
        ({"states": ("skipped",)}, ["c2"]),
        ({"states": ("accepted", "rejected")}, ["c4", "c1"]),
        ({"states": ("open", "corrected")}, ["c6", "c7", "c5", "c3"]),
        ({"kind": "direct"}, ["c7", "c5", "c2"]),
        ({"act": "asks", "states": ("corrected",)}, ["c3"]),
        ({"below": 0.5}, ["c6", "c7"]),
        ({"speaker": "BUILD"}, ["c5"]),
        ({"speaker": "bùild"}, ["c5"]),
        ({"speaker": "uild"}, []),
        ({"speaker": "dtm", "states": STATES}, ["c4"]),
        ({"speaker": "100%"}, []),
        ({"speaker": "%"}, []),
        ({"since": "2024-03-12"}, []),
        ({"since": "2024-03-11", "until": "2024-03-11", "kind": "indirect"}, ["c6"]),
        ({"reviewer": "Ben", "states": STATES}, ["c4", "c1"]),
        ({"disputed": True, "states": STATES}, ["c1"]),
    ],
)
def test_the_queue_is_narrowed_and_its_pages_are_whole(
    store: Store, decide: Decide, only: dict[str, Any], found: list[str]
) -> None:
    decide("reject", "c1")
    decide("accept", "c1", by="Ben")
    decide("skip", "c2")
    decide("edit", "c3", act="asks")
    decide("reject", "c4")
    decide("reject", "c4", by="Ben")
    filtered, after, listed = queue.Filter(**only), None, []
    while True:
        page = queue.page(store, only=filtered, after=after, limit=1)
        listed += [row.claim for row in page.rows]
        if (after := page.next) is None:
            break
    assert listed == found


def test_who_differs_and_who_does_so_no_more(store: Store, decide: Decide) -> None:
    def disputed() -> list[str]:
        return [row.claim for row in queue.page(store, only=queue.Filter(states=STATES, disputed=True)).rows]

    decide("accept", "c1")
    decide("edit", "c1", by="Ben", kind="direct")
    assert disputed() == ["c1"]
    decisions.rebuild(store)
    assert disputed() == ["c1"]
    decisions.undo(store, reviewer="Ben")
    assert disputed() == []
    decide("speaker", "c5", speaker="s2")
    decide("speaker", "c5", by="Ben", speaker="s3")
    assert disputed() == ["c5"]
    # Two names of one are one, whoever was named before.
    decide("merge", speaker="s3", version=0, into="s2", into_version=0, by="Cem")
    assert disputed() == []


def test_days_and_names_that_cannot_be(store: Store) -> None:
    for only in ({"since": "soon"}, {"speaker": "x" * 501}):
        with pytest.raises(OnrecordError):
            queue.page(store, only=queue.Filter(**only))
