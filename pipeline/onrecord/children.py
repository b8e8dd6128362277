"""Processes that can be given up, whatever they are doing: both ends of the pipes between them and this one.

What never ends may spend its time in native code, where no exception reaches it and no thread runs; only a process can be
given up then.  Each side waits for the other on a pipe, and both ends of time are held by the child: a watchdog of the
interpreter (``faulthandler``, a native thread that needs no lock of Python's) ends it when something is over its limit, and the
end of its standard input, which comes however the parent dies, ends it at once.

A child is started as ``python -c`` with the parent's search path, not by ``multiprocessing``, which imports the parent's
main program again: that costs a tenth of a second, and recurses in scripts without a main guard.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

# What reading from a process gives that has died, or whose pipe another thread has closed.
DEAD = (EOFError, OSError, ValueError, pickle.UnpicklingError)
GIVEN_UP = 1  # the exit status with which the watchdog ends a process
# What a child's environment has where the parent's says nothing of it.
ENVIRONMENT = {
    # It is one of as many as there are cores to use: NumPy's own threads, one a core, would only spin beside it while it starts.
    "OPENBLAS_NUM_THREADS": "1",
    # It takes 200 MiB in its first second: in pages of 2 MiB, where Linux gives such to whoever asks, the system has to find a
    # page 20,000 times and not 50,000, which is a twentieth of the start (docs/experiments.md).
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
}
PATIENCE = 5  # seconds that a child has to end by itself


def started(module: str, *, cwd: str | None = None) -> subprocess.Popen[bytes]:
    """A process that runs ``main()`` of a module of this package."""
    code = f"import sys; sys.path[:] = {sys.path!r}; from {module} import main; main()"
    # In a session of its own Ctrl-C does not reach it: what a signal ends is for the parent to say.
    return subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True, cwd=cwd,
        env=ENVIRONMENT | os.environ,
    )  # fmt: skip


def ended(process: subprocess.Popen[bytes], *, at_once: bool = True) -> int:
    """Ends a process; its exit status, negative for a signal.

    Not ``at_once`` where its end of the pipe is closed: it is about to end by itself, with a status that tells why.
    """
    if not at_once:
        with suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE)
    process.kill()
    status = process.wait()
    for pipe in (process.stdin, process.stdout):
        assert pipe
        with suppress(OSError):  # what was not sent yet
            pipe.close()
    return status


def send(process: subprocess.Popen[bytes], request: object) -> None:
    """Raises one of ``DEAD`` where the process is."""
    assert process.stdin
    pickle.dump(request, process.stdin)
    process.stdin.flush()


def answer_of(process: subprocess.Popen[bytes]) -> Any:
    """The next answer, when it comes.  Raises one of ``DEAD`` where none will."""
    assert process.stdout
    return pickle.load(process.stdout)


class Parent:
    """The parent, as its child has it: requests come from it, and answers go to it."""

    def __init__(self) -> None:
        self._requests, self._replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
        self._nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1):  # what a library prints must not get among the replies
            os.dup2(self._nowhere, stream)

    def request(self) -> Any:
        """The next request, when it comes."""
        return pickle.load(self._requests)

    def requests(self) -> queue.SimpleQueue[Any]:
        """All further requests; the process ends when the parent wants no more or is dead."""
        received: queue.SimpleQueue[Any] = queue.SimpleQueue()

        def receive() -> None:
            while True:
                try:
                    received.put(self.request())
                except (EOFError, OSError, pickle.UnpicklingError):
                    os._exit(0)

        threading.Thread(target=receive, daemon=True).start()
        return received

    def answer(self, reply: object) -> None:
        """Raises OSError where nobody listens."""
        pickle.dump(reply, self._replies)
        self._replies.flush()

    @contextmanager
    def within(self, seconds: float | None) -> Iterator[None]:
        """The process ends, with ``GIVEN_UP``, where what is done takes longer; None for no limit."""
        if seconds is not None:
            faulthandler.dump_traceback_later(seconds, exit=True, file=self._nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
