"""A workbook for spreadsheet programs: the table of ``formats.csv``, its cells made harmless in the same way."""

from __future__ import annotations

import io
from collections.abc import Iterable

from ..document import Document
from ..errors import OnrecordError
from ..formats.csv import COLUMNS, claim_rows, harmless

MAX_ROWS, MAX_CELL = 1_048_576, 32_767  # of the format
WIDE = {"content": 80, "speaker": 24, "source": 24}


def workbook(documents: Iterable[Document]) -> bytes:
    """One sheet, a claim a row.  Raises OnrecordError where there are more rows than the format has."""
    import xlsxwriter

    buffer = io.BytesIO()
    # Without in_memory, rows go to temporary files as they come: memory does not grow with them.
    book = xlsxwriter.Workbook(buffer, {"constant_memory": True})
    sheet = book.add_worksheet("claims")
    sheet.freeze_panes(1, 0)
    bold = book.add_format({"bold": True})
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, WIDE.get(name, 12))
        sheet.write_string(0, column, name, bold)
    claims = (cells for document in documents for cells in claim_rows(document))
    for row, cells in enumerate(claims, 1):
        if row >= MAX_ROWS:
            raise OnrecordError(f"more than {MAX_ROWS - 1:,} claims, which is all a sheet can hold; write .csv")
        for column, cell in enumerate(map(harmless, cells)):
            if isinstance(cell, str):
                sheet.write_string(row, column, cell[:MAX_CELL])
            else:
                sheet.write_number(row, column, cell)
    book.close()
    return buffer.getvalue()
