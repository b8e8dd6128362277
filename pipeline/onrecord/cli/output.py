"""Where the output goes: standard output, or a file that appears when it is complete.

Two outputs never go to one place, and none goes over what is read: every command opens its outputs here, or says with
``alone`` where they go, so that this is looked at in one place.
"""

from __future__ import annotations

import itertools
import os
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from ..errors import OnrecordError
from ..formats import BINARY, Target
from .messages import drop_output

STDOUT = Path("-")
_STDOUTS = (STDOUT, Path("/dev/stdout"), Path("/dev/fd/1"))  # its names: where it is a pipe no path leads to it
_going: list[Path] = []  # where outputs of this command go just now


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


def store_files(store: Path) -> list[Path]:
    """A review store and what SQLite keeps beside it: nothing is written over these."""
    return [store, *(store.with_name(store.name + ending) for ending in ("-wal", "-shm"))]


def files_of(*names: str | Path | None) -> list[str | Path]:
    """Those that are files: a model may be a name or a folder, beside whose files others may lie."""
    return [name for name in names if name is not None and Path(name).is_file()]


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
    if path is None or path in _STDOUTS:
        with alone(STDOUT, STDOUT):
            yield from _standard_output(read)
        return
    if path.exists() and not path.is_file() and not path.is_dir():  # a device or pipe: nothing to replace
        with alone(path, path), path.open("wb", buffering=0) as stream:
            yield Output(stream, Target(file=True), path)
        return
    named, path = path, Path(os.path.realpath(path))
    with alone(path, named):
        _check(path, named, force, read)
        yield from _file(path, named, force)


def _file(path: Path, named: Path, force: bool) -> Iterator[Output]:
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


@contextmanager
def alone(path: Path, named: Path) -> Iterator[None]:
    """While an output goes to ``path``, no other one of the command may, by whatever name; ``named`` is as it was typed.

    Raises OnrecordError where another one does, or where the shell has sent standard output or error there.
    """
    if str(path) != os.devnull:
        if any(is_same(path, other) for other in _going):
            where = "standard output" if path == STDOUT else str(named)
            raise OnrecordError(f"{where}: two outputs would go there; give each a place of its own")
        for stream, descriptor in (("standard output", 1), ("standard error", 2)):
            if path != STDOUT and _goes_to(descriptor, path):
                raise OnrecordError(f"{named}: {stream} goes there too; give each a place of its own")
    _going.append(path)
    try:
        yield
    finally:
        _going.remove(path)


def _goes_to(descriptor: int, path: str | Path) -> bool:
    """Whether a standard stream goes to that file: a terminal or a device may have both."""
    with suppress(OSError, ValueError):
        there = os.fstat(descriptor)
        return stat.S_ISREG(there.st_mode) and os.path.samestat(there, os.stat(path))  # noqa: PTH116
    return False


def _standard_output(read: Iterable[str | Path]) -> Iterator[Output]:
    if sys.stdout is None:
        raise OnrecordError("standard output is closed; name a file with --output")
    for one in read:
        if _goes_to(1, one):
            raise OnrecordError(f"{one}: is what is read, and standard output goes there; write to another file")
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


def is_same(path: Path, other: str | Path) -> bool:
    """Whether both are one place, through links of either kind too, also where nothing is there yet."""
    with suppress(OSError, ValueError):
        if os.path.realpath(path) == os.path.realpath(other):
            return True
        return path.samefile(other)
    return False


def _is_in(path: Path, folder: str | Path) -> bool:
    with suppress(OSError, ValueError):
        return Path(folder).is_dir() and Path(os.path.realpath(folder)) in path.parents
    return False


def _check(path: Path, named: Path, force: bool, read: Iterable[str | Path] = ()) -> None:
    """``named`` is the path as it was typed."""
    if path.is_dir():
        raise OnrecordError(f"{named}: is a folder; name a file in it")
    if not path.parent.is_dir():
        missing = path.parent if named.parent.is_dir() else named.parent  # a link may lead elsewhere
        raise OnrecordError(f"{missing}: no such folder; make it first, or write somewhere else")
    if any(is_same(path, one) for one in read):
        raise OnrecordError(f"{named}: is what is read, and would be lost; write to another file")
    if path.exists() and any(_is_in(path, one) for one in read):
        raise OnrecordError(f"{named}: is in a folder that is read, and would be lost; write to another folder")
    if path.exists() and not force:
        raise OnrecordError(f"{named}: is there already; write to another file, or add --force to replace it")
