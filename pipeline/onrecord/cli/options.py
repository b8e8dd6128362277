"""The options that more than one command has."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from ..readers import Reading

INPUTS = "A file (text, web page, JSON Lines, table, feed, WARC, .eml, .docx, .pdf), a folder of these, or - for standard input."

Inputs = Annotated[list[str], typer.Argument(metavar="INPUT...", help=INPUTS, show_default=False)]


CountFormat = Literal["table", "csv", "xlsx", "json", "html"]


def _file(path: Path | None) -> Path | None:
    """``-`` is standard output, as it is standard input elsewhere."""
    return None if path in (Path("-"), Path("/dev/stdout")) else path


Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE instead of standard output.", callback=_file),
]
Force = Annotated[bool, typer.Option("--force", help="Replace FILE if it is there already.")]
ModelName = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="NAME", help="The pipeline: one that comes with onrecord, a .cfg file, or a folder."
    ),
]
Base = Annotated[
    str | None, typer.Option("--base", metavar="NAME", help="The spaCy English pipeline underneath, by name or folder.")
]
Lexicon = Annotated[
    Path | None,
    typer.Option(
        "--lexicon",
        metavar="FILE",
        help="Your own people, agencies, titles, aliases and cue words: a CSV (docs/lexicons.md), or a .jsonl of patterns as "
        "spaCy's rulers have them (docs/entity-rules.md).",
    ),
]
Processes = Annotated[
    int, typer.Option("--processes", "-n", min=1, metavar="N", help="Tag with N processes (about 210 MiB each).")
]
Claims = Annotated[
    Path | None,
    typer.Option(
        "--claims",
        metavar="FILE",
        help="JSON Lines with the claims of each article by its id, found by somebody else: they are kept, and only who "
        "speaks is found; docs/speakers.md says what stands in it.",
    ),
]
MinConfidence = Annotated[
    float | None,
    typer.Option(
        "--min-confidence",
        min=0,
        max=1,
        metavar="P",
        help="Leave out claims with a confidence under P (0 to 1). Claims without one are kept.",
    ),
]
Acts = Annotated[
    str | None,
    typer.Option(
        "--acts",
        metavar="LIST",
        help="What the sources of the claims do, such as says,plans; of says, writes, asks, thinks, plans, does, or all. "
        "By default says,writes,asks.",
        show_default=False,
    ),
]
Timeout = Annotated[
    float | None,
    typer.Option(
        "--timeout",
        min=0,
        metavar="SECONDS",
        help="Give an article up after SECONDS, name it and go on; 0 never does. By default a minute, and longer for long "
        "articles.",
        show_default=False,
    ),
]
TextField = Annotated[
    str | None,
    typer.Option("--text-field", metavar="NAME", help="The field or column with the text; by default a usual name."),
]
IdField = Annotated[str | None, typer.Option("--id-field", metavar="NAME", help="The one with the article's id.")]
TitleField = Annotated[str | None, typer.Option("--title-field", metavar="NAME", help="The one with the title.")]
DateField = Annotated[str | None, typer.Option("--date-field", metavar="NAME", help="The one with the date.")]
AnyLanguage = Annotated[
    bool, typer.Option("--any-language", help="Do not warn of texts that seem to be in another language than English.")
]


def reading(
    text_field: str | None, id_field: str | None, title_field: str | None, date_field: str | None, timeout: float | None
) -> Reading:
    """How to read, from the options."""
    from ..readers import Fields, Reading

    return Reading(Fields(text_field, id_field, title_field, date_field), timeout)
