"""The pages say what is so: their examples run, their links lead somewhere, and what is written from the code is fresh."""

from __future__ import annotations

import ast
import contextlib
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click import unstyle
from typer.testing import CliRunner

import onrecord
from onrecord.cli import app

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
# The pages whose Python needs nothing but onrecord.
RUNS = ["docs/entity-rules.md", "docs/python.md", "docs/spacy.md"]
NOTEBOOK = DOCS / "start.ipynb"

sys.path.insert(0, str(ROOT / "scripts"))
make_docs: Any = pytest.importorskip("make_docs")


def pages() -> list[Path]:
    """Those of the repository, whatever else lies in the folder."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "*.md", "*.ipynb"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        return [ROOT / name for name in listed.stdout.split("\n") if name]
    except (OSError, subprocess.CalledProcessError):
        return [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), NOTEBOOK]


@pytest.mark.slow
@pytest.mark.parametrize("page", RUNS)
def test_the_examples_of_a_page_print_what_it_shows(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One after the other; a block without a language is the output of the one above, other languages are files to read."""
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    output: str | None = None
    ran = 0
    for language, content in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
        if language == "python":
            written = io.StringIO()
            with contextlib.redirect_stdout(written):
                exec(content, names)
            output, ran = written.getvalue(), ran + 1
        elif language:
            (tmp_path / f"beat.{language}").write_text(content, encoding="utf-8")
        elif output is not None:
            assert output == content
            output = None
    assert ran


@pytest.mark.slow
def test_the_notebook_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each cell, as a notebook does it: what stands last on a line of its own is shown."""
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    shown = []
    for cell in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == [] and cell["execution_count"] is None, "committed without outputs"
            *before, last = ast.parse("".join(cell["source"])).body
            exec(compile(ast.Module(before, []), "notebook", "exec"), names)
            if isinstance(last, ast.Expr):
                shown.append(eval(compile(ast.Expression(last.value), "notebook", "eval"), names))
            else:
                exec(compile(ast.Module([last], []), "notebook", "exec"), names)
    assert "<td>Ana Silva</td>" in shown[0]._repr_html_()
    assert [("Harrow Water", None), ("Ana Silva", "mayor")] in shown


def test_every_link_within_the_repository_leads_somewhere() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in pages()
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not re.match(r"[a-z]+:|#", link) and not (page.parent / link.split("#")[0]).exists()
    ]
    assert broken == []


def test_the_map_leads_to_every_page() -> None:
    linked = {
        (DOCS / link.split("#")[0]).resolve() for link in LINK.findall((DOCS / "index.md").read_text(encoding="utf-8"))
    }
    assert {page for page in pages() if page.is_relative_to(DOCS)} - linked - {DOCS / "index.md"} == set()


def test_no_page_refers_to_a_file_that_is_not_there() -> None:
    """Paths in code spans, of folders that are the repository's own."""
    own = "|".join(path.name for path in ROOT.iterdir() if path.is_dir() and path.name[0] != ".")
    paths = re.compile(rf"`((?:{own})/[\w./-]+\.\w+)`")
    gone = [
        f"{page.relative_to(ROOT)}: {path}"
        for page in pages()
        for path in paths.findall(page.read_text(encoding="utf-8"))
        if not (ROOT / path).exists() and not (page.parent / path).exists()
    ]
    assert gone == []


def test_what_is_written_from_the_code_is_fresh() -> None:
    made = make_docs.pages()
    stale = [str(path.relative_to(ROOT)) for path, content in made.items() if not path.is_file() or path.read_text(encoding="utf-8") != content]  # fmt: skip
    assert stale == [], "run `make docs`"
    assert set((DOCS / "components").iterdir()) == {path for path in made if path.parent.name == "components"}


def test_the_commands_are_those_of_the_help() -> None:
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    for command in app.registered_commands:
        part = page.split(f"\n## onrecord {command.name}\n")[1].split("\n## ")[0]
        told = unstyle(CliRunner().invoke(app, [str(command.name), "--help"]).stdout)
        options = set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", told, re.MULTILINE))
        assert {option for option in options if option not in part} == set()


def test_the_version_is_one() -> None:
    cited = re.search(r"^version: (.*)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)
    heads = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert cited and cited[1] == heads[0] == onrecord.__version__
