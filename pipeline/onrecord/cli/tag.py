"""``onrecord tag``: articles in, claims with their speakers out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..formats import FORMS, Format, format_for
from .messages import REFUSED, ending
from .options import (
    Acts,
    AnyLanguage,
    Base,
    Claims,
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
    from ..readers import Reading


def tag_cli(
    inputs: Inputs,
    format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            help="What to write. By default what the ending of --output says (.jsonl .json .csv .xlsx .html .parquet "
            ".spacy, .jsonld for w3c, .conll, .txt for a table); without --output a table on a terminal and JSON Lines in "
            "a pipe. brat, cas and tei write a folder at the path of --output.",
            show_default=False,
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
    acts: Acts = None,
    min_confidence: MinConfidence = None,
    model: ModelName = None,
    base: Base = None,
    lexicon: Lexicon = None,
    claims: Claims = None,
    processes: Processes = 1,
    timeout: Timeout = None,
    text_field: TextField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    date_field: DateField = None,
    any_language: AnyLanguage = False,
    into: Annotated[
        Path | None,
        typer.Option(
            "--into",
            metavar="FOLDER",
            help="Keep the records of an archive there, in shards; the same command goes on where it was stopped. Needs "
            "pip install 'onrecord[archive]'.",
        ),
    ] = None,
    shards: Annotated[
        Literal["parquet", "jsonl"],
        typer.Option("--shards", help="What the shards of --into are: jsonl is .jsonl.zst."),
    ] = "parquet",
    ray: Annotated[
        str | None,
        typer.Option(
            "--ray",
            metavar="ADDRESS",
            help="Tag on a Ray cluster: its address, auto for the one this machine is part of, local for this machine "
            "alone. Needs pip install 'onrecord[ray]', and --into.",
        ),
    ] = None,
) -> None:
    """Find who said what in articles.

    \b
    onrecord tag story.txt                            the claims, as a table
    onrecord tag story.txt --format html > story.html a page to read and print
    onrecord tag articles/ -o claims.csv              a folder, one claim a row
    onrecord tag wire.jsonl -n 4 -o tagged.jsonl      a long file, four at a time
    onrecord tag archive/ -n 4 --into tagged/         an archive: goes on after a stop
    cat story.txt | onrecord tag - | jq .claims       standard input and output

    \b
    What is read:
      .txt                UTF-8 text, kept exactly as it is
      .html               the article's text, as trafilatura finds it
      .jsonl .json        one article a line, or a list, with "id" and "text"; the rest becomes "meta"
      .csv .tsv .xlsx     a row an article, under the names of the columns
      .parquet            a row an article
      .rss .atom .xml     an entry an article
      .warc               a page an article
      .eml .docx .pdf     an article each
      .gz .zst            behind any of these
      folder              all of these in it and below, in the order of their names
      -                   JSON Lines if the first line begins with {"; a list, page, feed or table by how it begins; else a text
    Workbooks, Parquet, feeds, WARC and PDF need pip install 'onrecord[inputs]'.
    What cannot be read is named on standard error while the rest goes on; the exit status is then 2.
    """
    with ending():
        refused = tag(
            inputs, format=format, output=output, force=force, acts=acts, min_confidence=min_confidence, model=model,
            base=base, lexicon=lexicon, claims=claims, processes=processes, timeout=timeout, into=into, shards=shards,
            ray=ray, any_language=any_language, how=reading(text_field, id_field, title_field, date_field, timeout),
        )  # fmt: skip
    if refused:
        raise typer.Exit(REFUSED)


def tag(
    inputs: list[str],
    *,
    format: Format | None = None,
    output: Path | None = None,
    force: bool = False,
    acts: str | None = None,
    min_confidence: float | None = None,
    model: str | None = None,
    base: str | None = None,
    lexicon: Path | None = None,
    claims: Path | None = None,
    processes: int = 1,
    timeout: float | None = None,
    into: Path | None = None,
    shards: Literal["parquet", "jsonl"] = "parquet",
    ray: str | None = None,
    any_language: bool = False,
    how: Reading | None = None,
) -> int:
    """Tags the articles of ``inputs`` and writes them to ``output`` (standard output if None), or ``into`` an archive.

    ``claims`` is a file with the articles' claims, found by somebody else, of which only the speakers are looked for: of
    these every act is kept unless ``acts`` says otherwise.

    Returns how many articles were refused, each with a line on standard error.  Raises OnrecordError where nothing can
    be done at all: no such model, a file in the way.
    """
    from ..errors import OnrecordError
    from ..formats import renderer
    from ..readers import read
    from ..selection import SPOKEN, Selection, parse_acts
    from ..tagging import Settings, tag_articles
    from .archive import tag_into
    from .folder import opened_for
    from .output import files_of, no_terminal
    from .progress import Run

    terminal = output is None and sys.stdout is not None and sys.stdout.isatty()
    asked, format = format, format or format_for(output, terminal=terminal)
    no_terminal(format, output)
    render = renderer(format)
    settings = Settings(
        model=model, base=base, lexicon=lexicon, claims_given=claims is not None, timeout=timeout, any_language=any_language,
        form=FORMS.get(format, "document") if into is None else "document",
        selection=Selection(min_confidence, parse_acts(acts, usual=None if claims else SPOKEN)),
    )  # fmt: skip
    if into is None and (ray is not None or shards != "parquet"):
        raise OnrecordError(f"{'--shards' if ray is None else '--ray'} goes with --into: name its folder")
    if ray is not None and claims is not None:
        raise OnrecordError("--ray reads no --claims: leave one of the two out")
    if into is not None:
        if output is not None or asked is not None:
            raise OnrecordError("--into writes shards: leave --output and --format out")
        return tag_into(into, inputs, settings, processes=processes, shards=shards, claims=claims, ray=ray, how=how)
    read_here: list[str | Path] = [*inputs, *files_of(claims, lexicon, model, base)]
    with opened_for(format, output, force=force, read=read_here) as out, Run(inputs, shows_output=terminal) as run:
        articles = run.watch(read(inputs, how))
        if claims:
            from ..given_claims import with_claims

            articles = with_claims(articles, claims)
        results = tag_articles(articles, settings, processes=processes, left_out=run.left_out)
        for piece in render(run.results(results), out.target):
            out.write(piece)
        if run.refused and not run.tagged:
            out.discard()
        return run.finish()
