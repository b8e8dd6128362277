"""The reports of hearings that benchmarks/hearings.py trains on: marks as they are meant, and sound data."""

from __future__ import annotations

import pytest
from benchmarks import hearings

from onrecord.corpora.checks import find_problems

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite


def test_a_report_is_read_as_what_its_tags_say() -> None:
    (report,) = (article for article in hearings.hearings() if article["id"] == "pool-roof")
    words = [[report["text"][a:b] for a, b in one["source"] + one["cue"]] for one in report["attributions"]]
    assert words == [
        ["by the surveyor, Aisha Karimi", "Evidence was given"], ["She", "put"], ["In her opinion"],
        ["The former manager", "accepted"], ["The former manager", "denied"],
    ]  # fmt: skip


def test_the_reports_are_twenty_and_sound_and_the_kind_is_in_the_corpus() -> None:
    found = list(hearings.hearings())
    assert len({article["id"] for article in found}) == 20
    assert not [str(problem) for article in found for problem in find_problems(article)]
    assert not [article["id"] for article in found if any(mark in article["text"] for mark in "<>")]
    assert {document.id for document in hearings.gold()} >= hearings.KIND


def test_the_gold_is_scored_with_who_speaks() -> None:
    (levee,) = (document for document in hearings.gold() if document.id == "levee-hearing")
    article = hearings.annotated(levee)
    assert len(article["attributions"]) == sum(claim.within is None for claim in levee.claims)
    assert {"names": ["Lyle Beck"], "type": "person"}.items() <= article["attributions"][1]["speaker"].items()
