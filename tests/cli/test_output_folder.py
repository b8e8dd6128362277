from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.cli.folder import opened_for
from onrecord.errors import OnrecordError
from onrecord.formats import Format
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


@pytest.mark.parametrize("format", ["csv", "tei"])
def test_where_nothing_can_be_written_the_place_is_named_and_what_to_do(format: Format, tmp_path: Path) -> None:
    """The file beside it that the output is first written to is nobody else's business."""
    place = Path("/proc/self/out")  # where nobody can write, the superuser neither
    if not place.parent.is_dir():
        pytest.skip("a system without /proc")
    with pytest.raises(OnrecordError) as refused, opened_for(format, place, force=False):
        pass
    assert ".part" not in str(refused.value) and str(refused.value).endswith("; write somewhere else")
    assert "out: cannot be written (" in str(refused.value)


@pytest.mark.parametrize("force", [False, True])
def test_what_is_read_is_never_written_over(force: bool, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("“No,” said Ana Silva.", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(story)
    for output in (story, tmp_path / "link.txt"):
        with (
            pytest.raises(OnrecordError, match=rf"{output.name}: is what is read, and would be lost; write to another"),
            opened_for("table", output, force=force, read=["-", "nowhere", "", story]),
        ):
            pass
    assert story.read_text(encoding="utf-8") == "“No,” said Ana Silva."


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
