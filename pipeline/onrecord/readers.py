"""From files, folders and standard input to articles, one at a time.

What cannot be read comes out of the same stream as an ``OnrecordError`` that names file, line and remedy, so that one
bad article never ends a run.  Rules that are not obvious:

- Text stays exactly as read: no newline translation.  A UTF-8 byte order mark at the start of a file says how the file
  is encoded and is no part of the text; offsets count from behind it.
- A folder is read recursively, sorted by name; other files in it, and names that start with a dot, are passed over.
  What is neither file nor folder in it (a pipe, a link that leads nowhere), and a link to a folder, is named and not read.
- An ``id`` is the path below the folder given, without suffix and with ``/`` on every system; the file's name without
  suffix for a file given directly; what the line says in JSON Lines (a whole number will do); ``stdin`` for text on
  standard input.
- Standard input is JSON Lines where its first line that is not blank begins with ``{"`` (blanks between do not matter),
  else it is the text of one article.
- A line that onrecord wrote (``"schema": "onrecord/1"``) is an article again: its ``meta`` is kept, its tags are not.
  With ``documents=True`` it is handed on as the document that it is.
- A page that is not UTF-8 is read in the character set that it declares.
"""

from __future__ import annotations

import codecs
import errno
import os
import re
import stat
import sys
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError

from . import webpage
from .document import SCHEMA, Document
from .errors import OnrecordError
from .json_lines import TYPES, parse_object

SUFFIXES = (".txt", ".html", ".htm", ".jsonl")
STDIN = "stdin"
LINE_FORM = 'each line must be one object such as {"id": "a1", "text": "…"}'
_STARTS_JSON = re.compile(rb'\s*\{\s*"')
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*(windows-125\d|iso-8859-\d{1,2}|latin1|us-ascii)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Article:
    """A text to tag.  ``where`` names file and line for messages; ``size`` is how many bytes it was read from.

    ``claims`` are those that somebody else found in it (see ``given_claims``), None where they are to be found.
    """

    id: str
    text: str
    meta: dict[str, Any]
    where: str
    size: int
    claims: list[dict[str, Any]] | None = None


Item = Article | Document | OnrecordError
Located = tuple[str, Item]


def read(inputs: Iterable[str | Path], *, stdin: BinaryIO | None = None, documents: bool = False) -> Iterator[Item]:
    """The articles of all inputs in order, with an error in the place of each that cannot be read.

    ``-`` is ``stdin`` (by default the process's own).  With ``documents``, lines that onrecord wrote come as documents.
    Memory: one article, and 12 to 24 bytes for each id met.
    """
    seen = Seen()
    for argument in inputs:
        for where, item in _read_argument(argument, stdin, documents):
            if isinstance(item, OnrecordError) or seen.add(item.id):
                yield item
            else:
                yield OnrecordError(
                    f"{where}: an earlier article of this run has the id “{item.id}”; rename one of them, or tag them apart"
                )


def total_size(inputs: Iterable[str | Path]) -> int | None:
    """How many bytes the inputs have, for a progress bar; None where that is not known before they are read."""
    total = 0
    for argument in map(Path, filter(None, map(str, inputs))):
        for file in _files(argument) if argument.is_dir() else [argument]:
            try:
                total += 0 if isinstance(file, OnrecordError) else file.stat().st_size
            except OSError:
                return None  # standard input, or a file that is not there
    return total


class Seen:
    """The ids met so far, as 8-byte hashes in one flat table: a million ids take 16 MB and are told apart with a chance
    of error of one in 30 million."""

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * 1024))
        self._used = 0

    def add(self, id: str) -> bool:
        """Whether the id is new; from now on it is not."""
        key = _key(id)
        place = self._place(key)
        if self._slots[place]:
            return False
        self._slots[place] = key
        self._used += 1
        if self._used * 3 > len(self._slots) * 2:
            old, self._slots = self._slots, array("Q", bytes(16 * len(self._slots)))
            for other in filter(None, old):
                self._slots[self._place(other)] = other
        return True

    def __contains__(self, id: str) -> bool:
        return bool(self._slots[self._place(_key(id))])

    def _place(self, key: int) -> int:
        """The slot that has the key, or the free one where it belongs."""
        place = key % len(self._slots)
        while self._slots[place] not in (0, key):
            place = (place + 1) % len(self._slots)
        return place


def _key(id: str) -> int:
    return int.from_bytes(blake2b(id.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") or 1


def _read_argument(argument: str | Path, stdin: BinaryIO | None, documents: bool) -> Iterator[Located]:
    if str(argument) == "-":
        if stdin is None and sys.stdin is None:
            yield STDIN, OnrecordError("standard input is closed; name a file or a folder")
            return
        yield from _read_stdin(stdin or sys.stdin.buffer, documents)
        return
    if not str(argument):
        yield "", OnrecordError("an input has no name (“”); name a file or a folder, or - for standard input")
        return
    path = Path(argument)
    try:
        yield from _read_path(path, documents)
    except OSError as error:
        yield str(path), unreadable(path, error)


def _read_path(path: Path, documents: bool) -> Iterator[Located]:
    if path.is_dir():
        found = False
        for file in _files(path):
            found = True
            if isinstance(file, OnrecordError):
                yield str(path), file
            else:
                yield from _read_file(file, _id(file.relative_to(path)), documents)
        if not found:
            yield str(path), OnrecordError(f"{path}: no article in this folder; put {_alternatives()} files there")
    elif not stat.S_ISREG(mode := path.stat().st_mode):
        yield str(path), OnrecordError(f"{path}: {_kind(mode)}, not a file; to read it: onrecord tag - < {path}")
    elif path.suffix.lower() in SUFFIXES:
        yield from _read_file(path, _id(Path(path.name)), documents)
    else:
        what = f"{path.suffix} files" if path.suffix else "a file without suffix"
        yield (
            str(path),
            OnrecordError(
                f"{path}: cannot read {what}; give {_alternatives()}, or pipe the text into “onrecord tag -”"
            ),
        )


def _kind(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return "a pipe"
    return "a socket" if stat.S_ISSOCK(mode) else "a device"


def _alternatives() -> str:
    return f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"


def _files(folder: Path) -> Iterator[Path | OnrecordError]:
    """The files below a folder that may hold articles, in the order of their names, and an error for each entry that
    somebody may miss: a link that leads nowhere or to a folder, a pipe, a folder that cannot be opened."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            if path is not folder and (skipped := _not_read(path)):
                yield skipped
            elif path is folder or path.is_dir():
                names = sorted((name for name in os.listdir(path) if not name.startswith(".")), reverse=True)  # noqa: PTH208
                waiting += [path / name for name in names]
            elif path.suffix.lower() in SUFFIXES:
                yield path
        except OSError as error:
            yield unreadable(path, error)


def _not_read(path: Path) -> OnrecordError | None:
    """Why an entry of a folder is neither a file nor a folder to read; None where it is one."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode) and path.is_symlink():
        return OnrecordError(f"{path}: a link to a folder, which is not followed; name that folder to have it read")
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        return OnrecordError(f"{path}: {_kind(mode)}, not a file; take it out of the folder")
    return None


def _id(relative: Path) -> str:
    """The path without suffix, in POSIX form; bytes of a file name that are not UTF-8 become ``\\xe9``."""
    return os.fsencode(relative.with_suffix("").as_posix()).decode("utf-8", "backslashreplace")


def unreadable(path: Path, error: OSError) -> OnrecordError:
    if isinstance(error, FileNotFoundError):
        if path.is_symlink():
            return OnrecordError(f"{path}: a link to what is not there; mend it or take it away")
        return OnrecordError(f"{path}: no such file or folder; check the name")
    if error.errno == errno.ELOOP:
        return OnrecordError(f"{path}: a link that leads back to itself; mend it or take it away")
    return OnrecordError(f"{path}: cannot be read ({error.strerror or error}); check its permissions")


def _read_file(path: Path, id: str, documents: bool) -> Iterator[Located]:
    try:
        with path.open("rb") as file:
            if path.suffix.lower() == ".jsonl":
                yield from _read_lines(file, str(path), documents)
            else:
                yield str(path), _whole(file.read(), id, str(path), page=path.suffix.lower() != ".txt")
    except OSError as error:
        yield str(path), unreadable(path, error)


def _read_stdin(stdin: BinaryIO, documents: bool) -> Iterator[Located]:
    head: list[bytes] = []
    for line in stdin:
        head.append(line)
        if line.removeprefix(codecs.BOM_UTF8).strip():
            break
    if head and _STARTS_JSON.match(head[-1].removeprefix(codecs.BOM_UTF8)):
        yield from _read_lines(chain(head, stdin), STDIN, documents)
    else:
        yield STDIN, _whole(b"".join(head) + stdin.read(), STDIN, STDIN, page=False)


def _whole(data: bytes, id: str, where: str, *, page: bool) -> Article | OnrecordError:
    """The article that a whole file is."""
    try:
        text, meta = webpage.extract(_decode_page(data, where)) if page else (decode(data, where), {})
    except OnrecordError as error:
        return error
    except Exception as error:  # noqa: BLE001  (of the HTML library, on a page that it cannot cope with)
        said = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
        return OnrecordError(f"{where}: the page cannot be read ({said}); save the text as .txt and tag that")
    if page and not text:
        return OnrecordError(f"{where}: no article text found in this page; save the text as .txt and tag that")
    if not text.strip():
        return OnrecordError(f"{where}:1: the text is empty; put the article there, or leave the file out")
    return Article(id, text, meta, where, len(data))


def decode(data: bytes, where: str, *, line: int = 1, offset: int = 0) -> str:
    """UTF-8 to text; ``line`` and ``offset`` say where in the file ``data`` begins."""
    bom = offset == 0 and data.startswith(codecs.BOM_UTF8)
    try:
        return data[len(codecs.BOM_UTF8) if bom else 0 :].decode("utf-8")
    except UnicodeDecodeError as error:
        place = error.start + (len(codecs.BOM_UTF8) if bom else 0)
        line += data.count(b"\n", 0, place)
        utf_16 = offset == 0 and data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        charset = "UTF-16" if utf_16 else "WINDOWS-1252"
        raise OnrecordError(
            f"{where}:{line}: not UTF-8 at byte {offset + place} (0x{data[place]:02x}); "
            f"convert the file, for instance with “iconv -f {charset} -t UTF-8”"
        ) from None


def _decode_page(data: bytes, where: str) -> str:
    try:
        return decode(data, where)
    except OnrecordError:
        declared = _CHARSET.search(data[:2048])
        if not declared:
            raise
        # Browsers read all of these as the Windows superset of Latin-1.
        charset = declared[1].decode().lower()
        charset = "windows-1252" if charset in ("iso-8859-1", "latin1", "us-ascii") else charset
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            raise OnrecordError(
                f"{where}:1: neither UTF-8 nor the {charset} that the page declares; save it again as UTF-8"
            ) from None


def _read_lines(lines: Iterable[bytes], name: str, documents: bool) -> Iterator[Located]:
    """One article from each line of JSON Lines; blank lines are passed over."""
    offset = 0
    for number, line in enumerate(lines, 1):
        where = f"{name}:{number}"
        if line.removeprefix(codecs.BOM_UTF8).strip():
            try:
                record = parse_object(decode(line, name, line=number, offset=offset), where, LINE_FORM)
                yield where, _from_record(record, where, len(line), documents)
            except OnrecordError as error:
                yield where, error
        offset += len(line)


def _from_record(record: dict[str, Any], where: str, size: int, documents: bool) -> Article | Document:
    id, text = record.get("id"), record.get("text")
    if isinstance(id, int) and not isinstance(id, bool):
        id = str(id)
    for name, value in (("id", id), ("text", text)):
        if value is None or value == "" and name == "id":
            raise OnrecordError(f"{where}: no “{name}”; {LINE_FORM}")
        if not isinstance(value, str):
            raise OnrecordError(f"{where}: “{name}” is {TYPES[type(value)]}, not a string; {LINE_FORM}")
    assert isinstance(id, str) and isinstance(text, str)
    if not text.strip():
        raise OnrecordError(f"{where}: the “text” is empty; put the article there, or leave the line out")
    schema = record.get("schema")
    if isinstance(schema, str) and schema.startswith("onrecord/"):
        if documents:
            return as_document(record, where)
        meta = record.get("meta")
        return Article(id, text, meta if isinstance(meta, dict) else {}, where, size)
    meta = {name: value for name, value in record.items() if name not in ("id", "text")}
    return Article(id, text, meta, where, size)


def as_document(record: dict[str, Any], where: str) -> Document:
    """A record as a document of the contract.  Raises OnrecordError where it is none, or of another schema."""
    if record["schema"] != SCHEMA:
        raise OnrecordError(
            f"{where}: written as {record['schema']}, and this onrecord reads {SCHEMA}; tag the article again"
        )
    try:
        return Document.model_validate(record)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise OnrecordError(
            f"{where}: not as onrecord writes it ({place}: {first['msg']}); tag the article again"
        ) from None
