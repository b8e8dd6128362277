"""A folder as the output, for the formats that are a file an article."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from ..errors import OnrecordError
from ..formats import FOLDERS, Format, Target
from ..formats.files import File
from .output import Output, alone, opened, unwritable


def opened_for(
    format: Format, path: Path | None, *, force: bool, read: Iterable[str | Path] = ()
) -> AbstractContextManager[Output | Folder]:
    """What takes the pieces of a format: a new folder, a file that is none of those ``read``, or standard output."""
    return new_folder(path) if format in FOLDERS else opened(path, force=force, read=read)


class Folder:
    """Takes files as they come.  Raises OnrecordError where one cannot be written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.target = Target(file=True)
        self.discarded = False
        self.files = 0

    def write(self, file: File) -> None:
        try:
            with (self.path / file.name).open("xb") as stream:
                stream.write(file.data)
        except FileExistsError:
            raise OnrecordError(f"{file.name}: two articles have this id; give each its own") from None
        except OSError as error:
            raise OnrecordError(
                f"{self.path / file.name}: cannot be written ({error.strerror or error}); make room, or write somewhere else"
            ) from None
        self.files += 1

    def discard(self) -> None:
        """There is nothing to keep: no folder is made."""
        self.discarded = True


@contextmanager
def new_folder(path: Path | None) -> Iterator[Folder]:
    """A folder that appears when it is complete; one that is there is never replaced, only filled if it is empty.

    Where the command is stopped before, the files so far stay in another folder beside it, and the error says where.
    """
    if path is None:
        raise OnrecordError("this format is a folder of files; name it with --output FOLDER")
    if not path.parent.is_dir():
        raise OnrecordError(f"{path.parent}: no such folder; make it first, or write somewhere else")
    with alone(path, path):
        _check(path)
        yield from _filled(path)


def _filled(path: Path) -> Iterator[Folder]:
    folder = Folder(path.with_name(f"{path.name}.{os.getpid()}.part"))
    try:
        folder.path.mkdir()
    except OSError as error:
        raise unwritable(path, error) from None
    try:
        yield folder
        if not folder.discarded:
            _check(path)
            folder.path.replace(path)
    except (OnrecordError, KeyboardInterrupt) as stop:
        if not folder.files:
            folder.path.rmdir()
            raise
        raise type(stop)(
            "; ".join(filter(None, [str(stop), f"what was done until then is in {folder.path}"]))
        ) from None
    if folder.discarded:
        _emptied(folder.path)


def _check(path: Path) -> None:
    if path.is_symlink() or path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise OnrecordError(f"{path}: is there already; name a new folder, or remove it first")


def _emptied(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
