from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.cli.folder import opened_for
from onrecord.errors import OnrecordError
from onrecord.formats.files import File


def test_a_folder_appears_when_it_is_complete(tmp_path: Path) -> None:
    with opened_for("tei", tmp_path / "out", force=False) as out:
        out.write(File("a.xml", b"1"))  # type: ignore[arg-type]
        assert not (tmp_path / "out").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert (tmp_path / "out" / "a.xml").read_bytes() == b"1"


def test_a_folder_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").touch()
    with pytest.raises(OnrecordError, match="out: is there already"), opened_for("tei", tmp_path / "out", force=True):
        pass
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine"]
    with pytest.raises(OnrecordError, match="name it with --output FOLDER"), opened_for("tei", None, force=False):
        pass


def test_what_was_done_before_a_stop_is_kept_and_said(tmp_path: Path) -> None:
    with (
        pytest.raises(
            OnrecordError, match=r"a\.xml: two articles have this id.*what was done until then is in .*\.part"
        ),
        opened_for("tei", tmp_path / "out", force=False) as out,
    ):
        out.write(File("a.xml", b"1"))  # type: ignore[arg-type]
        out.write(File("a.xml", b"2"))  # type: ignore[arg-type]
    (kept,) = tmp_path.iterdir()
    assert (kept / "a.xml").read_bytes() == b"1"


def test_nothing_to_keep_is_no_folder(tmp_path: Path) -> None:
    with opened_for("tei", tmp_path / "out", force=False) as out:
        out.discard()
    assert not list(tmp_path.iterdir())
