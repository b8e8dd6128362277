"""The text of web pages, Word files and PDFs, found in a process that can be given up.

Their libraries can take for ever on a file, or more memory than there is, or die, in native code where nothing in the process
can stop them.  So a process of its own reads them (see ``children``): its watchdog ends it where one takes too long, the system
where it wants more than ``MEMORY``, and a new one reads the next.  It waits for the next run of the same program, and ends with it.
"""

from __future__ import annotations

import atexit
import os
import queue
import subprocess
import time
import warnings
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from .. import children
from ..articles import Article, Raw
from ..errors import ArticleError, OnrecordError, OnrecordWarning

# A page takes some 20 ms, a page of a PDF 5.  What takes a thousand times as long never ends.
LEAST_SECONDS, SECONDS_A_BYTE = 30.0, 1 / 20_000
MEMORY = 4 << 30  # bytes of address space; the libraries and a file of the largest size that is read take a quarter


@dataclass(frozen=True, slots=True)
class Extracted:
    text: str
    meta: dict[str, Any]
    notices: list[str]


class Extractor:
    """One such process, started by the first file and again after each that ends it.  For one thread at a time."""

    def __init__(self, timeout: float | None) -> None:
        self.timeout = timeout
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Extractor:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process:
            _idle.put(self._process)

    def __call__(self, raw: Raw) -> Article | OnrecordError:
        """The article of a file, or why there is none; what was decided about it is warned of."""
        limit = self._limit(raw)
        began = time.monotonic()
        try:
            answer = self._ask((raw, limit))
        except children.DEAD:
            return self._set_aside(raw, limit, time.monotonic() - began)
        except BaseException:  # interrupted: what it still answers would be taken for the next file's
            self._discard()
            raise
        if isinstance(answer, OnrecordError):
            return answer
        for notice in answer.notices:
            warnings.warn(OnrecordWarning(notice), stacklevel=2)
        return Article(raw.id, answer.text, {**answer.meta, **raw.meta}, raw.where, raw.size)

    def _limit(self, raw: Raw) -> float | None:
        if self.timeout is None:
            return LEAST_SECONDS + SECONDS_A_BYTE * len(raw.data)
        return self.timeout or None

    def _ask(self, request: tuple[Raw, float | None]) -> Extracted | OnrecordError:
        process = self._process = self._process or _started()
        children.send(process, request)
        answer: Extracted | OnrecordError = children.answer_of(process)
        return answer

    def _set_aside(self, raw: Raw, limit: float | None, seconds: float) -> ArticleError:
        status = self._discard()
        if limit is not None and status == children.GIVEN_UP and seconds >= limit:
            what = f"given up after {limit:,.0f} s of reading; allow it more with --timeout SECONDS, or save its text as .txt"
        else:
            what = f"the process that read it died (exit status {status}); save its text as .txt, and please report the file"
        return ArticleError(raw.id, f"{raw.where}: {what}")

    def _discard(self) -> int:
        process, self._process = self._process, None
        return children.ended(process, at_once=False) if process else 0


_idle: queue.SimpleQueue[subprocess.Popen[bytes]] = queue.SimpleQueue()


@atexit.register
def _end_idle() -> None:
    with suppress(queue.Empty):
        while True:
            children.ended(_idle.get_nowait())


def _started() -> subprocess.Popen[bytes]:
    """A process that waits for files: one that is idle, or a new one."""
    while True:
        try:
            process = _idle.get_nowait()
        except queue.Empty:
            break
        if process.poll() is None:
            return process
        children.ended(process)
    return children.started(__name__, cwd=os.sep)


def main() -> None:
    """What the process does: takes files, and answers with the text of each."""
    parent = children.Parent()
    _bound_memory()
    files: queue.SimpleQueue[tuple[Raw, float | None]] = parent.requests()
    try:
        while True:
            raw, limit = files.get()
            with parent.within(limit):
                answer = extract(raw)
            parent.answer(answer)
    except OSError:
        os._exit(0)  # nobody listens


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:
        return  # another system
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def extract(raw: Raw) -> Extracted | OnrecordError:
    """The text of a file, in this process."""
    from .. import webpage
    from . import markup, pdf, word

    what, remedy = {"word": ("document", "check that it is the right one")}.get(
        raw.kind, ("page", "save the text as .txt and tag that")
    )
    meta: dict[str, Any] = {}
    notices: list[str] = []
    try:
        if raw.kind == "word":
            text, notices = word.extract(raw.data, raw.where)
        elif raw.kind == "pdf":
            text, notices = pdf.extract(raw.data, raw.where)
        else:
            page = markup.decode(raw.data, raw.where, raw.charset)
            text, meta = webpage.extract(page) if raw.kind == "page" else (webpage.fragment(page), {})
            notices = [f"{raw.where}: {caution}" for caution in markup.cautions(text)] if raw.kind == "page" else []
    except OnrecordError as error:
        return error
    except Exception as error:  # noqa: BLE001  (of a library, on a file that it cannot cope with)
        said = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
        return OnrecordError(f"{raw.where}: the {what} cannot be read ({said}); save the text as .txt and tag that")
    if not text.strip():
        return OnrecordError(f"{raw.where}: no article text found in this {what}; {remedy}")
    return Extracted(text, meta, notices)
