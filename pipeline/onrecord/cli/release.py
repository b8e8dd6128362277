"""``onrecord release RUN NAME``: makes a model of a training run.  Needs the extra ``onrecord[train]``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .messages import ending, say
from .train import check_packages, parse_overrides

NEEDED = ("torch", "tokenizers", "onnx", "onnxruntime")
Files = list[Path] | None


def release_cli(
    context: typer.Context,
    run: Annotated[Path, typer.Argument(metavar="RUN", help="The folder that onrecord train wrote to.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="The model's name, such as onrecord_en_news.")],
    version: Annotated[str, typer.Option("--version", help="The model's version, such as 1.0.0.")],
    into: Annotated[Path, typer.Option("--into", help="The folder for models.")] = Path("models"),
    config: Annotated[
        str | None, typer.Option("--config", help="The run's configuration, where the run has not kept it.")
    ] = None,
    dev_attributions: Annotated[Files, typer.Option(help="Articles to report attributions on.")] = None,
    dev_names: Annotated[Files, typer.Option(help="Articles to report names on.")] = None,
    dev_tags: Annotated[Files, typer.Option(help="Articles to report tags and sentences on.")] = None,
    tuning: Annotated[
        Files,
        typer.Option(
            "--tuning",
            metavar="FILE",
            help="Articles that were not trained on, to judge the model by; else the tuning set.",
        ),
    ] = None,
    confidence_on: Annotated[
        Files, typer.Option(help="Articles with attributions, of other kinds, to report the confidence on, too.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Release it whatever speaks against it; meta.json and the card say so.")
    ] = False,
) -> None:
    """Export a trained network to models/NAME, with its scores, the hashes of its files and a card.

    \b
    onrecord release runs/encoder onrecord_en_news --version 1.0.0 --dev-attributions dev.jsonl
    onrecord release runs/encoder onrecord_en_news --version 1.0.0 --data.attributions moved/train.jsonl

    It is judged by the tuning set (every tenth article by its id), which has to have 20 articles with attributions; by the
    articles of --tuning; or, where the tuning set is smaller and there are 20 articles in all, by cross-validation: trained
    again five times, each time without a fifth of the articles, which are then read.

    Refused, with nothing left behind, where its scores fall below the previous release's or the
    rules', or where the export reads otherwise than the network.  Settings of the run's configuration, such as
    where its data is now, can be given as --section.name VALUE.  The model's folder goes to standard output.
    """
    with ending():
        check_packages("a release", NEEDED)
        from ..ml.release import release

        dev = {"attributions": dev_attributions or [], "names": dev_names or [], "tags": dev_tags or []}
        overrides = parse_overrides(context.args)
        typer.echo(
            release(
                run,
                name,
                version=version,
                into=into,
                config=config,
                overrides=overrides,
                dev=dev,
                tuning=dict.fromkeys(("attributions", "names", "tags"), tuning) if tuning else None,
                force=force,
                confidence_on=confidence_on or [],
                tell=say,
            )
        )
