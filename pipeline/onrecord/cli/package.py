"""``onrecord package MODEL``: a model as a package for pip."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .messages import ending


def package_cli(
    model: Annotated[
        str,
        typer.Argument(metavar="MODEL", help="A model's folder, from onrecord release or nlp.to_disk, or its name."),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where the wheel goes.")] = Path(
        "dist"
    ),
    name: Annotated[str | None, typer.Option("--name", help="The package's name, by default the model's.")] = None,
    version: Annotated[str | None, typer.Option("--version", help="Its version, by default the model's.")] = None,
) -> None:
    """Make a package of a model, which pip installs and spaCy finds by its name.

    \b
    onrecord package models/my_model -o dist
    pip install dist/my_model-1.0.0-py3-none-any.whl
    onrecord tag story.txt --model my_model       # and spacy.load("my_model")

    The wheel's path goes to standard output.
    """
    with ending():
        from ..model_wheel import package

        typer.echo(package(model, output, name=name, version=version))
