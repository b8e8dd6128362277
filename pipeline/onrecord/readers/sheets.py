"""``.xlsx``: the first sheet, a row an article, under a row with the names of the columns.  Read row by row by openpyxl.

Of a formula its last value is read.  The file unfolds to at most ``UNFOLDED`` bytes: openpyxl keeps the strings of all
cells in memory.
"""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any

from ..articles import Located
from ..errors import OnrecordError, OnrecordWarning
from .delimited import checked_names
from .fields import rows
from .source import Source

UNFOLDED = 500_000_000
# How a cell's text has a character that XML would lose, or an underscore before such a text (ECMA-376 part 1, 22.9.2.19).
# "_x000D_", "_x005F_", not "_x0041_", "x000D"
ESCAPE = re.compile(r"_x(00[01][0-9A-Fa-f]|005[Ff])_")
OLE = b"\xd0\xcf\x11\xe0"  # the container of old and of encrypted Office files ([MS-CFB] 2.2)


def read(source: Source) -> Iterator[Located]:
    yield from rows(_table(source), source.name, source.id, source.naming, documents=source.documents)


def check_container(source: Source, kind: str) -> None:
    """Raises OnrecordError where an Office file is encrypted, is none, or unfolds to more than ``UNFOLDED`` bytes."""
    if source.stream.read(4) == OLE:
        raise OnrecordError(f"{source.name}: is encrypted, or of an old format; save it without a password, as {kind}")
    source.stream.seek(0)
    try:
        with zipfile.ZipFile(source.stream) as file:
            size = sum(entry.file_size for entry in file.infolist())
    except (zipfile.BadZipFile, NotImplementedError):
        raise OnrecordError(f"{source.name}: no {kind} file that can be read; save it again as {kind}") from None
    if size > UNFOLDED:
        raise OnrecordError(
            f"{source.name}: unfolds to {size:,} bytes, and {UNFOLDED:,} are the most that is read; split the file"
        )
    source.stream.seek(0)


def _table(source: Source) -> Iterator[tuple[int, dict[str, Any] | OnrecordError]]:
    import openpyxl

    check_container(source, ".xlsx")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of styles and drawings that it leaves out
        try:
            book = openpyxl.load_workbook(source.stream, read_only=True, data_only=True)
        except Exception as error:  # noqa: BLE001  (it raises whatever its parts do on a file that is not as it should be)
            raise _unreadable(source, error) from None
    sheet, *others = book.worksheets
    if any(other.max_row and other.max_row > 1 for other in others):
        left = ", ".join(f"“{other.title}”" for other in others)
        said = f"{source.name}: only the first sheet, “{sheet.title}”, is read, not {left}; save others as files of their own"
        warnings.warn(OnrecordWarning(said), stacklevel=2)
    # What the file says of its size need not be so, and cells beyond it would be lost.
    sheet.reset_dimensions()
    names: list[str] | None = None
    blank: list[int] = []
    try:
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            if all(cell is None or cell == "" for cell in row):
                if row:
                    blank.append(number)
                continue
            if names is None:
                names = checked_names(["" if cell is None else str(cell) for cell in row], source.name)
            elif any(cell is not None for cell in row[len(names) :]):
                yield (
                    number,
                    OnrecordError(f"{source.name}: row {number}: a cell without a name above it; name the column"),
                )
            else:
                cells = [_unescaped(cell) for cell in row[: len(names)]] + [None] * (len(names) - len(row))
                yield number, dict(zip(names, cells, strict=True))
    except OnrecordError:
        raise
    except Exception as error:  # noqa: BLE001  (as above)
        raise _unreadable(source, error) from None
    if names is None:
        raise OnrecordError(f"{source.name}: no row; put the names of the columns in the first")
    yield from _uncalculated(source, blank)


def _unescaped(cell: Any) -> Any:
    """A cell as it was written: openpyxl leaves the line end of Windows as “_x000D_” and a line feed."""
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)), cell) if isinstance(cell, str) else cell


def _uncalculated(source: Source, blank: list[int]) -> Iterator[tuple[int, OnrecordError]]:
    """An error for each of the rows without a value that has a formula.

    A program that writes a workbook and does not calculate leaves formulas without values.
    """
    import openpyxl

    if not blank:
        return
    wanted = set(blank)
    sheet = openpyxl.load_workbook(source.stream, read_only=True).worksheets[0]
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_row=blank[-1], values_only=True), 1):
        if number in wanted and any(isinstance(cell, str) and cell.startswith("=") for cell in row):
            said = "formulas without their values; open the workbook in a spreadsheet program and save it"
            yield number, OnrecordError(f"{source.name}: row {number}: {said}")


def _unreadable(source: Source, error: Exception) -> OnrecordError:
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return OnrecordError(f"{source.name}: no workbook that can be read ({said}); save it again as .xlsx, or as .csv")
