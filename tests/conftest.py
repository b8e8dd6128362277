"""What every test may use: the whole pipeline, loaded once, and the command ``onrecord``, here or as a real process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import settings
from typer.testing import CliRunner

import onrecord
from formats.story import story
from odd import odd as odd
from onrecord.store import Store, articles

if TYPE_CHECKING:
    from spacy.language import Language

# A machine may have much else to do: how long an example takes is for the benchmarks.
settings.register_profile("onrecord", deadline=None)
settings.load_profile("onrecord")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The full default pipeline.  Tests must not change it."""
    return onrecord.load()


@pytest.fixture(scope="session")
def rules() -> Language:
    """The baseline: claims by rules over a parser's output.  Tests must not change it."""
    return onrecord.load("rules")


@pytest.fixture(scope="session")
def stored_story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store in which article 1 is the story, to copy: building one takes ten times as long."""
    path = tmp_path_factory.mktemp("store") / "review.db"
    with Store(path) as store:
        articles.add(store, story())
    return path


class RunOnrecord(Protocol):
    def __call__(
        self, *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None, timeout: float = 120
    ) -> subprocess.CompletedProcess[bytes]: ...


@pytest.fixture
def run_onrecord(tmp_path: Path) -> RunOnrecord:
    """Runs ``onrecord ARGUMENTS`` as a process of its own, in ``tmp_path``, with pipes instead of a terminal."""

    def run(
        *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None, timeout: float = 120
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "onrecord", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, **(env or {})},
            timeout=timeout,
            check=False,
        )

    return run


@pytest.fixture
def run_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunOnrecord:
    """The same within this process, which takes a tenth of the time."""
    from onrecord.cli import app

    def run(
        *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None, timeout: float = 120
    ) -> subprocess.CompletedProcess[bytes]:
        monkeypatch.chdir(tmp_path)
        command = [*map(str, arguments)]
        done = CliRunner().invoke(app, command, stdin, env, catch_exceptions=False, prog_name="onrecord")
        return subprocess.CompletedProcess(command, done.exit_code, done.stdout_bytes, done.stderr_bytes)

    return run
