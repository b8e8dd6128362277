"""JSON Lines that are none: a file of other bytes is one error, not one for each of its lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.readers import Article, read

GOOD = b'{"id": "a", "text": "The mill is old."}\n'


@pytest.mark.parametrize("begin", [b"", b"no\n", b"\xff\n" * 98])
def test_a_file_of_other_bytes_is_one_error(tmp_path: Path, begin: bytes) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(begin + b"\x00\xff\n" * 300)
    [error] = read([path])
    assert isinstance(error, OnrecordError)
    number = begin.count(b"\n") + 1
    assert str(error).startswith(f"{path}:{number}: not UTF-8 at byte ") and "it seems to be no text" in str(error)


def test_utf_16_is_told_once_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes((GOOD * 5).decode().encode("utf-16"))
    [error] = read([tmp_path / "a.jsonl"])
    assert "iconv -f UTF-16 -t UTF-8" in str(error)


def test_a_broken_line_among_good_ones_costs_itself_alone(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"no\n\xff\n" + GOOD + b"\x00\xff\n" + GOOD)
    found = list(read([tmp_path / "a.jsonl"]))
    assert [isinstance(item, Article) for item in found] == [False, False, True, False, True]
    (tmp_path / "a.jsonl").write_bytes(b"no\n" * 200)
    assert len(list(read([tmp_path / "a.jsonl"]))) == 200
