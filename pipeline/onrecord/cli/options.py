"""The options that more than one command has."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

INPUTS = "A .txt, .html or .jsonl file, a folder of these, or - for standard input (text, or JSON Lines)."

Inputs = Annotated[list[str], typer.Argument(metavar="INPUT", help=INPUTS, show_default=False)]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE instead of standard output.")
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
    int, typer.Option("--processes", "-n", min=1, metavar="N", help="Tag with N processes (about 200 MB each).")
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
