"""Where the output goes: standard output, or a file that appears when it is complete."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ..errors import OnrecordError
from ..formats import Target


class Output:
    """Takes pieces of output as they come.  Text is written as UTF-8, whatever the system prefers."""

    def __init__(self, stream: BinaryIO, target: Target) -> None:
        self.stream = stream
        self.target = target
        self.discarded = False

    def write(self, piece: str | bytes) -> None:
        self.stream.write(piece.encode() if isinstance(piece, str) else piece)
        self.stream.flush()

    def discard(self) -> None:
        """There is nothing to keep: no file is made."""
        self.discarded = True


@contextmanager
def opened(path: Path | None, *, force: bool) -> Iterator[Output]:
    """Standard output, or a file.

    The file is written beside its place and moved there at the end.  Where the command is stopped before, that other
    file stays and the error says where.  Raises OnrecordError where the file exists and ``force`` is not given.
    """
    if path is None:
        color = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        yield Output(sys.stdout.buffer, Target(width=shutil.get_terminal_size().columns, color=color))
        return
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file() and not path.is_dir():  # a device or pipe: nothing to replace
        with path.open("wb") as stream:
            yield Output(stream, Target(file=True))
        return
    _check(path, force)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as stream:
            output = Output(stream, Target(file=True))
            yield output
        if output.discarded:
            part.unlink()
        else:
            _check(path, force)  # another run may have been faster
            part.replace(path)
    except (OnrecordError, KeyboardInterrupt) as stop:
        if not part.exists() or not part.stat().st_size:
            part.unlink(missing_ok=True)
            raise
        raise type(stop)("; ".join(filter(None, [str(stop), f"what was done until then is in {part}"]))) from None


def _check(path: Path, force: bool) -> None:
    if path.is_dir():
        raise OnrecordError(f"{path}: is a folder; name a file in it")
    if not path.parent.is_dir():
        raise OnrecordError(f"{path.parent}: no such folder; make it first, or write somewhere else")
    if path.exists() and not force:
        raise OnrecordError(f"{path}: is there already; write to another file, or add --force to replace it")
