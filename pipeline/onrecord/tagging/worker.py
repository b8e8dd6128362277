"""A process that tags, and that can be ended whatever it is doing (see ``children``).

Articles are always tagged in a process of their own, also where one is enough: the command itself never loads spaCy.
"""

from __future__ import annotations

import gc
import os
import queue
import signal
import subprocess
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .. import children
from ..articles import Article
from ..errors import ArticleError, OnrecordError, OnrecordWarning
from ..light_spacy import import_spacy
from .settings import Settings

if TYPE_CHECKING:
    from .tagger import Record

# Objects made and not freed between two runs of the collector; Python has 700.  The first article then costs 2 ms of it in place of 14, and 80 articles take as much memory.
SELDOM = 10_000


class Ended(Exception):
    """The worker was ended from outside while it was at work."""


class Stop:
    """Ends a run of ``tag_articles`` from another thread, in the middle of an article too."""

    def __init__(self) -> None:
        self._workers: list[Worker] = []
        self._stopped = False
        self._lock = threading.Lock()

    def watch(self, worker: Worker) -> None:
        with self._lock:
            self._workers.append(worker)
            stopped = self._stopped
        if stopped:
            worker.end()

    def __call__(self) -> None:
        with self._lock:
            self._stopped = True
        for worker in self._workers:
            worker.end()


class Worker:
    """One process with a loaded pipeline, started by the first article and again after each that ends it.

    ``tag`` is for one thread at a time; ``end`` may be called from any, and stops what is being tagged.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._starting = threading.Lock()
        self._ended = False

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def tag(self, batch: list[Article]) -> list[Record]:
        """The record of each article, in order, with an error in place of one that took too long or ended the process.

        What the pipeline warns of is warned of here again, as OnrecordWarning.
        Raises OnrecordError where the pipeline cannot be loaded, and Ended after ``end``.
        """
        records: list[Record] = []
        while len(records) < len(batch):
            process = self._started()
            try:
                children.send(process, batch[len(records) :])
            except (OSError, ValueError):  # it died, or was ended, before it had anything to do
                self._discard(process)
                continue
            try:
                while len(records) < len(batch):
                    began = time.monotonic()
                    record, cautions = children.answer_of(process)
                    records.append(record)
                    for caution in cautions:
                        warnings.warn(OnrecordWarning(caution), stacklevel=1)
            except children.DEAD:
                status = self._discard(process)
                records.append(self._set_aside(batch[len(records)], status, time.monotonic() - began))
            except BaseException:  # interrupted: what it still answers would be taken for the next article's
                process.kill()
                self._discard(process)
                raise
        return records

    def load(self) -> None:
        """Loads the pipeline ahead of the first article.  Raises OnrecordError where it cannot be loaded."""
        self._started()

    def end(self) -> None:
        """Ends the process, at once."""
        with self._starting:
            self._ended, process = True, self._process
        if process:
            self._discard(process)

    def _started(self) -> subprocess.Popen[bytes]:
        """The process, ready to tag."""
        with self._starting:
            if self._ended:
                raise Ended
            if self._process:
                return self._process
            process = self._process = children.started(__name__, cwd=None if _is_somewhere() else os.sep)
        try:
            children.send(process, self.settings)
            answer = children.answer_of(process)
        except children.DEAD:
            status = self._discard(process)
            if self._ended:
                raise Ended from None
            raise OnrecordError(
                f"a worker process ended while it loaded the model ({_how(status)}), most likely for lack of memory; "
                "try again with fewer --processes"
            ) from None
        except BaseException:
            process.kill()
            self._discard(process)
            raise
        if isinstance(answer, OnrecordError):
            self._discard(process)
            raise answer
        return process

    def _discard(self, process: subprocess.Popen[bytes]) -> int:
        """Ends a process and forgets it; its exit status, negative for a signal."""
        self._process = None
        return children.ended(process, at_once=self._ended)

    def _set_aside(self, article: Article, status: int, seconds: float) -> ArticleError:
        if self._ended:
            raise Ended
        limit = self.settings.seconds_for(article.text)
        if limit is not None and status == children.GIVEN_UP and seconds >= limit:
            return ArticleError(
                article.id,
                f"{article.where}: given up after {limit:,.0f} s; allow an article more with --timeout SECONDS, or split it",
            )
        return ArticleError(
            article.id,
            f"{article.where}: the worker process that read it died ({_how(status)}); try it alone and with more memory, "
            "and if it dies again, please report it with the article",
        )


def _is_somewhere() -> bool:
    """Whether the working directory still exists; some libraries cannot be loaded where it does not."""
    try:
        os.getcwd()  # noqa: PTH109
    except FileNotFoundError:
        return False
    return True


def _how(status: int) -> str:
    if status >= 0:
        return f"exit status {status}"
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"


def main() -> None:
    """What the process does: takes the settings and then lists of articles, and answers with a record for each."""
    parent = children.Parent()
    settings: Settings = parent.request()
    try:
        _answer_all(settings, parent.requests(), parent)
    except OSError:
        os._exit(0)  # nobody listens


@contextmanager
def made_to_stay() -> Iterator[None]:
    """For what lives as long as the process: the collector of cycles does not run while it is made, and passes it over later.

    It would go through the pipeline again and again while it grows, which is a tenth of a second of every start.  Later it comes
    seldom: the first articles make lists that stay, and what reading makes of an article has no cycles.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(SELDOM)
        gc.enable()


def _answer_all(settings: Settings, batches: queue.SimpleQueue[list[Article]], parent: children.Parent) -> None:
    try:
        with made_to_stay():
            import_spacy(frameworks=settings.model is not None)  # the released model has none
            from .tagger import Tagger

            tagger = Tagger(settings)
    except OnrecordError as error:
        return parent.answer(error)
    except Exception as error:  # noqa: BLE001  (said in one line by the parent)
        said = " ".join(str(error).split())
        return parent.answer(OnrecordError(f"the model cannot be loaded ({type(error).__name__}: {said})"))
    parent.answer(None)
    while True:
        for article in batches.get():
            with parent.within(settings.seconds_for(article.text)), warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always", OnrecordWarning)
                record = tagger(article)
            messages = [caution.message for caution in caught]
            parent.answer((record, [str(message) for message in messages if isinstance(message, OnrecordWarning)]))
