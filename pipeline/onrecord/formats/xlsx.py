"""A workbook for spreadsheet programs: a table as ``formats.csv`` writes it, its cells made harmless in the same way.

One sheet, one header row with filters, one claim a row.  A cell holds 32,767 characters; what is longer ends in an ellipsis.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence

from ..document import Document
from ..errors import OnrecordError
from . import Target
from .csv import COLUMNS, Cell, claim_rows, harmless

MAX_ROWS, MAX_CELL = 1_048_576, 32_767  # of the format
WIDE = {"content": 80, "speaker": 24, "source": 24}


def render(documents: Iterable[Document], target: Target) -> Iterator[bytes]:
    """The workbook, in one piece."""
    yield workbook("claims", COLUMNS, (cells for document in documents for cells in claim_rows(document)))


def workbook(name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """One sheet of that name.  Raises OnrecordError where there are more rows than the format has."""
    import xlsxwriter

    buffer = io.BytesIO()
    # Without in_memory, rows go to temporary files as they come: memory does not grow with them.
    with xlsxwriter.Workbook(buffer, {"constant_memory": True}) as book:
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        bold = book.add_format({"bold": True})
        for place, column in enumerate(columns):
            sheet.set_column(place, place, WIDE.get(column, 12))
            sheet.write_string(0, place, column, bold)
        row = 0
        for row, cells in enumerate(rows, 1):
            if row >= MAX_ROWS:
                raise OnrecordError(f"more than {MAX_ROWS - 1:,} {name}, which is all a sheet can hold; write .csv")
            for place, cell in enumerate(map(harmless, cells)):
                if isinstance(cell, str):
                    sheet.write_string(row, place, cell if len(cell) <= MAX_CELL else cell[: MAX_CELL - 2] + " …")
                else:
                    sheet.write_number(row, place, cell)
        sheet.autofilter(0, 0, row, len(columns) - 1)
    return buffer.getvalue()
