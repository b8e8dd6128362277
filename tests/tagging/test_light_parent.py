"""The process that hands out articles loads no pipeline, and builds no more than it gives: what a worker sends back needs neither."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CODE = """
import sys
from onrecord.readers import read
from onrecord.tagging import tag_articles
from onrecord.tagging.settings import Settings
results = list(tag_articles(read([sys.argv[1]]), Settings(form=sys.argv[2])))
assert len(results) == 1
print(sorted({"spacy", "onnxruntime", "thinc", "pydantic"} & set(sys.modules)))
"""


@pytest.mark.slow
@pytest.mark.parametrize(("form", "loaded"), [("line", []), ("docbin", []), ("document", ["pydantic"])])
def test_the_parent_does_not_load_spacy(tmp_path: Path, form: str, loaded: list[str]) -> None:
    (tmp_path / "a.txt").write_text("“No,” said Bo Lind.", encoding="utf8")
    ran = subprocess.run(
        [sys.executable, "-c", CODE, str(tmp_path / "a.txt"), form], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (0, f"{loaded}\n"), ran.stderr


@pytest.mark.parametrize("command", [["--help"], ["tag", "--help"], ["--version"]])
def test_help_comes_before_anything_heavy(command: list[str]) -> None:
    code = (
        "import sys, atexit; from onrecord.cli import main; sys.argv[1:] = " + repr(command) + ";"
        "atexit.register(lambda: print(sorted({'spacy', 'onrecord.document', 'numpy', 'rich', 'jinja2'} & set(sys.modules)), file=sys.stderr));"
        "main()"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "[]\n")
