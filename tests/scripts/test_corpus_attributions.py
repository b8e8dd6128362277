"""The corpus in the training format."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from onrecord.corpora.checks import find_problems

SCRIPT = Path(__file__).parent.parent.parent / "scripts" / "corpus_attributions.py"


def test_a_split_can_be_trained_on() -> None:
    done = subprocess.run([sys.executable, str(SCRIPT), "train"], capture_output=True, check=True, text=True)
    articles = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(articles) > 10 and all(article["attributions"] for article in articles)
    assert not [str(p) for article in articles for p in find_problems(article) if not p.warning]
