"""``docs/training-data.md`` says what the code does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from onrecord.corpora.checks import find_problems
from onrecord.corpora.conversion import READERS
from onrecord.corpora.labels import MEANINGS
from onrecord.corpora.records import KEYS

PAGE = (Path(__file__).parents[2] / "docs" / "training-data.md").read_text(encoding="utf8")


def test_the_example_is_sound() -> None:
    articles = [
        json.loads(line) for block in re.findall(r"```json\n(.*?)```", PAGE, re.S) for line in block.splitlines()
    ]
    assert len(articles) == 2 and not [problem for article in articles for problem in find_problems(article)]
    [attribution] = articles[0]["attributions"]
    assert [articles[0]["text"][start:end] for role in ("source", "cue", "content") for start, end in attribution[role]] == [
        "Ines Calder", "said", "“We need two weeks,”", "“No more.”",
    ]  # fmt: skip


@pytest.mark.parametrize("word", [*READERS, *MEANINGS, *KEYS])
def test_every_format_label_and_key_is_there(word: str) -> None:
    assert f"`{word}`" in PAGE
