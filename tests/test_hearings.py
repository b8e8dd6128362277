"""The reports of hearings that benchmarks/hearings.py trains on: marks as they are meant, and sound data."""

from __future__ import annotations

from benchmarks import hearings

from onrecord.corpora.checks import find_problems


def test_marks_become_attributions_at_their_place() -> None:
    article = hearings.parse("a", "{S1+2:The clerk} {C1:said} {Q1:no} and {C2:denied} {Q2:it}, {Q1:twice}.")
    assert article["text"] == "The clerk said no and denied it, twice."
    words = [
        {role: [article["text"][start:end] for start, end in one[role]] for role in one}
        for one in article["attributions"]
    ]
    assert words == [
        {"source": ["The clerk"], "cue": ["said"], "content": ["no", "twice"]},
        {"source": ["The clerk"], "cue": ["denied"], "content": ["it"]},
    ]


def test_the_reports_are_twenty_and_sound_and_the_kind_is_in_the_corpus() -> None:
    found = list(hearings.hearings())
    assert len({article["id"] for article in found}) == 20
    assert not [str(problem) for article in found for problem in find_problems(article)]
    assert not [article["id"] for article in found if any(mark in article["text"] for mark in "{}")]
    assert {document.id for document in hearings.gold()} >= hearings.KIND
