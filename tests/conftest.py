"""What every test may use: the whole pipeline, loaded once, and the real ``onrecord`` process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import settings

import onrecord
from odd import odd as odd

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
