"""Counts what a run does, says what it refuses, and shows a bar while it takes long."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..errors import ClaimsError, OnrecordError
from ..readers import Article, Item, total_size
from ..selection import LeftOut
from ..tagging import Result
from ..text.visible import count_of
from .messages import line, say, say_left_out

if TYPE_CHECKING:
    from rich.progress import Progress

    from ..document import Document


class Run:
    """One run over articles: ``watch`` what goes into the tagger, and iterate over the ``results`` that come out.

    The bar is on standard error if that is a terminal which does not show the output too; it appears with the second
    article.
    """

    def __init__(self, inputs: list[str], *, shows_output: bool) -> None:
        self.inputs = inputs
        self.tagged = self.refused = 0
        self._claims_refused = self._lines_refused = 0  # of the file of claims: how many lines say so, and of how many
        self.left_out_claims = LeftOut()
        self._bar: Progress | None = None
        self._may_show = sys.stderr.isatty() and not shows_output
        self._read = self._articles = 0

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def watch(self, items: Iterable[Item]) -> Iterator[Item]:
        """The same items; moves the bar."""
        for item in items:
            yield item
            if isinstance(item, Article):
                self._articles += 1
                self._read += item.size
            if self._articles > 1 and self._may_show:
                self._show()

    def results(self, results: Iterable[Result]) -> Iterator[Document | str | bytes]:
        """What was tagged; says what was refused."""
        for result in results:
            if isinstance(result, OnrecordError):
                self.refuse(result)
            else:
                self.tagged += 1
                yield result

    def refuse(self, error: OnrecordError) -> None:
        """Says what was refused, and counts it."""
        self.refused += 1
        if isinstance(error, ClaimsError):
            self._claims_refused += 1
            self._lines_refused += error.lines
        self._say(error)

    def left_out(self, claims: LeftOut) -> None:
        """Takes note of claims that were left out."""
        self.left_out_claims += claims

    def done(self, words: str) -> None:
        """Ends the bar, and says what there is to say once everything is read."""
        self.__exit__()
        say(words)

    def finish(self, what: str | None = "done") -> int:
        """Ends the bar, sums up what was left out and refused, and returns how many were refused; ``what`` was done to the
        others, None for nothing."""
        self.__exit__()
        say_left_out(self.left_out_claims)
        if self.refused and self.tagged and what:
            told = [f"{count_of(self.tagged, 'article')} {what}"]
            if articles := self.refused - self._claims_refused:
                told.append(f"{articles:,} refused")
            if self._lines_refused:
                told.append(f"{count_of(self._lines_refused, 'line')} of the claims not used")
            say(f"{', '.join(told)} (see above)")
        return self.refused

    def _show(self) -> None:
        if self._bar is None:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

            self._bar = Progress(
                BarColumn(),
                TextColumn("{task.description}", markup=False),
                TimeElapsedColumn(),
                TimeRemainingColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._bar.start()
            self._bar.add_task("", total=total_size(self.inputs))
        self._bar.update(self._bar.task_ids[0], completed=self._read, description=count_of(self.tagged, "article"))

    def _say(self, error: OnrecordError) -> None:
        if self._bar is None:
            say(error)
        else:
            self._bar.console.print(line(error), markup=False, highlight=False, emoji=False, soft_wrap=True)
