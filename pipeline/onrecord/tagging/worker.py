"""A process that tags, and that can be ended whatever it is doing.

An article that never ends may spend its time in native code, where no exception reaches it and no thread runs; only a
process can be given up then.  So articles are always tagged in a process of their own, also where one is enough: the
command itself never loads spaCy.  Each side waits for the other on a pipe, and both ends of time are held by the child:
a watchdog of the interpreter (``faulthandler``, a native thread that needs no lock of Python's) ends it when an article is over its
limit, and the end of its standard input, which comes however the parent dies, ends it at once.

The child is started as ``python -c`` with the parent's search path, not by ``multiprocessing``, which imports the parent's
main program again: that costs a tenth of a second, and recurses in scripts without a main guard.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
import warnings
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from ..errors import ArticleError, OnrecordError, OnrecordWarning
from ..readers import Article
from .settings import Settings

if TYPE_CHECKING:
    from .tagger import Record

# What reading from a process gives that has died, or whose pipe another thread has closed.
_DEAD = (EOFError, OSError, ValueError, pickle.UnpicklingError)
GIVEN_UP = 1  # the exit status with which the watchdog ends a process


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
            assert process.stdin and process.stdout
            try:
                pickle.dump(batch[len(records) :], process.stdin)
                process.stdin.flush()
            except (OSError, ValueError):  # it died, or was ended, before it had anything to do
                self._discard(process)
                continue
            try:
                while len(records) < len(batch):
                    began = time.monotonic()
                    record, cautions = pickle.load(process.stdout)
                    records.append(record)
                    for caution in cautions:
                        warnings.warn(OnrecordWarning(caution), stacklevel=1)
            except _DEAD:
                status = self._discard(process)
                records.append(self._set_aside(batch[len(records)], status, time.monotonic() - began))
            except BaseException:  # interrupted: what it still answers would be taken for the next article's
                process.kill()
                self._discard(process)
                raise
        return records

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
            code = f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import main; main()"
            # In a session of its own Ctrl-C does not reach it: what a signal ends is for the parent to say.
            process = self._process = subprocess.Popen(
                [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True,
                cwd=None if _is_somewhere() else os.sep,
            )  # fmt: skip
        assert process.stdin and process.stdout
        try:
            pickle.dump(self.settings, process.stdin)
            process.stdin.flush()
            answer = pickle.load(process.stdout)
        except _DEAD:
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
        if process.poll() is None and not self._ended:
            # Its end of the pipe is closed, so it is about to end by itself, with a status that tells why.
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
        process.kill()
        status = process.wait()
        for pipe in (process.stdin, process.stdout):
            assert pipe
            with suppress(OSError):  # what was not sent yet
                pipe.close()
        return status

    def _set_aside(self, article: Article, status: int, seconds: float) -> ArticleError:
        if self._ended:
            raise Ended
        limit = self.settings.seconds_for(article.text)
        if limit is not None and status == GIVEN_UP and seconds >= limit:
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
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):  # what a library prints must not get among the replies
        os.dup2(nowhere, stream)
    batches: queue.SimpleQueue[list[Article]] = queue.SimpleQueue()
    settings: Settings = pickle.load(requests)
    threading.Thread(target=_receive, args=(requests, batches), daemon=True).start()
    try:
        _answer_all(settings, batches, replies, nowhere)
    except OSError:
        os._exit(0)  # nobody listens


def _receive(requests: BinaryIO, batches: queue.SimpleQueue[list[Article]]) -> None:
    """Passes on what comes, until the parent wants no more or is dead."""
    while True:
        try:
            batches.put(pickle.load(requests))
        except (EOFError, OSError, pickle.UnpicklingError):
            os._exit(0)


def _answer_all(settings: Settings, batches: queue.SimpleQueue[list[Article]], replies: BinaryIO, nowhere: int) -> None:
    def answer(reply: tuple[Record, list[str]] | OnrecordError | None) -> None:
        pickle.dump(reply, replies)
        replies.flush()

    try:
        from .tagger import Tagger

        tagger = Tagger(settings)
    except OnrecordError as error:
        return answer(error)
    except Exception as error:  # noqa: BLE001  (said in one line by the parent)
        said = " ".join(str(error).split())
        return answer(OnrecordError(f"the model cannot be loaded ({type(error).__name__}: {said})"))
    answer(None)
    while True:
        for article in batches.get():
            limit = settings.seconds_for(article.text)
            if limit is not None:
                faulthandler.dump_traceback_later(limit, exit=True, file=nowhere)
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always", OnrecordWarning)
                record = tagger(article)
            faulthandler.cancel_dump_traceback_later()
            messages = [caution.message for caution in caught]
            answer((record, [str(message) for message in messages if isinstance(message, OnrecordWarning)]))
