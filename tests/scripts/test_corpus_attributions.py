"""Own articles in the training format."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.corpora.checks import find_problems

SCRIPT = Path(__file__).parent.parent.parent / "scripts" / "corpus_attributions.py"


@pytest.mark.parametrize("which", ["train", pytest.param("world-dev", marks=pytest.mark.slow)])
def test_they_can_be_trained_on(which: str) -> None:
    done = subprocess.run([sys.executable, str(SCRIPT), which], capture_output=True, check=True, text=True)
    articles = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(articles) > 10 and all(article["attributions"] for article in articles)
    assert any(article["inner"] for article in articles)
    assert all(("names" in article) == (which == "world-dev") for article in articles)
    assert not [str(p) for article in articles for p in find_problems(article) if not p.warning]
