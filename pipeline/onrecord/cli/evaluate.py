"""``onrecord evaluate MODEL DATA``: how good a model is on annotated articles, and whether it is better than another."""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .messages import REFUSED, ending, say
from .options import Force

if TYPE_CHECKING:
    from spacy.language import Language

    from ..corpora.records import Article
    from ..document import Document
    from ..evaluation import Scores
    from ..evaluation.page import ErrorReport
    from ..evaluation.report import Measured

SHOWN = 5  # problems, one by one


def evaluate_cli(
    model: Annotated[
        str,
        typer.Argument(
            metavar="MODEL", help="A model as for --model of onrecord tag, or a .jsonl file that it wrote (--acts all)."
        ),
    ],
    data: Annotated[Path, typer.Argument(metavar="DATA", help="Annotated articles in the training format (.jsonl).")],
    against: Annotated[
        str | None, typer.Option("--against", metavar="OTHER", help="A second model, or documents, to compare with.")
    ] = None,
    as_json: Annotated[
        str | None,
        typer.Option("--json", metavar="FILE", help="Write everything to FILE as JSON; - for standard output."),
    ] = None,
    errors: Annotated[
        Path | None,
        typer.Option(
            "--errors",
            metavar="FILE",
            help="Write a page (.html) with each miss in its sentence; - for standard output.",
        ),
    ] = None,
    samples: Annotated[
        int, typer.Option("--samples", min=100, max=1_000_000, metavar="N", help="Resamples for intervals and test.")
    ] = 2000,
    force: Force = False,
) -> None:
    """Measure a model on annotated articles.

    \b
    onrecord evaluate rules dev.jsonl                      the figures, with their 95 % intervals
    onrecord evaluate new/ dev.jsonl --against rules       is it better? a paired test
    onrecord evaluate tagged.jsonl dev.jsonl               what onrecord tag --acts all wrote: no model is run
    onrecord evaluate rules dev.jsonl --errors errors.html each miss in its sentence

    \b
    What is measured is what DATA is annotated for: attributions (overall; by the kind of the claim: direct, mixed,
    indirect; by role; a claim within another one is left out), resolved speakers and what is told of them, acts and
    denials (of what is found), names, quantities and dates, tags and sentences. The first column is F1 in percent, or a
    share; intervals are from resampling articles, p from swapping the two models' outputs at random (* under 0.05; it knows
    nothing of how many figures you look at).
    """
    with ending():
        problems = evaluate(
            model, data, against=against, as_json=as_json, errors=errors, samples=samples, force=force
        )  # fmt: skip
    if problems:
        raise typer.Exit(REFUSED)


def evaluate(
    model: str,
    data: Path,
    *,
    against: str | None = None,
    as_json: str | None = None,
    errors: Path | None = None,
    samples: int = 2000,
    force: bool = False,
) -> int:
    """Measures and writes what is asked for; without ``--json -`` the table goes to standard output.

    Returns how many articles could not be read by a model, or have no document; they count as nothing found.  Raises
    OnrecordError where nothing can be measured.
    """
    from ..corpora.records import read_articles
    from ..evaluation.page import ErrorReport
    from ..evaluation.report import to_json, to_text
    from ..formats import by_suffix
    from .output import files_of, opened

    by_suffix(errors, {".html": "html", ".htm": "html"}, "html", remedy="")
    with ExitStack() as files:
        # Opened first: what is in the way is said before the model runs.
        read_here: list[str | Path] = [data, *files_of(model, against)]
        json_out = files.enter_context(opened(Path(as_json), force=force, read=read_here)) if as_json else None
        page_out = files.enter_context(opened(errors, force=force, read=read_here)) if errors else None
        articles = list(read_articles(data))
        page = ErrorReport() if page_out else None
        ours = measure(model, articles, data, samples=samples, page=page)
        theirs = measure(against, articles, data, samples=samples) if against else None
        differences = ours.scores.against(theirs.scores, samples=samples) if theirs else {}
        if json_out:
            report = to_json(ours, theirs, differences, data=str(data), samples=samples)
            json_out.write(json.dumps(report, ensure_ascii=False, indent=1) + "\n")
        if page and page_out:
            figures = ((name, f"{value:.1f}") for name, value in ours.scores.figures().items())
            for piece in page.render(model=model, data=str(data), figures=figures):
                page_out.write(piece)
    if "-" not in (as_json, str(errors)):
        with opened(None, force=force) as out:
            out.write(to_text(ours, theirs, differences, target=out.target))
    return sum(len(one.scores.problems) for one in (ours, theirs) if one)


def measure(
    model: str, articles: list[Article], data: Path, *, samples: int, page: ErrorReport | None = None
) -> Measured:
    """The scores of a model or file of documents; its mistakes go to ``page``, its problems to standard error."""
    from ..errors import OnrecordError
    from ..evaluation.evaluate import score
    from ..evaluation.predictions import predict
    from ..evaluation.report import Measured

    source, about = load(model)

    def watched() -> Iterator[Any]:
        with progress(model, len(articles)) as advance:
            for article, prediction in predict(source, articles):
                if page:
                    page.add(article, prediction)
                yield article, prediction
                advance()

    scores = score(watched())
    if not scores.figures():
        raise OnrecordError(
            f"{data}: nothing to measure {model} by; its articles need “attributions”, “names” or “tokens” with “sents” "
            "(these for a model only: documents have no tags)"
        )
    if len(scores.problems) == len(scores.articles):
        raise OnrecordError(f"{model}: no article of {data} {next(iter(scores.problems.values()))}")
    tell_problems(model, scores)
    return Measured.of(about, scores, samples=samples)


def load(model: str) -> tuple[Language | list[Document], dict[str, str]]:
    """A pipeline, or the documents of a file; and what is said about it in the report."""
    from .. import load as load_model
    from ..document import Document
    from ..errors import OnrecordError, OnrecordWarning
    from ..readers import read

    if Path(model).suffix != ".jsonl":
        nlp = load_model(model)
        return nlp, nlp.meta["onrecord"]
    documents = []
    with warnings.catch_warnings():
        # An empty file is refused below, in a line of its own.
        warnings.filterwarnings("ignore", message=".*: no article in it", category=OnrecordWarning)
        for item in read([model], documents=True):
            if isinstance(item, OnrecordError):
                raise item
            if not isinstance(item, Document):
                raise OnrecordError(f"{item.where}: no document that onrecord wrote; tag it with “onrecord tag”")
            documents.append(item)
    if not documents:
        raise OnrecordError(f"{model}: no documents; write them with “onrecord tag … -o {model}”")
    return documents, {**documents[0].model.model_dump(), "documents": model}


@contextmanager
def progress(model: str, articles: int) -> Iterator[Any]:
    """A bar on standard error, if that is a terminal; gives what moves it by one article."""
    if (
        not sys.stderr.isatty()
    ):  # Rich before 14 ends also a bar that is not shown with an empty line on standard output
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from ..text.visible import one_line

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        job = bar.add_task(one_line(model), total=articles)
        yield lambda: bar.advance(job)


def tell_problems(model: str, scores: Scores) -> None:
    for id, problem in list(scores.problems.items())[:SHOWN]:
        say(f"{model}: “{id}” {problem}; it counts as nothing found")
    if (more := len(scores.problems) - SHOWN) > 0:
        say(f"{model}: and {more:,} more articles like these")
