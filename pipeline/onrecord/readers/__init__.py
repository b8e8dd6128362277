"""From files, folders and standard input to articles, one at a time.

What cannot be read comes out of the same stream as an ``OnrecordError`` that names file, line and remedy, so that one
bad article never ends a run.  ``kinds`` is the table of what is read, with a small module for each kind.  Rules that are not
obvious:

- Text stays exactly as read: no newline translation.  A UTF-8 byte order mark at the start of a file says how the file
  is encoded and is no part of the text; offsets count from behind it.
- A folder is read recursively, sorted by name; names that start with a dot or ``~$`` are passed over, and how many files of other kinds
  there are is a warning.  What is neither file nor folder in it (a pipe, a link that leads nowhere), and a link to a folder, is
  named and not read.  Of a folder that ``tag --into`` wrote only the shards are read.
- An ``id`` is the path below the folder given, without ending and with ``/`` on every system; the file's name without
  ending for a file given directly; what the record says in JSON Lines and tables (a whole number will do), or ``NAME:ROW`` in a
  table that does not say; the guid or link of a feed's entry; the address of a page in a WARC; ``stdin`` for standard input.
- An id that the run has had gets ``#2`` (``#3``, …) behind it, and a warning says so.
- Standard input is told by how it begins: JSON Lines, a list of JSON, markup, a feed, a table with a column for the text, PDF,
  WARC, any of these in gzip or zstd; else it is the text of one article.
- A line that onrecord wrote (``"schema": "onrecord/1"``) is an article again: its ``meta`` is kept, its tags are not.
  With ``documents=True`` it is handed on as the document that it is.
- A page that is not UTF-8 is read in the character set that it declares.  Pages, Word files and PDFs are taken apart by a
  process of their own, within the time that ``Reading.timeout`` gives.
"""

from __future__ import annotations

import stat
import sys
import warnings
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from ..articles import Article, Item, Located, Raw
from ..errors import OnrecordError, OnrecordWarning
from . import standard_input, streams
from .extraction import Extractor
from .fields import LINE_FORM, Fields, Naming, as_document
from .kinds import KINDS, REMEDIES, ending, listed, missing, not_installed
from .seen import Seen
from .source import Source
from .streams import decode
from .walking import Walk, id_of, kind, unreadable

__all__ = [
    "LINE_FORM", "STDIN", "Article", "Fields", "Item", "Reading", "Seen", "as_document", "decode", "read", "total_size",
    "unreadable",
]  # fmt: skip

STDIN = "stdin"
AS_FOUND = Fields()
_ADDRESS = ("http://", "https://", "ftp://", "s3://", "gs://")


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read.  ``timeout`` is how many seconds a page, Word file or PDF may take: None for a generous limit that grows
    with its size, 0 for no limit.  Files of a folder that end in ``besides`` are not read and not told of:
    the caller reads them; a message of what can be read names them, too.  With ``decisions`` a line says once that reviewers'
    decisions come with a document, of which they are no part."""

    fields: Fields = AS_FOUND
    timeout: float | None = None
    besides: tuple[str, ...] = ()
    decisions: bool = False


def read(
    inputs: Iterable[str | Path],
    how: Reading | None = None,
    *,
    stdin: BinaryIO | None = None,
    documents: bool = False,
    done: Callable[[str], bool] = lambda id: False,
) -> Iterator[Item]:
    """The articles of all inputs in order, with an error in the place of each that cannot be read.

    ``-`` is ``stdin`` (by default the process's own).  With ``documents``, lines that onrecord wrote come as documents.
    Articles whose ids are ``done`` are left out, and not taken apart.  Memory: one article, and 12 to 24 bytes for each id met.
    """
    how = how or Reading()
    naming = Naming(how.fields, how.decisions)
    seen = Seen()
    with Extractor(how.timeout) as extract:
        for argument in inputs:
            for where, item in _read_argument(argument, stdin, documents, naming, how.besides):
                if isinstance(item, OnrecordError):
                    yield item
                    continue
                id = seen.add_distinct(item.id)
                if id != item.id:
                    _warn(f"{where}: an earlier article of this run has the id “{item.id}”; this one is called “{id}”")
                    item = (
                        item.model_copy(update={"id": id})
                        if not isinstance(item, Article | Raw)
                        else replace(item, id=id)
                    )
                if done(id):
                    continue
                yield extract(item) if isinstance(item, Raw) else item


def total_size(inputs: Iterable[str | Path]) -> int | None:
    """How many bytes the inputs have, for a progress bar; None where that is not known before they are read."""
    total = 0
    for argument in map(Path, filter(None, map(str, inputs))):
        for file in Walk(argument) if argument.is_dir() else [argument]:
            try:
                total += 0 if isinstance(file, OnrecordError) else file.stat().st_size
            except OSError:
                return None  # standard input, or a file that is not there
    return total


def _read_argument(
    argument: str | Path, stdin: BinaryIO | None, documents: bool, naming: Naming, besides: Collection[str]
) -> Iterator[Located]:
    if str(argument) == "-":
        if stdin is None and sys.stdin is None:
            yield STDIN, OnrecordError("standard input is closed; name a file or a folder")
            return
        yield from _read_stdin(stdin or sys.stdin.buffer, documents, naming)
        return
    if not str(argument):
        yield "", OnrecordError("an input has no name (“”); name a file or a folder, or - for standard input")
        return
    if str(argument).lower().startswith(_ADDRESS):
        yield (
            str(argument),
            OnrecordError(f"{argument}: an address, and nothing is fetched here; save the page, and give the file"),
        )
        return
    path = Path(argument)
    try:
        if path.is_dir():
            yield from _read_folder(path, documents, naming, besides)
        elif not stat.S_ISREG(mode := path.stat().st_mode):
            yield str(path), OnrecordError(f"{path}: {kind(mode)}, not a file; to read it: onrecord tag - < {path}")
        else:
            yield from _read_file(path, id_of(Path(path.name)), documents, naming, besides)
    except OSError as error:
        yield str(path), unreadable(path, error)


def _read_folder(path: Path, documents: bool, naming: Naming, besides: Collection[str]) -> Iterator[Located]:
    walk = Walk(path, besides)
    found = False
    for file in walk:
        found = True
        if isinstance(file, OnrecordError):
            yield str(path), file
        else:
            yield from _read_file(file, id_of(file.relative_to(path)), documents, naming, besides)
    for error in walk.errors():
        found = True
        yield str(path), error
    if walk.told():
        _warn(walk.told())
    if not found:
        yield str(path), OnrecordError(f"{path}: no article in this folder; put {listed(besides)} files there")


def _read_file(path: Path, id: str, documents: bool, naming: Naming, besides: Collection[str]) -> Iterator[Located]:
    """What a file holds; each article with as many bytes as were read for it."""
    suffix, packing = ending(path.name)
    if suffix not in KINDS:
        yield str(path), _unknown(path, suffix, packing, besides)
        return
    if package := missing(suffix, packing):
        yield str(path), not_installed(str(path), package)
        return
    try:
        with path.open("rb") as file:
            # Of a packed file a Source can only be read forward; WARC is unpacked here too, record by record.
            source = Source(str(path), id, streams.unpacked(file, packing), not packing, documents, naming)
            before = 0
            for where, item in _all(source, suffix):
                size = max(0, file.tell() - before)
                before += size
                yield where, replace(item, size=size) if isinstance(item, Article | Raw) else item
    except OSError as error:
        yield str(path), unreadable(path, error)


def _all(source: Source, suffix: str) -> Iterator[Located]:
    found = False
    try:
        for located in KINDS[suffix].read(source):
            found = True
            yield located
        if not found:
            _warn(f"{source.name}: no article in it")
    except OnrecordError as error:
        yield source.name, error
    except Exception as error:
        # The libraries raise anything at all on a file that is spoilt inside; the system's own errors say more.
        if isinstance(error, OSError) and error.errno is not None:
            raise
        yield source.name, streams.damaged(source.name, error)


def _unknown(path: Path, suffix: str, packing: str, besides: Collection[str]) -> OnrecordError:
    if remedy := REMEDIES.get(packing or suffix) or REMEDIES.get(suffix):
        return OnrecordError(f"{path}: {remedy}")
    what = f"{suffix + packing} files" if suffix or packing else "a file without suffix"
    otherwise = "save its text as .txt" if besides else "pipe the text into “onrecord tag -”"
    return OnrecordError(f"{path}: cannot read {what}; give {listed(besides)}, or {otherwise}")


def _read_stdin(stdin: BinaryIO, documents: bool, naming: Naming) -> Iterator[Located]:
    try:
        suffix, stream = standard_input.recognised(stdin)
    except OnrecordError as error:
        yield STDIN, error
    except Exception as error:
        if not streams.is_damage(error):
            raise
        yield STDIN, streams.damaged(STDIN, error, "and nothing of it was read")
    else:
        yield from _all(Source(STDIN, STDIN, stream, False, documents, naming), suffix)


def _warn(message: str) -> None:
    warnings.warn(OnrecordWarning(message), stacklevel=3)
