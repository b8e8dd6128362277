"""``onrecord train CONFIG``: trains the encoder and its heads.  Needs the extra ``onrecord[train]``."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import OnrecordError
from .messages import ending

NEEDED = ("torch", "tokenizers")


def parse_overrides(arguments: list[str]) -> dict[str, Any]:
    """``--training.epochs 4`` or ``--training.epochs=4`` as {"training.epochs": 4}; values are JSON, else strings."""
    found: dict[str, Any] = {}
    rest = list(arguments)
    while rest:
        option = rest.pop(0)
        name, equals, value = option.removeprefix("--").partition("=")
        if not option.startswith("--") or "." not in name:
            raise OnrecordError(f"unexpected argument {option!r}; a setting is given as --section.name VALUE")
        if not equals:
            if not rest:
                raise OnrecordError(f"--{name} needs a value")
            value = rest.pop(0)
        try:
            found[name] = json.loads(value)
        except json.JSONDecodeError:
            found[name] = value
    return found


def train_cli(
    context: typer.Context,
    config: Annotated[Path, typer.Argument(help="A configuration such as configs/train/encoder.cfg.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder for checkpoints and the trained network.")],
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on from the last checkpoint in the output folder.")
    ] = False,
    start_from: Annotated[Path | None, typer.Option("--from", help="A trained network to go on from.")] = None,
) -> None:
    """Train the encoder; settings of CONFIG can be changed by options such as --training.epochs 4.

    \b
    onrecord train configs/train/encoder.cfg -o runs/a --data.attributions a.jsonl
    onrecord train configs/train/encoder.cfg -o runs/a --data.attributions a.jsonl --resume

    The scores of the best epoch on the tuning set go to standard output, as JSON.
    """
    with ending():
        scores = train(config, output, overrides=parse_overrides(context.args), resume=resume, start_from=start_from)
        typer.echo(json.dumps(scores))


def train(
    config: Path,
    output: Path,
    *,
    overrides: dict[str, Any] | None = None,
    resume: bool = False,
    start_from: Path | None = None,
    quiet: bool = False,
) -> dict[str, float]:
    """Trains to the end and gives the best epoch's scores on the tuning set.

    ``output`` gets ``best/`` (the network of the best epoch, averaged weights, with its thresholds), ``last.pt`` (for
    ``resume``) and ``scores.jsonl`` (an epoch a line).  Raises OnrecordError where something asked for is not there.
    """
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        raise OnrecordError(
            f"training needs {' and '.join(missing)}; install what it needs with: pip install 'onrecord[train]'"
        )
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from ..ml.run import Run

    run = Run(config, output, overrides=overrides or {}, resume=resume, start_from=start_from)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), disable=quiet) as bar:
        job = bar.add_task("training", total=run.trainer.steps, completed=run.trainer.done)
        smooth: dict[str, float] = {}

        def show(step: dict[str, Any]) -> None:
            smooth[step["task"]] = 0.95 * smooth.get(step["task"], step["loss"]) + 0.05 * step["loss"]
            smooth["speed"] = 0.95 * smooth.get("speed", 0.0) + 0.05 * step["pieces"] / max(1e-6, step["seconds"])
            told = "  ".join(f"{name} {value:.2f}" for name, value in sorted(smooth.items()) if name != "speed")
            bar.update(job, completed=step["done"], description=f"loss {told}  {smooth['speed']:.0f} pieces/s")

        def tell(epoch: int, scores: dict[str, float]) -> None:
            bar.console.print(f"epoch {epoch}: " + "  ".join(f"{name} {value}" for name, value in scores.items()))

        return run(show, tell)
