from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from formats.read_back import documents
from formats.story import story
from onrecord.formats import Target, renderer
from onrecord.formats.csv import COLUMNS, claim_rows, harmless
from onrecord.formats.xlsx import MAX_CELL

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite


def cells(found: list[Any]) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(b"".join(renderer("xlsx")(found, Target(file=True)))))
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)
    assert book.worksheets[0].auto_filter.ref == book.worksheets[0].dimensions
    return list(book.worksheets[0].iter_rows(values_only=True))


def test_the_first_sheet_is_a_header_and_a_claim_a_row() -> None:
    header, *rows = cells(documents())
    assert header == COLUMNS
    written = [[harmless(cell) for cell in row] for document in documents() for row in claim_rows(document)]
    assert [[cell if cell is not None else "" for cell in row] for row in rows] == written


def test_what_a_cell_cannot_hold_ends_in_an_ellipsis() -> None:
    long = story(text="a" * 40_000)
    claim = long.claims[0].model_copy(update={"content": [(0, 40_000)], "cue": [], "source": [], "quantities": []})
    [_, row] = cells([long.model_copy(update={"claims": [claim]})])
    assert len(row[0]) == MAX_CELL and row[0].endswith("a …")
