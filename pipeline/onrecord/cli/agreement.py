"""``onrecord agreement``: how far reviewers agree."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ..errors import OnrecordError
from .messages import ending, say
from .options import Force, Output

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from ..formats import Target
    from ..store.agreement import Agreement

AgreementFormat = Literal["table", "json"]
EXPORTED = (".jsonl", ".json", ".csv", ".xlsx", ".parquet")  # what somebody may take for a store


def agreement_cli(
    stores: Annotated[
        list[Path], typer.Argument(metavar="STORE...", help="A store that `onrecord review` keeps.", show_default=False)
    ],
    format: Annotated[
        AgreementFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="What to write; by default what the suffix of --output says (.json), else a table.",
            show_default=False,
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Tell how far reviewers agree: Krippendorff's alpha by field, F1 of claims, and where they differ.

    \b
    onrecord agreement review.db                  reviewers of one store, who see each other's decisions
    onrecord agreement ann.db ben.db -o agree.json independent reviewers, a store each
    """
    with ending():
        agreement(stores, format=format, output=output, force=force)


def agreement(
    stores: list[Path], *, format: AgreementFormat | None = None, output: Path | None = None, force: bool = False
) -> None:
    """Compares the reviewers of ``stores`` and writes what it finds.  Raises OnrecordError where there is no such store."""
    from ..formats import by_suffix
    from ..store import Store
    from ..store.agreement import agreement as compare
    from .output import opened, store_files

    if format is None:
        suffixes: dict[str, AgreementFormat] = {".json": "json", ".txt": "table"}
        format = by_suffix(output, suffixes, "table")
    for store in stores:
        if store.suffix in EXPORTED:
            raise OnrecordError(
                f"{store}: what is exported has the outcome alone; name the stores, such as review.db, that it came from"
            )
    with ExitStack() as opening, opened(output, force=force, read=[*chain(*map(store_files, stores))]) as out:
        found = compare([opening.enter_context(Store(store, create=False)) for store in stores])
        out.write(_to_json(found) if format == "json" else _to_table(found, out.target))
    if not _compares(found):
        say(_lacking(found, stores))


def _compares(found: Agreement) -> bool:
    """Whether two reviewers decided on the same claim, speaker or entity."""
    return bool(found.claims or found.disagreements) or any(value is not None for value in found.alpha.values())


def _lacking(found: Agreement, stores: list[Path]) -> str:
    """Why there is nothing to compare, and what to do."""
    if not found.reviewers:
        lacking = "nobody has decided on a claim in"
        return f"{lacking} {', '.join(map(str, stores))}; go through it with “onrecord review --store FILE --reviewer NAME”"
    what = "one reviewer decided" if len(found.reviewers) == 1 else "no two reviewers decided on the same claim"
    return f"{what}, so there is nothing to compare; have a second one decide on the same claims, in this store or another that you name too"


def _to_json(found: Agreement) -> str:
    import json

    from ..formats.jsonl import escape

    return escape(json.dumps(asdict(found), ensure_ascii=False)) + "\n"


def _to_table(found: Agreement, target: Target) -> str:
    from rich.table import Table
    from rich.text import Text

    from ..formats.terminal import to_text
    from ..text.visible import clipped, one_line

    def table(*headings: str) -> Table:
        made = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
        for heading in headings:
            made.add_column(heading, overflow="fold")
        return made

    fields = table("field", "alpha")
    for name, value in found.alpha.items():
        fields.add_row(name, "–" if value is None else f"{value:.3f}")
    pairs = table("reviewers", "articles", "content F1", "attribution F1", "sourced F1")
    for pair in found.pairs:
        scores = (f"{score:.1f}" for score in (pair.content, pair.attribution, pair.sourced))
        pairs.add_row(Text(one_line(" and ".join(pair.reviewers))), f"{pair.articles:,}", *scores)
    if not _compares(found):
        return to_text(_summary(found), target=target)
    differences = table("article", "claim", "words", "field", "values")
    for one in found.disagreements:
        said = "\n".join(f"{one_line(reviewer)}: {clipped(value, 200)}" for reviewer, value in one.values.items())
        cells = (one.article, one.claim, clipped(one.words, 60), one.field)
        differences.add_row(*(Text(one_line(cell)) for cell in cells), Text(said))
    key = Text("alpha: 1 all agree, 0 as by chance, below 0 less than that; – nothing to tell by", style="dim")
    shown: list[RenderableType] = [
        fields,
        key,
        *([pairs] if found.pairs else []),
        *([differences] if found.disagreements else []),
    ]
    return to_text(_summary(found), *shown, target=target)


def _summary(found: Agreement) -> Text:
    from rich.text import Text

    from ..text.visible import count_of, one_line

    who = f" ({', '.join(map(one_line, found.reviewers))})" if found.reviewers else ""
    reviewers = count_of(len(found.reviewers), "reviewer") if found.reviewers else "no reviewer"
    return Text(f"{reviewers}{who}; {count_of(found.claims, 'claim')} that two or more of them decided")
