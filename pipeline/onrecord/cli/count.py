"""``onrecord count``: who is quoted how often, across articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import OnrecordError
from .count_rows import written
from .messages import REFUSED, ending, say
from .options import (
    Acts,
    AnyLanguage,
    Base,
    CountFormat,
    DateField,
    Force,
    IdField,
    Inputs,
    Lexicon,
    MinConfidence,
    ModelName,
    Output,
    Processes,
    TextField,
    Timeout,
    TitleField,
    reading,
)

if TYPE_CHECKING:
    from ..counts.tally import Row, Tally
    from ..formats import Target
    from ..formats.csv import Cell
    from ..readers import Reading

COLUMNS = (
    "speaker", "kind", "named", "role", "agency", "country", "direct", "mixed", "indirect", "total", "articles", "variants",
)  # fmt: skip


def count_cli(
    inputs: Inputs,
    format: Annotated[
        CountFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="What to write; by default what the suffix of --output says (.csv, .xlsx, .json, .html), else a table. html is "
            "a page with charts and tables of its own, without --by and --all.",
            show_default=False,
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="LIST",
            help="Count by speaker, role, agency, country, outlet, month, kind or act, or by several: outlet,month. Needs pip "
            "install 'onrecord[archive]'.",
        ),
    ] = None,
    top: Annotated[int | None, typer.Option("--top", min=1, metavar="N", help="Only the N most quoted.")] = None,
    all: Annotated[
        bool, typer.Option("--all", help="Also speakers without a name, such as “officials”, a row for each phrase.")
    ] = False,
    acts: Acts = None,
    min_confidence: MinConfidence = None,
    model: ModelName = None,
    base: Base = None,
    lexicon: Lexicon = None,
    processes: Processes = 1,
    timeout: Timeout = None,
    text_field: TextField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    date_field: DateField = None,
    any_language: AnyLanguage = False,
) -> None:
    """Count who is quoted how often, across articles.

    \b
    onrecord count articles/                       everybody with a name
    onrecord count tagged.jsonl --top 20           what `onrecord tag` wrote: nothing is tagged again
    onrecord count articles/ --all -o quoted.csv   also "officials" and the like, for a spreadsheet
    onrecord count tagged/ --by outlet,month       what `onrecord tag --into` wrote, however much it is
    onrecord count tagged/ -o report.html          a page with charts

    A name is one row wherever kind and country are the same too. Inputs are those of `onrecord tag`; the folder of an archive, and
    tagged Parquet, are counted where they are with --by and in the page.
    """
    with ending():
        refused = count(
            inputs, format=format, output=output, force=force, by=by, top=top, all=all, acts=acts,
            min_confidence=min_confidence, model=model, base=base, lexicon=lexicon, processes=processes, timeout=timeout, any_language=any_language,
            how=reading(text_field, id_field, title_field, date_field, timeout),
        )  # fmt: skip
    if refused:
        raise typer.Exit(REFUSED)


def count(
    inputs: list[str],
    *,
    format: CountFormat | None = None,
    output: Path | None = None,
    force: bool = False,
    by: str | None = None,
    top: int | None = None,
    all: bool = False,
    acts: str | None = None,
    min_confidence: float | None = None,
    model: str | None = None,
    base: str | None = None,
    lexicon: Path | None = None,
    processes: int = 1,
    timeout: float | None = None,
    any_language: bool = False,
    how: Reading | None = None,
) -> int:
    """Counts the claims of ``inputs`` and writes the rows, or the page; returns how many articles were refused.

    ``by`` is a list such as ``outlet,month``; None counts speakers, whose names are put together with more care.
    """
    from ..counts.tally import Tally
    from ..document import Document
    from ..formats import by_suffix
    from ..readers import read
    from ..selection import Selection, parse_acts
    from ..tagging import Settings, tag_articles
    from .output import files_of, no_terminal, opened
    from .progress import Run

    if format is None:
        suffixes: dict[str, CountFormat] = {
            ".txt": "table", ".csv": "csv", ".xlsx": "xlsx", ".json": "json", ".html": "html", ".htm": "html"
        }  # fmt: skip
        format = by_suffix(output, suffixes, "table")
    no_terminal(format, output)
    if format == "html" and (by is not None or all):
        raise OnrecordError(
            f"a page has tables of its own, and none for {'--all' if by is None else '--by'}; leave it out, or write csv, xlsx or json"
        )
    settings = Settings(
        model=model, base=base, lexicon=lexicon, timeout=timeout, any_language=any_language,
        selection=Selection(min_confidence, parse_acts(acts)),
    )  # fmt: skip
    if by is not None or format == "html":
        from .count_by import count_by

        return count_by(
            inputs,
            by,
            settings,
            format=format,
            output=output,
            force=force,
            top=top,
            all=all,
            processes=processes,
            how=how,
        )
    tally = Tally()
    with (
        opened(output, force=force, read=[*inputs, *files_of(lexicon, model, base)]) as out,
        Run(inputs, shows_output=False) as run,
    ):
        items = run.watch(read(inputs, how, documents=True))
        for document in run.results(tag_articles(items, settings, processes=processes, left_out=run.left_out)):
            assert isinstance(document, Document)
            tally.add(document)
        refused = run.finish()
        if refused and not tally.documents:
            out.discard()
        else:
            out.write(to_text(tally, format, out.target, top=top, all=all))
            shown = len(_shown(tally, top, all))
            if format != "table" and (shown < len(tally.rows()) or tally.without_speaker.total()):
                say(_left_out(tally, shown))
    return refused


def to_text(
    tally: Tally, format: CountFormat, target: Target, *, top: int | None = None, all: bool = False
) -> str | bytes:
    """The rows that are asked for, in one of the formats."""
    rows = _shown(tally, top, all)
    if format != "table":
        assert format != "html"
        return written(format, COLUMNS, [*map(_cells, rows)], target, variants=[list(row.variants) for row in rows])
    return _to_table(tally, rows, target)


def _shown(tally: Tally, top: int | None, all: bool) -> list[Row]:
    return [row for row in tally.rows() if all or row.named][:top]


def _cells(row: Row) -> Sequence[Cell]:
    kinds = [row.claims["direct"], row.claims["mixed"], row.claims["indirect"]]
    who: list[Cell] = [row.name, row.kind, row.named, row.role, row.agency, row.country]
    return [*who, *kinds, row.total, row.articles, "; ".join(row.variants)]


def _to_table(tally: Tally, rows: list[Row], target: Target) -> str:
    from rich.table import Table
    from rich.text import Text

    from ..formats.terminal import to_text as render
    from ..formats.words import position
    from ..text.visible import clipped, one_line

    table = Table(box=None, expand=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("speaker", overflow="fold", ratio=1)
    for heading in ("kind", *COLUMNS[6:11]):
        table.add_column(heading, justify="left" if heading == "kind" else "right", no_wrap=True)
    for row in rows:
        name = Text(clipped(row.name, 100), style="bold cyan" if row.named else "italic")
        detail = position(role=row.role, agency=row.agency, country=row.country)
        if detail:
            name.append("\n" + one_line(detail), style="dim")
        table.add_row(name, row.kind, *(Text(str(cell)) for cell in _cells(row)[6:11]))
    shown = [table] if rows else []
    return render(*shown, Text(_left_out(tally, len(rows)), style="dim"), target=target)


def _left_out(tally: Tally, shown: int) -> str:
    """What the rows do not show: under a table, or on standard error."""
    from ..text.visible import count_of

    rows = tally.rows()
    if not rows and not tally.without_speaker.total():
        return f"{count_of(tally.documents, 'article')}; no claims"
    nobody = tally.without_speaker.total()
    return (
        f"{count_of(tally.documents, 'article')} with {count_of(tally.claims, 'claim')}; {shown:,} of {count_of(len(rows), 'speaker')} "
        f"shown; {count_of(tally.unnamed, 'claim')} by unnamed speakers, {nobody:,} by nobody the text names"
    )
