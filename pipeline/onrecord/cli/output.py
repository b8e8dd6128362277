"""Where the output goes: standard output, or a file that appears when it is complete."""

from __future__ import annotations

import itertools
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from ..errors import OnrecordError
from ..formats import BINARY, Target
from .messages import drop_output


class Output:
    """Takes pieces of output as they come.  Text is written as UTF-8, whatever the system prefers.

    Raises OnrecordError where a piece cannot be written.  In a file that is only written here, ``whole`` is how many bytes
    the pieces have that it has to their ends.
    """

    def __init__(self, stream: BinaryIO, target: Target, name: str | Path) -> None:
        self.stream = stream
        self.target = target
        self.name = name
        self._begin = self._end = 0  # of the last piece, in bytes
        self.discarded = False

    @property
    def whole(self) -> int:
        # Asked of the file: a signal may have come after the last byte and before anything could be noted here.
        return self._end if os.fstat(self.stream.fileno()).st_size >= self._end else self._begin

    def write(self, piece: str | bytes) -> None:
        data = piece.encode() if isinstance(piece, str) else piece
        self._begin, self._end = self._end, self._end + len(data)
        try:
            left = memoryview(data)
            while left:
                left = left[self.stream.write(left) :]
            self.stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OnrecordError(
                f"{self.name}: cannot be written ({error.strerror or error}); make room, or write somewhere else"
            ) from None

    def discard(self) -> None:
        """There is nothing to keep: no file is made."""
        self.discarded = True


def no_terminal(format: str, path: Path | None) -> None:
    """Raises OnrecordError where a format that is not text would go to a terminal."""
    if format in BINARY and path is None and sys.stdout is not None and sys.stdout.isatty():
        raise OnrecordError(f"{format} is nothing for a terminal; write it to a file with --output FILE")


@contextmanager
def opened(path: Path | None, *, force: bool, read: Iterable[str | Path] = ()) -> Iterator[Output]:
    """Standard output, or a file, which is none of those that are ``read``: they would be lost.

    The file is written beside its place and moved there at the end.  Where the command is stopped before, that other
    file stays, cut after the last whole piece, and the error says where.  Raises OnrecordError where the file exists and
    ``force`` is not given, and where standard output is closed.
    """
    if path is None:
        yield from _standard_output()
        return
    named, path = path, Path(os.path.realpath(path))
    if path.exists() and not path.is_file() and not path.is_dir():  # a device or pipe: nothing to replace
        with path.open("wb", buffering=0) as stream:
            yield Output(stream, Target(file=True), path)
        return
    _check(path, named, force, read)
    with _part_of(path) as stream:
        part, output = Path(stream.name), Output(stream, Target(file=True), path)
        try:
            yield output
            if not output.discarded:
                _check(path, named, force)  # another run may have been faster
        except (OnrecordError, KeyboardInterrupt) as stop:
            whole = output.whole
            if not whole:
                part.unlink()
                raise
            stream.truncate(whole)
            raise type(stop)("; ".join(filter(None, [str(stop), f"what was done until then is in {part}"]))) from None
    if output.discarded:
        part.unlink()
    else:
        part.replace(path)


def _standard_output() -> Iterator[Output]:
    if sys.stdout is None:
        raise OnrecordError("standard output is closed; name a file with --output")
    color = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    target = Target(width=shutil.get_terminal_size().columns, color=color)
    try:
        yield Output(sys.stdout.buffer, target, "standard output")
    except OnrecordError:
        try:
            sys.stdout.flush()
        except OSError:
            drop_output()
        raise


def _part_of(path: Path) -> BinaryIO:
    """A new file beside ``path``, unbuffered; those that dead runs left stay as they are."""
    for number in itertools.count(1):
        name = f"{path.name}.{os.getpid()}{'' if number == 1 else f'-{number}'}.part"
        try:
            return path.with_name(name).open("xb", buffering=0)
        except FileExistsError:
            continue
        except OSError as error:
            raise unwritable(path, error) from None
    raise AssertionError


def unwritable(path: Path, error: OSError) -> OnrecordError:
    return OnrecordError(f"{path}: cannot be written ({error.strerror or error}); write somewhere else")


def _is(path: Path, other: str | Path) -> bool:
    with suppress(OSError, ValueError):
        return path.samefile(other)
    return False


def _check(path: Path, named: Path, force: bool, read: Iterable[str | Path] = ()) -> None:
    """``named`` is the path as it was typed."""
    if path.is_dir():
        raise OnrecordError(f"{named}: is a folder; name a file in it")
    if not path.parent.is_dir():
        missing = path.parent if named.parent.is_dir() else named.parent  # a link may lead elsewhere
        raise OnrecordError(f"{missing}: no such folder; make it first, or write somewhere else")
    if any(_is(path, one) for one in read):
        raise OnrecordError(f"{named}: is what is read, and would be lost; write to another file")
    if path.exists() and not force:
        raise OnrecordError(f"{named}: is there already; write to another file, or add --force to replace it")
