"""A model that somebody trained as a package: pip installs it, spaCy and the command find it by its name."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

import onrecord
from onrecord import resources
from onrecord.cli import app
from onrecord.errors import OnrecordError
from onrecord.model_wheel import package

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = resources.folder("models") / resources.DEFAULT_MODEL
STORY = "“We will not pay,” said Frosty."


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline with a list of its own, as ``nlp.to_disk`` writes it."""
    nlp = onrecord.load()
    rule = {"label": "OFFICIAL", "pattern": "Frosty", "name": "Ada Frost", "role": "mayor"}
    nlp.get_pipe("lexicon").add_patterns([rule])  # type: ignore[attr-defined]
    nlp.meta.update(version="2.1", description="News of the Harrow\nvalley")
    folder = tmp_path_factory.mktemp("saved") / "harrow_news"
    nlp.to_disk(folder)
    return folder


@pytest.fixture(scope="module")
def wheel(saved: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package(saved, tmp_path_factory.mktemp("wheel") / "dist")


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that pip installed the package into."""
    target = tmp_path_factory.mktemp("installed")
    command = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target), str(wheel)]
    subprocess.run([sys.executable, *command], check=True)
    return target


def run(target: Path, *arguments: str, cwd: Path, stdin: str = "") -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": str(target)}, cwd=cwd, input=stdin, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_wheel_is_named_by_the_model_and_holds_its_files_as_they_are(
    wheel: Path, saved: Path, tmp_path: Path
) -> None:
    assert wheel.name == "harrow_news-2.1-py3-none-any.whl"
    shutil.unpack_archive(wheel, tmp_path, "zip")
    for file in (path for path in saved.rglob("*") if path.is_file()):
        assert (tmp_path / "harrow_news" / "harrow_news" / file.relative_to(saved)).read_bytes() == file.read_bytes()
    assert "Requires-Dist: onrecord>=" in (tmp_path / "harrow_news-2.1.dist-info" / "METADATA").read_text(
        encoding="utf8"
    )


@pytest.mark.slow
def test_the_same_model_gives_the_same_bytes(wheel: Path, saved: Path, tmp_path: Path) -> None:
    assert package(saved, tmp_path).read_bytes() == wheel.read_bytes()


@pytest.mark.slow
def test_spacy_loads_what_pip_installed(installed: Path, tmp_path: Path) -> None:
    code = (
        "import spacy; nlp = spacy.load('harrow_news', exclude=['quantities']); "
        f"claim = nlp('{STORY}')._.claims[0]; print(nlp.meta['name'], nlp.meta['version'], claim.speaker, claim.speaker.role, 'quantities' in nlp.pipe_names)"
    )
    assert run(installed, "-c", code, cwd=tmp_path) == "harrow_news 2.1 Ada Frost mayor False\n"
    told = run(installed, "-m", "spacy", "info", "harrow_news", cwd=tmp_path)
    assert "harrow_news" in told and "News of the Harrow" in told


@pytest.mark.slow
def test_the_command_finds_it_by_its_name(installed: Path, tmp_path: Path) -> None:
    written = run(installed, "-m", "onrecord", "tag", "-", "--model", "harrow_news", "--format", "jsonl", cwd=tmp_path, stdin=STORY)  # fmt: skip
    assert '"Ada Frost"' in written and '"harrow_news"' in written


@pytest.mark.slow
def test_a_release_is_packaged_under_its_own_name_or_another(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        app, ["package", str(SHIPPED), "-o", str(tmp_path), "--name", "own_news", "--version", "3"]
    )
    assert result.exit_code == 0, result.stderr
    assert result.stdout.strip() == str(tmp_path / "own_news-3-py3-none-any.whl")
    result = CliRunner().invoke(app, ["package", str(SHIPPED), "-o", str(tmp_path)])
    assert result.exit_code == 2 and "is a model that comes with onrecord; give another --name" in result.stderr


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"name": "Harrow-News"}, "'Harrow-News' can be no model's package; give a --name of small letters"),
        ({"name": "spacy"}, "'spacy' can be no model's package"),
        ({"version": "new"}, "'new' is no version; give one such as --version 1.0.0"),
    ],
)
def test_what_can_be_no_package_is_refused(saved: Path, tmp_path: Path, given: dict[str, str], fault: str) -> None:
    with pytest.raises(OnrecordError, match=fault):
        package(saved, tmp_path / "out", **given)
    assert not (tmp_path / "out").exists()


def test_what_is_no_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="is a configuration and no model"):
        package("rules", tmp_path)
    with pytest.raises(OnrecordError, match="no model 'nowhere'"):
        package("nowhere", tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_a_wheel_that_is_there_stays(wheel: Path, saved: Path) -> None:
    before = wheel.read_bytes()
    with pytest.raises(OnrecordError, match="is there already; package with a later --version, or remove it"):
        package(saved, wheel.parent)
    assert wheel.read_bytes() == before
