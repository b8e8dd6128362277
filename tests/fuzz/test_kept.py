"""Every input that ever failed, and a few new ones of each kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .__main__ import KEPT, play
from .targets import TARGETS

FILES = sorted(KEPT.glob("*/*.json"))


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}/{file.stem}" for file in FILES])
def test_what_failed_once_holds(file: Path) -> None:
    TARGETS[file.parent.name].run(json.loads(file.read_text(encoding="utf8")))


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted(TARGETS))
def test_a_round_of_each_kind(kind: str) -> None:
    _, failed, words = play(kind, 1)
    assert not words, f"{failed!r}\n{words}"
