"""What is packed, and the folder of an archive, is converted as what is in it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from formats.story import story
from onrecord.archive import shards

from .conftest import Convert

LINE = story().to_json().encode() + b"\n"


def test_packed_lines(tmp_path: Path, convert: Convert) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE)
    plain = convert(tmp_path / "a.jsonl")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(LINE))
    assert convert(tmp_path / "b.jsonl.gz") == plain
    zstandard = pytest.importorskip("zstandard")
    (tmp_path / "c.jsonl.zst").write_bytes(zstandard.compress(LINE))
    assert convert(tmp_path / "c.jsonl.zst") == plain
    (tmp_path / "d.jsonl.gz").write_bytes(gzip.compress(LINE)[:-20])
    _, _, [refused] = convert(tmp_path / "d.jsonl.gz")
    assert "d.jsonl.gz: is damaged or cut off (" in refused


@pytest.mark.parametrize("format", ["parquet", "jsonl"])
def test_the_folder_of_an_archive(tmp_path: Path, convert: Convert, format: shards.ShardFormat) -> None:
    pytest.importorskip("pyarrow")
    pytest.importorskip("zstandard")
    shards.write(tmp_path / f"00000001{shards.SUFFIXES[format]}", [story(), story(id="2")], format)
    for name in ("manifest.jsonl", "failed.jsonl"):
        (tmp_path / name).write_text('{"shard": "x"}\n')
    articles, _, refused = convert(tmp_path)
    assert [article["id"] for article in articles] == [story().id, "2"] and refused == []


def test_parquet_that_nobody_annotated(tmp_path: Path, convert: Convert) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.table({"id": ["a"], "text": ["One."]}), tmp_path / "a.parquet")
    assert convert(tmp_path)[2] == [f"{tmp_path}/a.parquet: articles that nobody annotated; tag them first"]
