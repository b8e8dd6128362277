"""``onrecord validate``: whether files are in the training format, and where not."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .messages import REFUSED, ending, say


def validate_cli(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="JSON Lines to train on.", show_default=False)],
    limit: Annotated[
        int, typer.Option("--limit", min=0, metavar="N", help="Show at most N errors and N warnings of a file.")
    ] = 20,
) -> None:
    """Check data for training; say what is in it and what is wrong with it.

    \b
    onrecord validate train.jsonl
    onrecord validate *.jsonl --limit 1000

    What is in each good file goes to standard output. Everything that is wrong goes to standard error, with file, line,
    place inside and an excerpt; the exit status is then 2. Warnings are worth a look, and do not hinder training.
    """
    with ending():
        wrong = validate(files, limit=limit)
    if wrong:
        raise typer.Exit(REFUSED)


def validate(files: list[Path], *, limit: int = 20) -> int:
    """Checks each file; returns how many of them cannot be trained on."""
    from ..corpora.records import Contents, check_file
    from ..errors import OnrecordError
    from ..text.visible import count_of

    wrong = 0
    for file in files:
        contents, shown = Contents(), {"error": 0, "warning": 0}
        try:
            for line in check_file(file):
                for kind, messages in (("error", line.errors), ("warning", line.warnings)):
                    for message in messages:
                        shown[kind] += 1
                        if shown[kind] <= limit:
                            say(message)
                if line.article is not None and not line.errors:
                    contents.add(line.article)
        except OnrecordError as error:
            say(error)
            wrong += 1
            continue
        for kind, count in shown.items():
            if count > limit:
                say(f"{file}: {count_of(count - limit, f'more {kind}')}; --limit {count} shows them all")
        if shown["error"]:
            say(f"{file}: {count_of(shown['error'], 'error')}; mend them, or leave the lines out")
            wrong += 1
        else:
            warnings = f"; {count_of(shown['warning'], 'warning')}" if shown["warning"] else ""
            typer.echo(f"{file}: {contents}{warnings}")
            if contents.articles and not contents.annotations():
                say(f"{file}: warning: nothing in it is annotated; “onrecord convert” makes training data of documents")
    return wrong
