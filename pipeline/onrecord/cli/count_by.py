"""``onrecord count --by`` and its page: counts over shards."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from .count_rows import written
from .messages import say

if TYPE_CHECKING:
    from ..counts.query import Counted, Counts
    from ..formats import Target
    from ..formats.csv import Cell
    from ..readers import Reading
    from ..tagging import Settings
    from .options import CountFormat

FIGURES = ("direct", "mixed", "indirect", "total", "unnamed", "articles")


def count_by(
    inputs: list[str],
    by: str | None,
    settings: Settings,
    *,
    format: CountFormat,
    output: Path | None,
    force: bool,
    top: int | None,
    all: bool,
    processes: int,
    how: Reading | None,
) -> int:
    """Counts by the dimensions of ``by``, or makes the page; returns how many articles were refused.

    What is in shards is counted there; everything else is read, tagged where it has to be, and put into shards for the time.
    """
    from ..counts.query import Counts, Gathering, check_packages, parse_dimensions, shards_of
    from ..document import Document
    from ..readers import read
    from ..tagging import tag_articles
    from ..text.visible import count_of
    from .output import files_of, opened
    from .progress import Run

    read_here = [*inputs, *files_of(settings.lexicon, settings.model, settings.base)]
    dimensions = [] if by is None else parse_dimensions(by)
    check_packages()
    with (
        TemporaryDirectory(prefix="onrecord-") as folder,
        opened(output, force=force, read=read_here) as out,
        Run(inputs, shows_output=False) as run,
    ):
        found = {argument: shards_of(argument) for argument in inputs}
        gathering = Gathering(Path(folder))
        items = run.watch(read([name for name in inputs if not found[name]], how, documents=True))
        for document in run.results(tag_articles(items, settings, processes=processes, left_out=run.left_out)):
            assert isinstance(document, Document)
            gathering.add(document)
        gathering.close()
        each = [files for files in (*found.values(), gathering.files) if files]
        if not each:
            out.discard()
            return run.finish()
        with Counts([file for files in each for file in files], settings.selection, Path(folder)) as counts:
            run.left_out(counts.left_out())
            if len(each) > 1 and (again := counts.again(each)):
                say(
                    f"{count_of(again, 'article')} with the id or text of one in an earlier input, counted all the same; "
                    "of inputs that have the same articles leave one out"
                )
            out.write(to_text(counts, dimensions, format, out.target, top=top, all=all))
            refused = run.finish()
            if format not in ("table", "html") and counts.without(dimensions, unnamed=all):
                say(_told(counts, dimensions, all=all))
            return refused


def to_text(
    counts: Counts, dimensions: Sequence[str], format: CountFormat, target: Target, *, top: int | None, all: bool
) -> str | bytes:
    """The page, or the rows in one of the other formats."""
    if format == "html":
        from ..counts.page import render

        return render(counts, top=top)
    rows = counts.by(dimensions, top=top, unnamed=all)
    header = (*dimensions, *FIGURES)
    if format != "table":
        return written(format, header, [*map(_cells, rows)], target)
    return _to_table(counts, rows, header, target, all=all)


def _cells(row: Counted) -> list[Cell]:
    return [*row.values, row.direct, row.mixed, row.indirect, row.total, row.unnamed, row.articles]


def _to_table(counts: Counts, rows: Sequence[Counted], header: Sequence[str], target: Target, *, all: bool) -> str:
    from rich.table import Table
    from rich.text import Text

    from ..formats.terminal import to_text as render
    from ..text.visible import clipped

    table = Table(box=None, expand=False, padding=(0, 2, 0, 0), header_style="bold")
    names = len(header) - len(FIGURES)
    for place, heading in enumerate(header):
        table.add_column(heading, justify="left" if place < names else "right", no_wrap=place >= names, overflow="fold")
    for row in rows:
        cells = _cells(row)
        table.add_row(
            *(Text(clipped(str(cell), 100)) for cell in cells[:names]), *(Text(f"{cell:,}") for cell in cells[names:])
        )
    told = _told(counts, header[:names], all=all)
    return render(*([table] if rows else []), Text(told, style="dim"), target=target)


def _told(counts: Counts, dimensions: Sequence[str], *, all: bool) -> str:
    """What there is, and how much of it is in none of the rows: under a table, or on standard error."""
    from ..text.visible import count_of

    told = f"{count_of(counts.articles(), 'article')} with {count_of(counts.total().total, 'claim')}"
    if without := counts.without(dimensions, unnamed=all):
        lacking = ["a named speaker" if name == "speaker" and not all else name for name in dimensions]
        told += f"; {without:,} without {' or '.join(lacking)} {'are' if without != 1 else 'is'} left out"
    return told
