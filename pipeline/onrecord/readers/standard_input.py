"""What standard input is: told from its first line, and from the bytes that files of a kind begin with."""

from __future__ import annotations

import codecs
import io
import re
from typing import Any, BinaryIO

from ..errors import OnrecordError
from ..text.separators import SAYS_SEPARATOR
from .delimited import separator
from .fields import USUAL
from .kinds import missing, not_installed
from .streams import MOST, unpacked

_MAGIC = {
    b"%PDF": ".pdf", b"PK\x03\x04": "zip", b"PAR1": ".parquet", b"WARC/": ".warc", b"\x1f\x8b": ".gz",
    b"\x28\xb5\x2f\xfd": ".zst", b"\xd0\xcf\x11\xe0": "ole", b"\x89PNG": "image", b"\xff\xd8\xff": "image", b"GIF8": "image",
}  # fmt: skip
# b' { "text"', not b"{text"
_OBJECT = re.compile(rb'\s*\{\s*"')
# b"[ {", b" [", not b"[1"
_LIST = re.compile(rb"\s*\[\s*(\{|$)")
# b"<!DOCTYPE html>", b'<?xml version="1.0"?><html>', not b"<p>", b"<rss>"
_PAGE = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body|article)\b", re.I | re.S)
# b"<rss>", b"<!-- so --> <feed>", not b"<html>"
_FEED = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(rss|feed|rdf:RDF)\b", re.S)
HEAD = 4096


def recognised(stdin: BinaryIO) -> tuple[str, BinaryIO]:
    """The ending that a file with this content would have, and the content, unpacked.

    Raises OnrecordError where it is of a kind that a pipe cannot give.
    """
    lines: list[bytes] = []
    while len(b"".join(lines)) < HEAD and (line := stdin.readline(HEAD)):
        lines.append(line)
    head = b"".join(lines)
    stream = _Joined(head, stdin)
    plain = head.removeprefix(codecs.BOM_UTF8)
    magic = next((kind for mark, kind in _MAGIC.items() if head.startswith(mark)), "")
    if magic in (".gz", ".zst"):
        if package := missing(".jsonl", magic):
            raise not_installed(f"standard input: {magic}", package)
        return recognised(unpacked(io.BufferedReader(stream), magic))
    if magic in ("zip", "ole", "image", ".parquet"):
        what = {"image": "an image", ".parquet": "Parquet"}.get(magic, "an Office file or an archive")
        raise OnrecordError(f"standard input: {what}, which cannot be read from a pipe; save it and name the file")
    if not magic:
        magic = _of_text(plain)
    if package := missing(magic):
        raise not_installed(f"standard input: {magic}", package)
    return magic, io.BufferedReader(stream)


def _of_text(head: bytes) -> str:
    first = next((line for line in head.splitlines() if line.strip()), b"")
    if _OBJECT.match(first) or _OBJECT.match(head):
        return ".jsonl"
    if _LIST.match(head):
        return ".json"
    if _FEED.match(head):
        return ".xml"
    if _PAGE.match(head):
        return ".html"
    if SAYS_SEPARATOR.fullmatch(first.decode("utf-8", "replace")):
        return ".csv"
    return ".csv" if _is_header(first.decode("utf-8", "replace")) else ".txt"


def _is_header(line: str) -> bool:
    """Whether a line is the names of columns, of which one is a usual name of the text."""
    names = [name.strip().strip('"').lower().replace(" ", "_") for name in line.strip().split(separator(line))]
    return len(names) > 1 and any(name in USUAL["text"] for name in names) and all(len(name) < 40 for name in names)


class _Joined(io.RawIOBase):
    """What was read of a stream already, and the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._head or self._rest.read(min(len(buffer), MOST))
        self._head = data[len(buffer) :]
        buffer[: len(data[: len(buffer)])] = data[: len(buffer)]
        return len(data[: len(buffer)])
