"""The project's own drafts and transcripts: every verdict is held against the gold."""

from __future__ import annotations

from collections import Counter

from benchmarks.verify import gold, verdicts

TARGET = 0.97


def test_the_set_is_as_its_readme_says() -> None:
    records = [record for records in gold().values() for record in records]
    assert (len(gold()), len(records)) == (12, 156)
    assert Counter(record["verdict"] == "verbatim" for record in records) == {True: 78, False: 78}


def test_verdicts_are_right_and_no_changed_number_or_negation_is_verbatim() -> None:
    judged = list(verdicts())
    right = sum(record["verdict"] == found.verdict for record, found in judged)
    assert right >= TARGET * len(judged)
    changed = [
        found
        for record, found in judged
        if record["change"] in ("number", "negation") and record["verdict"] == "altered"
    ]
    assert len(changed) > 30 and not [found for found in changed if found.verdict == "verbatim"]


def test_a_passage_is_where_the_words_are_and_has_its_time() -> None:
    for record, found in verdicts():
        assert bool(found.passages) == (record["verdict"] != "not-found")
        assert all(passage.time and passage.text for passage in found.passages)
