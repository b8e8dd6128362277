"""The wheel is the whole product: built twice the same, and working far from the checkout."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

from onrecord.document import Document

ROOT = Path(__file__).parent.parent
STORY = "“We will not pay,” said Ana Silva, a spokeswoman for the Ministry of Finance.\n"
FACTORIES = [
    "onrecord_agencies",
    "onrecord_attributions",
    "onrecord_base",
    "onrecord_claims",
    "onrecord_claims_by_rules",
    "onrecord_countries",
    "onrecord_dates",
    "onrecord_encoder",
    "onrecord_entities",
    "onrecord_furniture",
    "onrecord_given_claims",
    "onrecord_identities",
    "onrecord_lemmas",
    "onrecord_lexicon",
    "onrecord_names",
    "onrecord_officials",
    "onrecord_paragraphs",
    "onrecord_quantities",
    "onrecord_sentences",
    "onrecord_speakers",
    "onrecord_statements",
    "onrecord_tags",
]


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def build(source: Path, target: Path, kind: str) -> Path:
    """Builds without the network: the build backend is among the locked requirements."""
    run(sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", target, cwd=source)
    (made,) = target.iterdir()
    return made


def contents(wheel: Path) -> dict[str, int]:
    """Names and checksums of a wheel's files."""
    with zipfile.ZipFile(wheel) as archive:
        return {file.filename: file.CRC for file in archive.infolist()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("wheel"), "wheel")


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's files; with it on PYTHONPATH they come before the checkout's."""
    target = tmp_path_factory.mktemp("installed")
    run(
        sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", target, wheel, cwd=target
    )  # fmt: skip
    return target


def test_factory_names_are_frozen() -> None:
    """A saved pipeline names its factories: a name may be added, never changed."""
    declared = [entry.name for entry in distribution("onrecord").entry_points if entry.group == "spacy_factories"]
    assert sorted(declared) == FACTORIES


@pytest.mark.parametrize("lock", sorted(ROOT.glob("requirements/*.txt")), ids=lambda path: path.stem)
def test_locks_pin_by_hash_and_name_no_place(lock: Path) -> None:
    """A lock installs from whatever registry pip is set to, and needs no PyTorch."""
    text = lock.read_text(encoding="utf-8")
    pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert pins
    assert all("==" in line and line.endswith("\\") for line in pins)
    assert not re.search(r"://|--\w*index|--find-links|file:/|(?m:^torch)|(?:^|\s)/", text)


@pytest.mark.slow
def test_sdist_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    sdist = build(ROOT, tmp_path / "sdist", "sdist")
    shutil.unpack_archive(sdist, tmp_path)
    unpacked = tmp_path / sdist.name.removesuffix(".tar.gz")
    assert contents(build(unpacked, tmp_path / "wheel", "wheel")) == contents(wheel)


@pytest.mark.slow
def test_wheel_has_every_file_of_the_package(wheel: Path) -> None:
    folders = {
        "onrecord": ROOT / "pipeline" / "onrecord",
        "onrecord/configs": ROOT / "configs",
        "onrecord/models": ROOT / "models",
    }
    wanted = {
        f"{place}/{file.relative_to(folder).as_posix()}"
        for place, folder in folders.items()
        for file in folder.rglob("*")
        if file.is_file() and not any(part.startswith((".", "__pycache__")) for part in file.relative_to(folder).parts)
    }
    assert {"onrecord/configs/rules.cfg", "onrecord/lexicons/reporting_verbs.txt"} <= wanted
    assert wanted <= set(contents(wheel))


@pytest.mark.slow
def test_installed_wheel_tags_without_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = run(
        sys.executable, "-c", "import onrecord; print(onrecord.__file__)", cwd=tmp_path, PYTHONPATH=str(installed)
    )
    assert Path(where.strip()).is_relative_to(installed)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    command = installed / "bin" / "onrecord"
    written = run(command, "tag", "--format", "jsonl", "story.txt", cwd=tmp_path, PYTHONPATH=str(installed))
    document = Document.model_validate_json(written)
    assert document.id == "story"
    assert document.text == STORY
    assert [speaker.name for speaker in document.speakers] == ["Ana Silva"]
