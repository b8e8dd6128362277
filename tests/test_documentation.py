"""The pages say what is so: their examples run, and print what they show."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
# The pages whose Python needs nothing but onrecord.
RUNS = ["docs/entity-rules.md", "docs/spacy.md"]


@pytest.mark.parametrize("page", RUNS)
def test_the_examples_of_a_page_print_what_it_shows(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One after the other; a block without a language is the output of the one above, other languages are files to read."""
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    output = ""
    ran = 0
    for language, content in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
        if language == "python":
            written = io.StringIO()
            with contextlib.redirect_stdout(written):
                exec(content, names)
            output, ran = written.getvalue(), ran + 1
        elif language:
            (tmp_path / f"beat.{language}").write_text(content, encoding="utf-8")
        else:
            assert output == content
    assert ran
