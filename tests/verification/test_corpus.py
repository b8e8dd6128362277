"""The project's own drafts and transcripts: every verdict is held against the gold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from benchmarks.verify import FOLDER, gold, verdicts

from onrecord.verification import Source, verify
from onrecord.verification.loading import load
from verification.drafts import draft, kinds

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

TARGET = 0.97


def test_the_set_is_as_its_readme_says() -> None:
    records = [record for records in gold().values() for record in records]
    assert (len(gold()), len(records)) == (12, 156)
    assert Counter(record["verdict"] == "verbatim" for record in records) == {True: 78, False: 78}


@pytest.fixture(scope="module")
def judged() -> list[tuple[dict[str, Any], Any]]:
    return list(verdicts())


def test_verdicts_are_right_and_no_changed_number_or_negation_is_verbatim(
    judged: list[tuple[dict[str, Any], Any]],
) -> None:
    right = sum(record["verdict"] == found.verdict for record, found in judged)
    assert right >= TARGET * len(judged)
    changed = [
        found
        for record, found in judged
        if record["change"] in ("number", "negation") and record["verdict"] == "altered"
    ]
    assert len(changed) > 30 and not [found for found in changed if found.verdict == "verbatim"]


def test_a_passage_is_where_the_words_are_and_has_its_time(judged: list[tuple[dict[str, Any], Any]]) -> None:
    for record, found in judged:
        assert bool(found.passages) == (record["verdict"] != "not-found")
        assert all(passage.time and passage.text for passage in found.passages)


def changed(sentence: str) -> Iterator[str]:
    """The sentence with a “not” put in anywhere, a negation taken out, or a number made another."""
    words = sentence.split()
    for i, word in enumerate(words):
        before, after = words[:i], words[i + 1 :]
        if i:
            yield " ".join([*before, "not", word, *after])
        if re.search(r"n't\b", word):
            yield " ".join([*before, word.replace("n't", ""), *after])
        if word.strip(".,").lower() in ("not", "never", "no", "nobody"):
            yield " ".join([*before, *after])
        if re.search(r"\d", word):
            others = (
                re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), word, count=1),
                f"-{word}",
                re.sub(r"(\d)\.(\d)", r"\1\2", word),
            )
            yield from (" ".join([*before, other, *after]) for other in others if other != word)


TRANSCRIPTS = sorted((FOLDER / "transcripts").iterdir())


@pytest.mark.parametrize(
    "path",
    [TRANSCRIPTS[0], *(pytest.param(path, marks=pytest.mark.slow) for path in TRANSCRIPTS[1:])],
    ids=lambda p: p.name,
)
def test_no_changed_negation_or_number_of_any_sentence_said_is_verbatim(path: Path) -> None:
    (source,) = (item for item in load([str(path)]) if isinstance(item, Source))
    said = " ".join(source.text[turn.start : turn.end] for turn in source.turns)
    sentences = [s for s in re.split(r"(?<=[.?!])\s+", said) if len(s.split()) > 3]
    quoted = [other for sentence in sentences for other in changed(sentence)]
    judged = list(verify(draft(*((None, f"“{words}”") for words in quoted)), [source]))
    assert [(j.content, kinds(j)) for j in judged if j.verdict == "verbatim"] == []
    assert len(judged) >= len(quoted) > 100
