"""What is said on standard error, and how a command ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from ..errors import OnrecordError
from ..formats.visible import visible

REFUSED, INTERRUPTED, UNREAD = 2, 130, 141  # exit status


def line(message: object) -> str:
    """A message as one line in which nothing can act on a terminal."""
    return visible(f"onrecord: {message}")


def say(message: object) -> None:
    print(line(message), file=sys.stderr, flush=True)


@contextmanager
def ending() -> Iterator[None]:
    """Around a command: what stops it becomes one line and an exit status, never a traceback."""
    try:
        yield
    except OnrecordError as error:
        say(error)
        raise typer.Exit(REFUSED) from None
    except KeyboardInterrupt as interrupt:
        say("; ".join(filter(None, ["interrupted", str(interrupt)])))
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        # ``| head`` has read enough.  Python flushes standard output once more at its end: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(UNREAD) from None
    except OSError as error:
        say(f"{error.filename or 'the output'}: cannot be written ({error.strerror or error})")
        raise typer.Exit(REFUSED) from None
