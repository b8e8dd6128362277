"""The process that hands out articles loads no pipeline: what a worker sends back must not need one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
from onrecord.readers import read
from onrecord.tagging import tag_articles
from onrecord.tagging.settings import Settings
results = list(tag_articles(read([sys.argv[1]]), Settings()))
assert len(results) == 1
print(sorted({"spacy", "onnxruntime", "thinc"} & set(sys.modules)))
"""


def test_the_parent_does_not_load_spacy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“No,” said Bo Lind.", encoding="utf8")
    ran = subprocess.run(
        [sys.executable, "-c", CODE, str(tmp_path / "a.txt")], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (0, "[]\n"), ran.stderr
