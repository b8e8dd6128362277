"""The folder of an archive run: what is refused, what a stop leaves, and what ``check`` finds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from formats.story import story
from full_disk import full_disk
from onrecord.archive import folder as module
from onrecord.archive.check import check
from onrecord.archive.folder import Archive, read_failures, read_manifest, shard_files
from onrecord.archive.run import options_of
from onrecord.archive.shards import ShardFormat
from onrecord.cli.archive import tag_into
from onrecord.document import Document, Model
from onrecord.errors import ArticleError, OnrecordError, OnrecordWarning
from onrecord.tagging import Settings

pytest.importorskip("pyarrow")
pytest.importorskip("zstandard")


def fill(
    folder: Path, ids: Iterable[str], *, format: ShardFormat = "parquet", options: dict[str, Any] | None = None
) -> None:
    with Archive(folder, format=format, options=options or {}) as archive:
        for id in ids:
            archive.add(story(id=id))


def ids_in(folder: Path) -> list[str]:
    _, listed = read_manifest(folder)
    return [id for line in listed.values() for id in line["articles"]]


@pytest.mark.parametrize("format", ["parquet", "jsonl"])
def test_a_run_goes_on_where_it_was(tmp_path: Path, format: ShardFormat) -> None:
    fill(tmp_path / "out", ["a", "b"], format=format)
    with Archive(tmp_path / "out", format=format, options={}) as archive:
        assert archive.has("a") and archive.has("b") and not archive.has("c")
        archive.add(story(id="a"))  # twice in one stream: kept once
        archive.add(story(id="c"))
    assert ids_in(tmp_path / "out") == ["a", "b", "c"]
    assert list(check(tmp_path / "out")) == []
    header, listed = read_manifest(tmp_path / "out")
    assert header is not None and header["model"] == story().model.model_dump()
    assert header["options"] == {"shards": format}
    assert [len(line["sha256"]) for line in listed.values()] == [64, 64]


def test_a_shard_is_closed_by_number_and_by_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ARTICLES", 3)
    fill(tmp_path / "a", map(str, range(7)))
    assert [len(line["articles"]) for line in read_manifest(tmp_path / "a")[1].values()] == [3, 3, 1]
    monkeypatch.setattr(module, "SECONDS", 0)
    fill(tmp_path / "b", map(str, range(3)))
    assert len(shard_files(tmp_path / "b")) == 3
    monkeypatch.setattr(module, "SECONDS", 100)
    monkeypatch.setattr(module, "CHARACTERS", len(story().text) + 1)
    fill(tmp_path / "c", map(str, range(2)))
    assert [len(line["articles"]) for line in read_manifest(tmp_path / "c")[1].values()] == [2]


def test_another_model_or_other_options_are_refused(tmp_path: Path) -> None:
    fill(tmp_path / "out", ["a"], options={"min_confidence": 0.5})
    refused = r"begun with other options \(--min-confidence 0.5, now no --min-confidence\); go on with those"
    with pytest.raises(OnrecordError, match=refused):
        fill(tmp_path / "out", ["b"])
    with pytest.raises(OnrecordError, match="--acts all, now --acts says,asks"):
        fill(tmp_path / "out", ["b"], options={"min_confidence": 0.5, "acts": ["says", "asks"]})
    with pytest.raises(OnrecordError, match=r"--min-confidence 0.5, now --min-confidence 0\.0"):
        fill(tmp_path / "out", ["b"], options={"min_confidence": 0.0})
    with pytest.raises(OnrecordError, match="--shards parquet, now --shards jsonl"):
        fill(tmp_path / "out", ["b"], format="jsonl", options={"min_confidence": 0.5})
    other = story(id="b").model_copy(update={"model": Model(name="other", version="2", sha256="f" * 64)})
    with (
        Archive(tmp_path / "out", format="parquet", options={"min_confidence": 0.5}) as archive,
        pytest.raises(OnrecordError, match=r"begun with the model .+, and this is other 2 \(f{12}\); go on with that"),
    ):
        archive.add(other)
    assert ids_in(tmp_path / "out") == ["a"]


def test_a_folder_with_other_files_and_one_in_use_are_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(OnrecordError, match="has other files in it; name a new folder"):
        fill(tmp_path, ["a"])
    with pytest.raises(OnrecordError, match="is a file; name a folder"):
        fill(tmp_path / "notes.txt", ["a"])
    with (
        Archive(tmp_path / "out", format="parquet", options={}),
        pytest.raises(OnrecordError, match="another run writes"),
    ):
        fill(tmp_path / "out", ["a"])
    fill(tmp_path / "out", ["a"])


def test_what_a_stop_leaves_is_mended_and_nothing_whole_is_done_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    fill(out, ["a"])
    fill(out, ["b"])
    manifest = out / "manifest.jsonl"
    lines = manifest.read_bytes().splitlines(keepends=True)
    manifest.write_bytes(b"".join(lines[:2]) + lines[2][:20])  # stopped while it listed the second shard
    (out / "00000003.parquet.part").write_bytes(b"half a shard")
    (out / "failed.jsonl").write_text('{"id": "x", "reason": "x: no"}\n{"id": "y", "rea')
    with Archive(out, format="parquet", options={}) as archive:
        assert archive.has("a") and archive.has("b") and archive.has("x") and not archive.has("y")
        archive.add(story(id="c"))
    assert list(check(out)) == [] and ids_in(out) == ["a", "b", "c"]
    assert [path.name for path in shard_files(out)] == [f"0000000{n}.parquet" for n in (1, 2, 3)]


def test_a_stop_before_the_first_line_of_the_manifest_loses_no_shard(tmp_path: Path) -> None:
    out = tmp_path / "out"
    fill(out, ["a"])
    (out / "manifest.jsonl").write_bytes(b"")
    fill(out, ["a", "b"])
    assert list(check(out)) == [] and ids_in(out) == ["a", "b"]


def test_failures_are_noted_once_and_not_tried_again(tmp_path: Path) -> None:
    for _ in range(2):
        with Archive(tmp_path / "out", format="parquet", options={}) as archive:
            archive.set_aside(ArticleError("a", "a.txt: took too long"))
            archive.set_aside(OnrecordError("b.jsonl:3: not JSON"))
            archive.set_aside(OnrecordError("b.jsonl:3: not JSON"))
            assert archive.has("a")
    assert read_failures(tmp_path / "out") == [
        {"id": "a", "reason": "a.txt: took too long"},
        {"id": None, "reason": "b.jsonl:3: not JSON"},
    ]
    assert list(check(tmp_path / "out")) == []


def test_a_full_disk_leaves_what_is_safe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path / "out", ["a"])

    def full(path: Path, documents: list[Document], format: str) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(module.shards, "write", full)
        with pytest.raises(
            OnrecordError, match=r"00000002.parquet: cannot be written \(No space left .*what is in the shards is safe"
        ):
            fill(tmp_path / "out", ["b"])
    fill(tmp_path / "out", ["b"])
    assert list(check(tmp_path / "out")) == [] and ids_in(tmp_path / "out") == ["a", "b"]
    with full_disk(0), pytest.raises(OnrecordError, match=r"manifest.jsonl: cannot be written .*; make room"):
        fill(tmp_path / "new", ["a"])
    fill(tmp_path / "new", ["a"])
    assert list(check(tmp_path / "new")) == []


def test_only_a_folder_with_articles_has_them_already(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "none.jsonl").touch()
    (tmp_path / "one.jsonl").write_text(json.dumps({"id": "a", "text": story().text}) + "\n", encoding="utf-8")
    fill(tmp_path / "out", ["a"], options=options_of(Settings()))
    for name, folder, has in (("none", "new", False), ("one", "out", True)):
        assert tag_into(tmp_path / folder, [str(tmp_path / f"{name}.jsonl")], Settings()) == 0
        assert ("has all of these articles already" in capsys.readouterr().err) is has


def test_check_names_each_thing_that_is_wrong(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for id in ("a", "b", "c", "d", "e"):
        fill(out, [id])
    changed, gone, doubled = (out / f"0000000{n}.parquet" for n in (1, 2, 4))
    changed.write_bytes(changed.read_bytes()[:-1] + b"x")
    gone.unlink()
    manifest = out / "manifest.jsonl"
    lines = [json.loads(line) for line in manifest.read_text().splitlines()]
    lines[5] = {**lines[4], "shard": lines[5]["shard"]}
    doubled.with_name("00000005.parquet").write_bytes(doubled.read_bytes())
    del lines[3]
    manifest.write_text("".join(json.dumps(line) + "\n" for line in lines))
    (out / "00000009.parquet.part").write_bytes(b"")
    assert [line.replace(f"{out}/", "").partition(";")[0] for line in check(out)] == [
        "00000001.parquet: not what was written (another SHA-256)",
        "00000002.parquet: not there",
        "00000003.parquet: not in manifest.jsonl, as after a stop",
        "00000005.parquet: the article “d” is in an earlier shard too",
        "00000009.parquet.part: in work, or left by a run that was stopped",
    ]
    with pytest.raises(OnrecordError, match="no archive of onrecord"):
        list(check(tmp_path))


def test_what_a_broken_shard_had_is_tagged_anew_once_it_is_gone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for id in "ab":
        fill(out, [id])
    (out / "00000001.parquet").write_bytes(b"broken")
    [line] = check(out)
    assert line.endswith(
        "put it back from a copy, or remove it and give tag --into again: its articles are tagged anew"
    )
    (out / "00000001.parquet").unlink()
    with pytest.warns(OnrecordWarning, match="00000001.parquet: not there any more; its articles are tagged anew"):
        fill(out, ["a", "b"])
    assert list(check(out)) == [] and sorted(ids_in(out)) == ["a", "b"]


def test_a_manifest_of_another_program_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.jsonl").write_text('{"name": "something else"}\n')
    with pytest.raises(OnrecordError, match="not the manifest of an archive"):
        fill(tmp_path, ["a"])
    (tmp_path / "manifest.jsonl").write_text("no JSON\n")
    with pytest.raises(OnrecordError, match="damaged"):
        fill(tmp_path, ["a"])
