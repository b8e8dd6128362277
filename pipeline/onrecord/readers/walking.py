"""The files that an argument means, and what in a folder is not read."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from ..errors import OnrecordError
from ..shard_folders import BESIDE_SHARDS, MANIFEST
from .kinds import KINDS, ending, missing, not_installed


class Walk:
    """The files below a folder that may hold articles, in the order of their names.

    ``left_out`` counts the others by ending, after the walk; those with an ending of ``besides`` are somebody else's.
    """

    def __init__(self, folder: Path, besides: Collection[str] = ()) -> None:
        self.folder = folder
        self.besides = besides
        self.left_out: Counter[str] = Counter()
        self.lacking: dict[str, Counter[str]] = {}  # by package that is not installed, the files that need it

    def __iter__(self) -> Iterator[Path | OnrecordError]:
        """Also an error for each entry that somebody may miss: a link that leads nowhere or to a folder, a pipe, a folder that
        cannot be opened."""
        waiting = [self.folder]
        while waiting:
            path = waiting.pop()
            try:
                if path is not self.folder and (skipped := _not_read(path)):
                    yield skipped
                elif path is self.folder or path.is_dir():
                    waiting += reversed(_entries(path))
                elif self._is_read(path):
                    yield path
            except OSError as error:
                yield unreadable(path, error)

    def _is_read(self, path: Path) -> bool:
        suffix, packing = ending(path.name)
        if suffix in self.besides:
            return False
        if suffix not in KINDS:
            self.left_out[(suffix + packing) or "without an ending"] += 1
        elif package := missing(suffix, packing):
            self.lacking.setdefault(package, Counter())[suffix + packing] += 1
        else:
            return True
        return False

    def told(self) -> str:
        """What was left out, in one line; empty where nothing was."""
        if not self.left_out:
            return ""
        kinds = ", ".join(f"{count:,} {suffix}" for suffix, count in _most_first(self.left_out))
        files = "file is of another kind and was" if self.left_out.total() == 1 else "files are of other kinds and were"
        return f"{self.folder}: {self.left_out.total():,} {files} left out: {kinds}"

    def errors(self) -> Iterator[OnrecordError]:
        """A line for each package that is lacking."""
        for package, files in self.lacking.items():
            kinds = ", ".join(f"{count:,} {suffix}" for suffix, count in _most_first(files))
            yield not_installed(f"{self.folder}: {kinds}", package)


def _most_first(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


def _entries(folder: Path) -> list[Path]:
    """What is in a folder, without hidden names, those that Word and Excel give to what says who has a file open, and what this
    run is writing itself; of one that ``tag --into`` wrote, only the shards."""
    own = re.compile(rf"\.{os.getpid()}(?:-\d+)?\.part$")
    hidden = (".", "~$")
    names = sorted(n for n in os.listdir(folder) if not (n.startswith(hidden) or own.search(n)))  # noqa: PTH208
    if MANIFEST in names:
        names = [name for name in names if name not in BESIDE_SHARDS]
    return [folder / name for name in names]


def _not_read(path: Path) -> OnrecordError | None:
    """Why an entry of a folder is neither a file nor a folder to read; None where it is one."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode) and path.is_symlink():
        return OnrecordError(f"{path}: a link to a folder, which is not followed; name that folder to have it read")
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        return OnrecordError(f"{path}: {kind(mode)}, not a file; take it out of the folder")
    return None


def kind(mode: int) -> str:
    """What a thing is that is neither file nor folder."""
    if stat.S_ISFIFO(mode):
        return "a pipe"
    return "a socket" if stat.S_ISSOCK(mode) else "a device"


def id_of(relative: Path) -> str:
    """The path without its ending, in POSIX form; bytes of a file name that are not UTF-8 become ``\\xe9``."""
    suffix, packing = ending(relative.name)
    stem = relative.name[: len(relative.name) - len(suffix + packing)]
    return os.fsencode(relative.with_name(stem).as_posix()).decode("utf-8", "backslashreplace")


def unreadable(path: Path, error: OSError) -> OnrecordError:
    if isinstance(error, FileNotFoundError):
        if path.is_symlink():
            return OnrecordError(f"{path}: a link to what is not there; mend it or take it away")
        return OnrecordError(f"{path}: no such file or folder; check the name")
    if error.errno == errno.ELOOP:
        return OnrecordError(f"{path}: a link that leads back to itself; mend it or take it away")
    return OnrecordError(f"{path}: cannot be read ({error.strerror or error}); check its permissions")
