"""``onrecord verify``: a draft's quotations against what was said."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..errors import OnrecordError
from .messages import REFUSED, ending, say
from .options import (
    AnyLanguage,
    Base,
    DateField,
    Force,
    IdField,
    Lexicon,
    ModelName,
    Output,
    TextField,
    Timeout,
    TitleField,
    reading,
)
from .review import STORE

if TYPE_CHECKING:
    from ..document import Document
    from ..formats import Target
    from ..readers import Reading
    from ..tagging import Settings
    from ..verification import Judged, Source
    from .progress import Run

VerifyFormat = Literal["table", "jsonl", "html"]
FAULT = 1  # exit status: a quotation is altered, composite, given to somebody else or not found
SHOWN = 5  # quotations that are not checked, one by one


def verify_cli(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="DRAFT [SOURCE]...",
            help="The draft, any input of tag; then more sources.",
            show_default=False,
        ),
    ],
    against: Annotated[
        list[str],
        typer.Option(
            "--against",
            "-a",
            metavar="SOURCE",
            help="A transcript (.txt or .docx with labels, .vtt, .srt, .ttml), an article, a tagged .jsonl, a folder of these, an "
            "archive's folder, or a review store. May be given several times.",
            show_default=False,
        ),
    ],
    format: Annotated[
        VerifyFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="What to write. By default what the suffix of --output says (.jsonl .html, .txt for a table); without "
            "--output a table on a terminal and JSON Lines in a pipe.",
            show_default=False,
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
    review: Annotated[
        bool, typer.Option("--review", help="Open the verification in the review page, where claims can be corrected.")
    ] = False,
    store: Annotated[
        Path, typer.Option("--store", metavar="FILE", help="With --review: where the drafts and decisions are kept.")
    ] = STORE,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="With --review: only print the address.")] = False,
    model: ModelName = None,
    base: Base = None,
    lexicon: Lexicon = None,
    timeout: Timeout = None,
    text_field: TextField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    date_field: DateField = None,
    any_language: AnyLanguage = False,
) -> None:
    """Check a draft's quotations against what was said.

    \b
    onrecord verify draft.txt --against hearing.vtt
    onrecord verify draft.html --against transcripts/ -o checked.html
    onrecord verify draft.txt --against day1.txt day2.srt -f jsonl
    onrecord verify draft.txt --against hearing.vtt --review

    A quotation is verbatim, altered, composite (put together from several places), misattributed (somebody else says
    it) or not found; indirect claims get the nearest passages and no verdict. docs/verify.md says what editors may do.

    Exit status: 0 all quotations are verbatim, 1 one of them is not, 2 an input was refused.
    """
    with ending():
        status = verify(
            inputs, against, format=format, output=output, force=force, model=model, base=base, lexicon=lexicon,
            review=store if review else None, browser=not no_browser, timeout=timeout, any_language=any_language, how=reading(text_field, id_field, title_field, date_field, timeout),
        )  # fmt: skip
    if status:
        raise typer.Exit(status)


def verify(
    inputs: list[str],
    against: list[str],
    *,
    format: VerifyFormat | None = None,
    output: Path | None = None,
    force: bool = False,
    model: str | None = None,
    base: str | None = None,
    lexicon: Path | None = None,
    review: Path | None = None,
    browser: bool = True,
    timeout: float | None = None,
    any_language: bool = False,
    how: Reading | None = None,
) -> int:
    """Judges the draft ``inputs[0]`` against the sources and writes the verdicts; returns the exit status.  With a store to
    ``review`` in, the verdicts are shown in its page until Ctrl-C, and written where there is an ``output``.

    Raises OnrecordError where nothing can be done at all: no draft or no source that can be read, a file in the way.
    """
    from ..formats import by_suffix
    from ..tagging import Settings
    from ..verification import FAULTS
    from ..verification import verify as judge
    from .output import files_of, opened, store_files
    from .progress import Run

    terminal = output is None and sys.stdout is not None and sys.stdout.isatty()
    suffixes: dict[str, VerifyFormat] = {".jsonl": "jsonl", ".html": "html", ".htm": "html", ".txt": "table"}
    format = format or by_suffix(output, suffixes, "table" if terminal else "jsonl")
    settings = Settings(model=model, base=base, lexicon=lexicon, timeout=timeout, any_language=any_language)
    read_here: list[str | Path] = [*inputs, *against, *files_of(lexicon, model, base)]
    read_here += store_files(review) if review else []
    with opened(output, force=force, read=read_here) as out, Run(inputs[:1], shows_output=terminal) as run:
        drafts, sources = _read(inputs[0], [*against, *inputs[1:]], settings, run, how)
        judged = [record for draft in drafts for record in judge(draft, sources)]
        refused = run.finish("checked" if sources else None)
        tell_unclaimed(drafts)
        if not drafts or not sources:
            if drafts:
                say("nothing was checked, since no source is left; name another with --against")
            out.discard()
            return REFUSED
        if review is None or output is not None:
            out.write(to_text(drafts, sources, judged, format, out.target))
    if review is not None:
        _serve(drafts, sources, review, settings, browser=browser)
    return REFUSED if refused else FAULT if any(record.verdict in FAULTS for record in judged) else 0


def to_text(
    drafts: Sequence[Document],
    sources: Sequence[Source],
    judged: Sequence[Judged],
    format: VerifyFormat,
    target: Target,
) -> str:
    """The verdicts in one of the formats."""
    from ..verification import page, table

    if format == "html":
        return page.render(drafts, sources, judged)
    if format == "table":
        return table.render(judged, target)
    from ..formats.jsonl import escape

    return "".join(escape(record.to_json()) + "\n" for record in judged)


def tell_unclaimed(drafts: Sequence[Document]) -> None:
    """A line for each quotation that is not checked, since nobody was found to say it."""
    from ..text.visible import clipped, count_of
    from ..verification.quotations import Quoted

    for draft in drafts:
        found = Quoted(draft).unclaimed(draft.claims)
        for start, end in found[:SHOWN]:
            say(f"{draft.id}: not checked, since nobody was found to say it: “{clipped(draft.text[start:end], 60)}”")
        if len(found) > SHOWN:
            say(f"{draft.id}: and {count_of(len(found) - SHOWN, 'more quotation')} like these")


def _serve(
    drafts: Sequence[Document], sources: Sequence[Source], store: Path, settings: Settings, *, browser: bool
) -> None:
    """Shows the verification in the review page until Ctrl-C."""
    from ..review.verified import Verified
    from .review import review, user

    say("the page “Verification” has the drafts beside their sources")
    review(
        [], store=store, reviewers=[user()], browser=browser, settings=settings,
        verified=lambda opened: Verified(opened, drafts, sources),
    )  # fmt: skip


def _read(
    draft: str, against: list[str], settings: Settings, run: Run, how: Reading | None
) -> tuple[list[Document], list[Source]]:
    """The draft's documents and the sources that can be read; the articles among both tagged by one pipeline.

    A second source with an id gets the id with #2.
    """
    from ..document import Document
    from ..readers import Article, read
    from ..tagging import tag_articles
    from ..verification.loading import load
    from ..verification.sources import Source, of_document

    drafted = list(read([draft], how, documents=True))
    loaded = list(load(against, how, drafts=[item.text for item in drafted if not isinstance(item, OnrecordError)]))
    articles = [item for item in loaded if isinstance(item, Article)]
    results = iter(list(tag_articles([*drafted, *articles], settings)))
    documents = [document for document in run.results(islice(results, len(drafted))) if isinstance(document, Document)]
    names: Counter[str] = Counter()
    sources: list[Source] = []
    for item in loaded:
        found = next(results) if isinstance(item, Article) else item
        if isinstance(found, OnrecordError):
            run.refuse(found)
            continue
        source = of_document(found) if isinstance(found, Document) else found
        assert isinstance(source, Source)
        for notice in source.notices:
            say(notice)
        names[source.id] += 1
        if (number := names[source.id]) > 1:
            say(f"{source.id}#{number}: is what source {number} with the id “{source.id}” is called")
            source = replace(source, id=f"{source.id}#{number}")
        sources.append(source)
    return documents, sources
