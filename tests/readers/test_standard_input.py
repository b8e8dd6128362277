from __future__ import annotations

import gzip
import io

import pytest

from readers.making import SENTENCE, read_all
from readers.test_feeds import ATOM, RSS

PAGE = f"<!-- saved -->\n<!DOCTYPE html>\n<html><body><article><p>{SENTENCE}</p></article></body></html>"


def from_stdin(data: bytes | str) -> tuple[list[str], list[str]]:
    stdin = io.BytesIO(data if isinstance(data, bytes) else data.encode())
    articles, errors, _ = read_all("-", stdin=stdin)
    assert not stdin.closed
    return [article.text for article in articles], errors


@pytest.mark.parametrize(
    "data",
    [PAGE, PAGE[15:], gzip.compress(PAGE.encode()), "\n" + PAGE[15:].lower().replace(SENTENCE.lower(), SENTENCE)],
)
def test_a_page(data: bytes | str) -> None:
    assert from_stdin(data) == ([SENTENCE], [])


def test_feeds_and_packed_lines() -> None:
    pytest.importorskip("feedparser")
    assert len(from_stdin(RSS)[0]) == 2 and len(from_stdin(ATOM)[0]) == 3
    zstandard = pytest.importorskip("zstandard")
    line = b'{"id": "a", "text": "A."}\n'
    assert from_stdin(zstandard.compress(line) + zstandard.compress(line))[0] == ["A.", "A."]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04rest", "an Office file or an archive"),
        (b"\xd0\xcf\x11\xe0rest", "an Office file or an archive"),
        (b"PAR1rest", "Parquet"),
        (b"\x89PNG\r\n", "an image"),
    ],
)
def test_what_a_pipe_cannot_give_is_refused(data: bytes, what: str) -> None:
    assert from_stdin(data) == (
        [],
        [f"standard input: {what}, which cannot be read from a pipe; save it and name the file"],
    )


def test_a_table_that_says_its_separator() -> None:
    assert from_stdin("sep=;\nid;text\na;One, two.\n") == (["One, two."], [])


def test_long_input_is_read_whole() -> None:
    words = "A long text. " * 20_000
    assert from_stdin(words) == ([words], [])
    lines = "".join(f'{{"id": {number}, "text": "Text {number}."}}\n' for number in range(3000))
    assert len(from_stdin(lines)[0]) == 3000


def test_what_is_cut_off_where_it_begins_does_not_count_as_read() -> None:
    articles, [error] = from_stdin(gzip.compress(b'{"id": "a", "text": "One."}\n')[:-12])
    assert articles == []
    assert "stdin: is damaged or cut off (" in error and "nothing of it was read" in error
