"""Shows how training goes: a bar where standard error is a terminal, else a plain line about every minute."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from .messages import line, say

if TYPE_CHECKING:
    from rich.progress import Progress

EVERY = 60  # seconds
NEW = 0.05  # the weight of a new step in the figures shown


class Steps:
    """``show`` takes each step as ``ml.training`` reports it, ``tell`` what is worth a line of its own."""

    def __init__(self, *, done: int, quiet: bool) -> None:
        self._quiet, self._first = quiet, done
        self._losses: dict[str, float] = {}
        self._began = self._said = time.monotonic()
        self._pieces = self._seconds = 0.0
        self._bar: Progress | None = None

    def __enter__(self) -> Steps:
        if not self._quiet and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
            self._bar = Progress(*columns, console=Console(stderr=True))
            self._bar.start()
            self._bar.add_task("training", completed=self._first)
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def show(self, step: dict[str, Any]) -> None:
        before = self._losses.get(step["task"], step["loss"])
        self._losses[step["task"]] = (1 - NEW) * before + NEW * step["loss"]
        self._pieces = (1 - NEW) * self._pieces + NEW * step["pieces"]
        self._seconds = (1 - NEW) * self._seconds + NEW * step["seconds"]
        if self._bar:
            self._bar.update(
                self._bar.task_ids[0], total=step["steps"], completed=step["done"], description=self._figures()
            )
        elif not self._quiet and time.monotonic() - self._said >= EVERY:
            self._said = time.monotonic()
            each = (self._said - self._began) / (step["done"] - self._first)
            left = round(each * (step["steps"] - step["done"]) / 60)
            say(
                f"{time.strftime('%H:%M:%S')} step {step['done']}/{step['steps']}, epoch {step['epoch'] + 1}, "
                f"{self._figures()}, {left} min left"
            )

    def tell(self, message: str) -> None:
        if self._bar:
            self._bar.console.print(line(message), markup=False, highlight=False, soft_wrap=True)
        elif not self._quiet:
            say(message)

    def _figures(self) -> str:
        losses = " ".join(f"{task} {loss:.2f}" for task, loss in sorted(self._losses.items()))
        return f"loss {losses}, {self._pieces / max(1e-6, self._seconds):,.0f} pieces/s"
