"""The count of cues, over invented articles."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent.parent / "scripts" / "count_cues.py"
ARTICLE = "The mayor said the bridge would close. The mayor closed the bridge. “I said it was late,” the mayor said."
CONTENT, CUE = "the bridge would close", "said"


@pytest.mark.slow
def test_marked_frames_are_counted_outside_quotations_and_the_tuning_set(tmp_path: Path) -> None:
    start, cue = ARTICLE.index(CONTENT), ARTICLE.index(CUE)
    attribution = {"source": [], "cue": [[cue, cue + len(CUE)]], "content": [[start, start + len(CONTENT)]]}
    # By the hash of their ids, a, b and c are in the training part.
    rows = [{"id": name, "text": ARTICLE, "attributions": [attribution]} for name in "abc"]
    articles, output = tmp_path / "articles.jsonl", tmp_path / "rates.tsv"
    articles.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    subprocess.run([sys.executable, SCRIPT, articles, "--output", output], check=True, capture_output=True)
    lines = [line.split("\t") for line in output.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    assert lines == [["say", "ccomp", "0.43"]]  # 3 marked of 6 outside quotations, and one more assumed
