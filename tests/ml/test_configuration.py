"""The configurations of training: found by name, read, kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord import resources
from onrecord.errors import OnrecordError
from onrecord.ml.configuration import files, find_config, read_config, write_config

COMING = sorted(path.stem for path in (resources.folder("configs") / "train").glob("*.cfg"))


@pytest.mark.parametrize("name", COMING)
def test_those_that_come_with_onrecord_are_found_by_name_and_survive_being_kept(tmp_path: Path, name: str) -> None:
    sections = read_config(find_config(name), {"data.names": ["a.jsonl", "b.jsonl"], "training.epochs": 3})
    assert files(sections["data"])["names"] == [Path("a.jsonl"), Path("b.jsonl")]
    write_config(sections, tmp_path / "config.cfg")
    assert read_config(tmp_path / "config.cfg", {}) == sections


def test_a_file_goes_before_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own").write_text("")
    monkeypatch.chdir(tmp_path)
    assert find_config("own") == Path("own")


def test_what_is_not_there_is_refused_with_what_is() -> None:
    with pytest.raises(OnrecordError, match=r"encoder, own, varied, world$"):
        find_config("encodr")
