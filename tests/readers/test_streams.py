"""Packed files: all of what is in them, damage is told, and bombs do no harm."""

from __future__ import annotations

import gzip
import resource
from pathlib import Path

import pytest

from onrecord.readers import streams
from readers.making import read_all, write

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

LINES = [f'{{"id": "{n}", "text": "Text {n}."}}\n'.encode() for n in range(400)]
zstandard = pytest.importorskip("zstandard")


def test_all_members_and_frames_are_read(tmp_path: Path) -> None:
    pieces = [b"".join(LINES[start : start + 50]) for start in range(0, 400, 50)]
    write(tmp_path / "a.jsonl.gz", b"".join(gzip.compress(piece) for piece in pieces))
    skippable = b"\x50\x2a\x4d\x18\x04\x00\x00\x00abcd"
    write(tmp_path / "b.jsonl.zst", skippable.join(zstandard.compress(piece) for piece in pieces))
    for name in ("a.jsonl.gz", "b.jsonl.zst"):
        articles, errors, _ = read_all(tmp_path / name)
        assert [article.id for article in articles] == [str(n) for n in range(400)] and errors == []


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
def test_a_file_that_is_cut_off_is_told_and_what_stands_before_is_read(tmp_path: Path, name: str) -> None:
    compress = gzip.compress if name.endswith(".gz") else zstandard.compress
    data = compress(b"".join(LINES[:200])) + compress(b"".join(LINES[200:]))
    path = write(tmp_path / name, data[:-9])
    articles, errors, _ = read_all(path)
    assert len(articles) >= 200
    assert errors[-1].startswith(f"{path}: is damaged or cut off (") and errors[-1].endswith("get the file again")


def test_what_is_not_packed_is_told(tmp_path: Path) -> None:
    for name in ("a.jsonl.gz", "a.jsonl.zst"):
        path = write(tmp_path / name, b"".join(LINES))
        articles, [error], _ = read_all(path)
        assert articles == [] and error.startswith(f"{path}: is damaged or cut off (")


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.txt.zst", "a.html.gz"])
def test_a_bomb_is_refused_with_little_memory(tmp_path: Path, name: str) -> None:
    if name.endswith(".gz"):
        with gzip.open(tmp_path / name, "wb") as file:
            for _ in range(400):
                file.write(bytes(1_000_000))
    else:
        with zstandard.open(tmp_path / name, "wb") as file:
            for _ in range(400):
                file.write(bytes(1_000_000))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    articles, [error], _ = read_all(tmp_path / name)
    assert articles == [] and "more than 50 MB in one article; split it, or leave it out" in error
    assert error.endswith("the lines behind it were not read") == (".jsonl" in name)
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < 6 * streams.MOST


def test_zstd_that_asks_for_too_large_a_window_is_refused(tmp_path: Path) -> None:
    parameters = zstandard.ZstdCompressionParameters(window_log=30, compression_level=1)
    compressor = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    path = write(tmp_path / "a.jsonl.zst", compressor.compress(LINES[0] * 1000) + compressor.flush())
    articles, [error], _ = read_all(path)
    assert articles == [] and "a.jsonl.zst: is damaged or cut off (" in error
