"""The rows of ``onrecord count`` as a file for programs: CSV, a workbook, JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from ..formats import Target
    from ..formats.csv import Cell

RowFormat = Literal["csv", "xlsx", "json"]


def written(
    format: RowFormat, header: Sequence[str], rows: Sequence[Sequence[Cell]], target: Target, **lists: list[Any]
) -> str | bytes:
    """The rows under their header; ``lists`` are columns that JSON has as they are, and a table as words."""
    if format == "xlsx":
        from ..formats.xlsx import workbook

        return workbook("counts", header, rows)
    if format == "csv":
        from ..formats.csv import to_rows

        return ("\ufeff" if target.file else "") + to_rows([header, *rows])
    import json

    from ..formats.jsonl import escape

    records = [dict(zip(header, row, strict=True)) for row in rows]
    for name, column in lists.items():
        for record, value in zip(records, column, strict=True):
            record[name] = value
    lines = ",\n".join(escape(json.dumps(record, ensure_ascii=False)) for record in records)
    return f"[\n{lines}\n]\n" if lines else "[]\n"
