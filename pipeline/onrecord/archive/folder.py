"""The folder of an archive run.

- ``manifest.jsonl``: the first line says which model and options made the records, each other line stands for one shard:
  its name, SHA-256, and the ids of its articles with a hash of each text.
- ``00000001.parquet`` or ``00000001.jsonl.zst``, …: the shards.  A shard in work has another ending, ``.part``.
- ``failed.jsonl``: articles that could not be tagged, with the reason.
- ``lock``: held by the run that writes here.

What is safe is what has been renamed: a shard is written, forced to the disk and then renamed, and its line in the manifest
follows; a shard without a line is whole all the same, and gets its line when the next run begins.  So a run can be stopped
at any moment, and no article is lost, doubled or half written.
"""

from __future__ import annotations

import json
import os
import time
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from ..document import Document
from ..errors import ArticleError, OnrecordError, OnrecordWarning
from ..shard_folders import FAILED, LOCK, MANIFEST, is_archive
from . import shards
from .done import Done, digest_of
from .shards import SUFFIXES, ShardFormat

PART = ".part"
FORM = "onrecord archive/1"
# A shard is closed with the first of these: what a stop at any moment can cost is the work since then.
ARTICLES, SECONDS, CHARACTERS = 1_000, 30.0, 50_000_000


class Archive:
    """A folder that is written; ``options`` are those that change what is written.

    Raises OnrecordError where another run writes there, where the folder has other options, and where it is no archive.
    """

    def __init__(self, folder: Path, *, format: ShardFormat, options: dict[str, Any]) -> None:
        shards.check_packages(format)
        self.folder, self.format = folder, format
        self._options = {"shards": format, **options}
        self._documents: list[Document] = []
        self._texts: list[str] = []  # their hashes
        self._characters = 0
        self._since = time.monotonic()
        self._prepare()
        self._lock = _locked(folder / LOCK)
        try:
            self._take_up()
        except BaseException:
            self._lock.close()
            raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        """Keeps what was done, also where the run is stopped."""
        try:
            self.close_shard()
        finally:
            self._lock.close()

    def has(self, id: str) -> bool:
        """Whether an article was tagged or set aside by this run or one before."""
        return id in self._done

    @property
    def done(self) -> Done:
        """All those articles."""
        return self._done

    def add(self, document: Document) -> None:
        """Takes a document into the shard in work.  Raises OnrecordError where another model made it."""
        if self._header is None:
            self._begin(document)
        elif document.model.model_dump() != self._header["model"]:
            raise OnrecordError(
                f"{self.folder}: was begun with the model {_named(self._header['model'])}, and this is "
                f"{_named(document.model.model_dump())}; go on with that one, or choose another folder"
            )
        if not self._done.add(document.id, text := digest_of(document.text)):
            return
        self._documents.append(document)
        self._texts.append(text)
        self._characters += len(document.text)
        if (
            len(self._documents) >= ARTICLES
            or self._characters >= CHARACTERS
            or time.monotonic() - self._since >= SECONDS
        ):
            self.close_shard()

    def set_aside(self, error: OnrecordError) -> None:
        """Notes an article that could not be tagged; a line that stands there already is not written again."""
        id = error.id if isinstance(error, ArticleError) else None
        if (id is not None and not self._done.set_aside(id)) or str(error) in self._reasons:
            return
        self._reasons.add(str(error))
        _append(self.folder / FAILED, {"id": id, "reason": str(error)})

    def close_shard(self) -> None:
        """Makes safe what was added; does nothing where nothing was."""
        self._since = time.monotonic()
        if not self._documents:
            return
        self._number += 1
        path = self.folder / f"{self._number:08}{SUFFIXES[self.format]}"
        part = path.with_name(path.name + PART)
        try:
            shards.write(part, self._documents, self.format)
            _force(part)
            part.rename(path)
            _force(self.folder)
            self._list(path, self._documents, self._texts)
        except OSError as error:
            with suppress(OSError):
                part.unlink()
            raise _unwritten(path, error) from None
        self._documents, self._texts, self._characters = [], [], 0

    def _prepare(self) -> None:
        if self.folder.exists() and not self.folder.is_dir():
            raise OnrecordError(f"{self.folder}: is a file; name a folder for the shards")
        with suppress(FileExistsError):
            self.folder.mkdir()
        if not is_archive(self.folder) and any(path.name != LOCK for path in self.folder.iterdir()):
            raise OnrecordError(f"{self.folder}: has other files in it; name a new folder for the shards")

    def _take_up(self) -> None:
        """Reads what runs before left, and mends what they were in the middle of."""
        for name in (MANIFEST, FAILED):
            _cut_torn_line(self.folder / name)
        for part in self.folder.glob(f"*{PART}"):
            part.unlink()
        header, listed = read_manifest(self.folder)
        self._header = header
        if header is not None and header["options"] != self._options:
            raise OnrecordError(
                f"{self.folder}: was begun with other options ({_differences(header['options'], self._options)}); go on with "
                "those, or choose another folder"
            )
        self._forget({*listed} - {path.name for path in shard_files(self.folder)})
        self._done, self._reasons, self._number = Done(self.folder), set[str](), 0
        for failure in read_failures(self.folder):
            self._reasons.add(failure["reason"])
            if failure["id"] is not None:
                self._done.set_aside(failure["id"])
        for path in shard_files(self.folder):
            if path.name not in listed:
                self._adopt(path)
            else:
                self._know(path, listed[path.name])
            self._number = int(path.name.partition(".")[0])

    def _forget(self, gone: set[str]) -> None:
        """Takes shards that somebody removed out of the manifest: what they had is tagged anew."""
        if not gone:
            return
        for name in sorted(gone):
            warnings.warn(
                OnrecordWarning(f"{self.folder / name}: not there any more; its articles are tagged anew"), stacklevel=2
            )
        part = self.folder / (MANIFEST + PART)
        for line in _lines(self.folder / MANIFEST):
            if line.get("shard") not in gone:
                _append(part, line)
        part.replace(self.folder / MANIFEST)
        _force(self.folder)

    def _know(self, path: Path, line: dict[str, Any]) -> None:
        """The articles of a shard, by its line; one without the hashes is an earlier onrecord's, and the shard is read."""
        texts = line.get("texts") or [digest_of(document.text) for document in shards.read(path)]
        for id, text in zip(line["articles"], texts, strict=False):
            self._done.add(id, text)

    def _adopt(self, path: Path) -> None:
        """A whole shard whose line was not written any more."""
        documents = list(shards.read(path))
        if self._header is None:
            self._begin(documents[0])
        texts = [digest_of(document.text) for document in documents]
        for document, text in zip(documents, texts, strict=True):
            self._done.add(document.id, text)
        self._list(path, documents, texts)

    def _begin(self, document: Document) -> None:
        self._header = {"form": FORM, "model": document.model.model_dump(), "options": self._options}
        _append(self.folder / MANIFEST, self._header)

    def _list(self, path: Path, documents: list[Document], texts: list[str]) -> None:
        line = {
            "shard": path.name, "sha256": shards.digest(path), "bytes": path.stat().st_size,
            "articles": [document.id for document in documents],
            "texts": texts,
        }  # fmt: skip
        _append(self.folder / MANIFEST, line)


def shard_files(folder: Path) -> list[Path]:
    """The whole shards, in the order in which they were written."""
    found = [path for suffix in SUFFIXES.values() for path in folder.glob(f"[0-9]*{suffix}")]
    return sorted(found, key=lambda path: path.name)


def read_manifest(folder: Path) -> tuple[dict[str, Any] | None, dict[str, dict[str, Any]]]:
    """The first line, None before there is one, and the others by the shard that they stand for."""
    lines = list(_lines(folder / MANIFEST))
    if not lines:
        return None, {}
    if lines[0].get("form") != FORM:
        raise OnrecordError(f"{folder / MANIFEST}: not the manifest of an archive that this onrecord writes")
    return lines[0], {line["shard"]: line for line in lines[1:]}


def read_failures(folder: Path) -> list[dict[str, Any]]:
    """The articles that were set aside: ``id`` (None where it is not known) and ``reason``."""
    return list(_lines(folder / FAILED))


def _lines(path: Path) -> list[dict[str, Any]]:
    try:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    except FileNotFoundError:
        return []
    except ValueError as error:
        raise OnrecordError(f"{path}: damaged ({error}); put it back from a copy") from None


def _append(path: Path, record: dict[str, Any]) -> None:
    """Adds a line that is on the disk when this returns.  Raises OnrecordError where it cannot be written."""
    try:
        with path.open("ab") as file:
            file.write((json.dumps(record) + "\n").encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _unwritten(path, error) from None


def _unwritten(path: Path, error: OSError) -> OnrecordError:
    return OnrecordError(
        f"{path}: cannot be written ({error.strerror or error}); make room and give the same command again: what is in the "
        "shards is safe"
    )


def _cut_torn_line(path: Path) -> None:
    """Takes away a last line that a stop has left without its end."""
    if path.is_file():
        data = path.read_bytes()
        if not data.endswith(b"\n"):
            os.truncate(path, data.rfind(b"\n") + 1)


def _force(path: Path) -> None:
    """Has the system write a file, or a folder's entries, to the disk."""
    if os.name != "posix" and path.is_dir():
        return  # elsewhere folders cannot be opened
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _locked(path: Path) -> BinaryIO:
    """Raises OnrecordError where another run has the lock, which ends with its process however that ends."""
    file = path.open("ab")
    try:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        pass  # no such locks on this system
    except OSError:
        file.close()
        raise OnrecordError(f"{path.parent}: another run writes there; wait for it, or choose another folder") from None
    return file


def _named(model: dict[str, Any]) -> str:
    return f"{model['name']} {model['version']} ({model['sha256'][:12]})"


def _differences(before: dict[str, Any], now: dict[str, Any]) -> str:
    names = [name for name in {**before, **now} if before.get(name) != now.get(name) and name != "claims_given"]
    return ", ".join(f"{_option(name, before.get(name))}, now {_option(name, now.get(name))}" for name in names)


def _option(name: str, value: Any) -> str:
    """As it is given to the command; nothing limits the acts where there is no list of them."""
    option = f"--{name.replace('_', '-')}"
    if name == "acts":
        return f"{option} {','.join(value or ['all'])}"
    if value is None or value is False:  # 0 is a value
        return f"no {option}"
    return option if value is True else f"{option} {value}"
