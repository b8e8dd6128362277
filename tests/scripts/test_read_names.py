"""Names that a model finds, as training data."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import resources
from onrecord.corpora.checks import find_problems
from onrecord.corpora.records import in_tuning_set

SCRIPT = Path(__file__).parent.parent.parent / "scripts" / "read_names.py"
pytestmark = pytest.mark.slow  # seconds of a real model


def test_the_first_articles_outside_the_tuning_set_get_their_names(tmp_path: Path) -> None:
    articles = [{"id": f"a{i}", "text": "Ada Frost met Ben Hale in Lisbon.", "attributions": []} for i in range(4)]
    assert in_tuning_set("a1") and not in_tuning_set("a0")
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, articles)), encoding="utf8")
    command = [sys.executable, str(SCRIPT), resources.DEFAULT_MODEL, str(tmp_path / "a.jsonl"), "2"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [article["id"] for article in found] == ["a0", "a2"]
    assert [[article["text"][s:e], label] for article in found[:1] for s, e, label in article["names"]] == [
        ["Ada Frost", "PER"], ["Ben Hale", "PER"], ["Lisbon", "LOC"],
    ]  # fmt: skip
    assert not [problem for article in found for problem in find_problems(article)]
