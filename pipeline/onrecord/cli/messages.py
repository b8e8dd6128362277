"""What is said on standard error, and how a command ends."""

from __future__ import annotations

import os
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from ..errors import OnrecordError, OnrecordWarning
from ..text.visible import count_of, visible

if TYPE_CHECKING:
    from ..selection import LeftOut

REFUSED, INTERRUPTED, UNREAD = 2, 130, 141  # exit status


def line(message: object) -> str:
    """A message as one line in which nothing can act on a terminal."""
    return visible(f"onrecord: {message}")


def say(message: object) -> None:
    with suppress(OSError):  # the terminal is gone; the exit status still tells
        print(line(message), file=sys.stderr, flush=True)


def say_left_out(claims: LeftOut) -> None:
    """How many claims were left out because their source does something else than was asked for, or they are unsure."""
    if claims.acts:
        say(f"{count_of(claims.acts, 'claim')} of other acts left out; --acts all gives every claim")
    if claims.unsure:
        say(f"{count_of(claims.unsure, 'claim')} with a confidence under --min-confidence left out")


def open_missing_streams() -> None:
    """Lets closed standard streams lead nowhere, so that no file of ours gets their numbers and what is printed into it."""
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  (for as long as the process lives)


def end_as_by_interrupt() -> None:
    """SIGTERM and SIGHUP do from now on what Ctrl-C does at the time; a SIGHUP that ``nohup`` ignores stays ignored."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        handler = signal.getsignal(signal.SIGINT)
        (handler if callable(handler) else signal.default_int_handler)(signal.SIGINT, frame)

    signal.signal(signal.SIGTERM, interrupt)
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, interrupt)


def leave(status: int) -> NoReturn:
    """Ends the process at once, whatever its threads are at."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)


@contextmanager
def ending() -> Iterator[None]:
    """Around a command: what stops it becomes one line and an exit status, never a traceback; a warning one line."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always", OnrecordWarning)
            warnings.showwarning = _show(warnings.showwarning)
            yield
    except OnrecordError as error:
        say(error)
        raise typer.Exit(REFUSED) from None
    except KeyboardInterrupt as interrupt:
        say("; ".join(filter(None, ["interrupted", str(interrupt)])))
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        drop_output()  # ``| head`` has read enough
        raise typer.Exit(UNREAD) from None
    except OSError as error:
        if isinstance(error, FileNotFoundError) and error.filename is None:
            say("the working directory is gone; change to one that is there")
        else:
            say(unwritten(error))
        raise typer.Exit(REFUSED) from None


def unwritten(error: OSError) -> str:
    """What to say of output that cannot be written."""
    return f"{error.filename or 'standard output'}: cannot be written ({error.strerror or error}); make room, or write somewhere else"


def _show(usual: Callable[..., None]) -> Callable[..., None]:
    def show(message: Warning | str, *arguments: Any, **named: Any) -> None:
        if isinstance(message, OnrecordWarning):
            say(message)
        else:
            usual(message, *arguments, **named)

    return show


def drop_output() -> None:
    """Python flushes standard output once more at its end: what could not be written goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
