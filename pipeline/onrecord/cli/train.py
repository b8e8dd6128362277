"""``onrecord train``: trains the encoder and its heads.  Needs the extra ``onrecord[train]``."""

from __future__ import annotations

import json
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import OnrecordError
from .messages import ending, say
from .steps import Steps

OWN = "own"  # the configuration that adds one's own articles to a model


def parse_overrides(arguments: list[str]) -> dict[str, Any]:
    """``--training.epochs 4`` or ``--training.epochs=4`` as {"training.epochs": 4}; values are JSON, else strings."""
    found: dict[str, Any] = {}
    rest = list(arguments)
    while rest:
        option = rest.pop(0)
        name, equals, value = option.removeprefix("--").partition("=")
        if not option.startswith("--") or "." not in name:
            raise OnrecordError(
                f"unexpected argument {option!r}; a setting is given as --section.name VALUE, and --help lists the options"
            )
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
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder for checkpoints and the trained network.")],
    config: Annotated[
        str | None,
        typer.Argument(
            metavar="CONFIG",
            help="A configuration: encoder, own, varied, world, or a file; with --from it may be left out, and is own.",
            show_default=False,
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on from the last checkpoint in the output folder.")
    ] = False,
    start_from: Annotated[
        str | None, typer.Option("--from", help="A trained model to go on from: a run's folder, or a released model.")
    ] = None,
    reviews: Annotated[
        Path | None,
        typer.Option(
            "--reviews",
            metavar="STORE",
            help="Train on the articles that are reviewed in what `onrecord review` keeps; needs --from.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Train the encoder; settings of CONFIG can be changed by options such as --training.epochs 4.

    \b
    onrecord train encoder -o runs/a --data.attributions a.jsonl
    onrecord train encoder -o runs/a --data.attributions a.jsonl --resume
    onrecord train --from onrecord_en_news --data.attributions mine.jsonl -o runs/b
    onrecord train --from onrecord_en_news --reviews review.db -o runs/c

    With --reviews the reviewed articles are kept in the output folder, as reviews.jsonl: the run goes on and is released
    with these, whatever is decided in the store later.

    The scores of the best epoch on the tuning set go to standard output, as JSON.
    """
    with ending():
        settings = list(context.args)
        if config is not None and config.startswith("--"):  # none was given, and this is the first setting
            settings.insert(0, config)
            config = None
        overrides = parse_overrides(settings)
        scores = train(config, output, overrides=overrides, resume=resume, start_from=start_from, reviews=reviews)
        typer.echo(json.dumps(scores))


def train(
    config: str | Path | None,
    output: Path,
    *,
    overrides: dict[str, Any] | None = None,
    resume: bool = False,
    start_from: str | Path | None = None,
    reviews: Path | None = None,
    quiet: bool = False,
) -> dict[str, float]:
    """Trains to the end and gives the best epoch's scores on the tuning set.

    ``config`` is ``own`` where there is only a model to ``start_from``; ``reviews`` is a review store; ``output`` gets
    what ``ml.run.Run`` says.  Raises OnrecordError where something asked for is not there.
    """
    if config is None and start_from is None:
        raise OnrecordError(
            "name a model to go on from, such as --from onrecord_en_news, or a configuration, such as encoder"
        )
    check_packages("training", ("torch", "tokenizers", *(["onnx"] if start_from else [])))
    from ..ml.configuration import find_config

    path = find_config(config or OWN)
    notice: Callable[[str], None] = (lambda message: None) if quiet else say
    notice("loading PyTorch, the network and the articles, which may take a minute")
    from ..ml.run import Run

    run = Run(
        path, output, overrides=overrides or {}, resume=resume, start_from=start_from, store=reviews, tell=notice,
    )  # fmt: skip
    with Steps(done=run.trainer.done, quiet=quiet) as steps, stopped_by_interrupt(run.trainer.stop):

        def tell(epoch: int, scores: dict[str, float]) -> None:
            measured = json.dumps(scores)[1:-1] or "nothing to measure by"
            steps.tell(f"epoch {epoch} is read; on the tuning set: {measured}")

        return run(steps.show, tell)


def check_packages(what: str, names: Iterable[str]) -> None:
    """Raises OnrecordError where a package of the extra is not installed."""
    if missing := [name for name in names if find_spec(name) is None]:
        raise OnrecordError(
            f"{what} needs {' and '.join(missing)}; install what it needs with: pip install 'onrecord[train]'"
        )


@contextmanager
def stopped_by_interrupt(stop: Callable[[], None]) -> Iterator[None]:
    """The first Ctrl-C calls ``stop``, a second one interrupts at once."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only there can a signal be waited for
        return
    usual = signal.getsignal(signal.SIGINT)

    def once(*_: object) -> None:
        signal.signal(signal.SIGINT, usual)
        stop()

    signal.signal(signal.SIGINT, once)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
