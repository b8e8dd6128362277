"""``.csv`` and ``.tsv``: a row an article, under a row with the names of the columns (RFC 4180).

The separator is the one of ``, ; tab |`` that makes most columns of the first row, as spreadsheets of many countries write
a semicolon.  The row's number is that of a spreadsheet: the names are row 1.  A line that only says what the separator is, which
spreadsheets write and read and do not show, is no row.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from ..articles import Located
from ..errors import OnrecordError
from ..text.separators import SAYS_SEPARATOR
from ..text.visible import count_of
from . import streams
from .fields import rows
from .source import Source

SEPARATORS = ",;\t|"


def read(source: Source) -> Iterator[Located]:
    yield from rows(_table(source), source.name, source.id, source.naming, documents=source.documents)


def _table(source: Source) -> Iterator[tuple[int, dict[str, Any] | OnrecordError]]:
    csv.field_size_limit(streams.MOST)
    lines = _decoded(source)
    first = next(lines, "")
    if said := SAYS_SEPARATOR.fullmatch(first):
        first = next(lines, "")
    cells = csv.reader(_chained(first, lines), delimiter=said[1] if said else separator(first), strict=True)
    names: list[str] | None = None
    number = 0
    try:
        for number, row in enumerate(cells, 1):
            if not any(cell.strip() for cell in row):
                continue
            if names is None:
                names = checked_names(row, source.name)
            elif len(row) != len(names):
                yield (
                    number,
                    OnrecordError(
                        f"{source.name}: row {number}: {count_of(len(row), 'cell')} under {count_of(len(names), 'column')}; quote cells that have the "
                        "separator or a line break in them"
                    ),
                )
            else:
                yield number, dict(zip(names, row, strict=True))
    except csv.Error as error:
        yield (
            number + 1,
            OnrecordError(
                f"{source.name}: row {number + 1}: not CSV that can be read ({error}), and nothing behind it is; mend the quotation "
                "marks there, or export the file again"
            ),
        )
        return
    if names is None:
        raise OnrecordError(f"{source.name}: no row; put the names of the columns in the first")


def checked_names(row: Iterable[str], name: str) -> list[str]:
    """The names of columns.  Raises OnrecordError where two are the same: the cells of one would be lost."""
    names = [cell.strip() for cell in row]
    for double in {cell for cell in names if cell and names.count(cell) > 1}:
        raise OnrecordError(f"{name}: two columns are called “{double}”; rename one of them")
    return [cell or f"column {number}" for number, cell in enumerate(names, 1)]


def separator(line: str) -> str:
    """What parts the cells of a first row."""

    def columns(mark: str) -> int:
        try:
            return len(next(csv.reader([line], delimiter=mark), []))
        except csv.Error:
            return 0

    return max(SEPARATORS, key=columns)


def _decoded(source: Source) -> Iterator[str]:
    """The lines as text; UTF-16, which spreadsheets write as “Unicode text”, by its mark."""
    lines = streams.lines(source.stream, source.name)
    first = next(lines, b"")
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = first + streams.whole(source.stream, source.name)
        try:
            yield from io.StringIO(data.decode("utf-16"), newline="")
        except UnicodeDecodeError as error:
            raise OnrecordError(f"{source.name}: not UTF-16 at byte {error.start}; export the file as UTF-8") from None
        return
    offset = 0
    for number, line in enumerate(_chained(first, lines), 1):
        yield streams.decode(line, source.name, line=number, offset=offset)
        offset += len(line)


def _chained(first: Any, rest: Iterator[Any]) -> Iterator[Any]:
    if first:
        yield first
    yield from rest
