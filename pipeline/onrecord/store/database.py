"""The SQLite file: how it is opened, made, and brought up to date."""

from __future__ import annotations

import os
import re
import sqlite3
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from ..errors import OnrecordError, OnrecordWarning
from .folding import filed, fold, fold_body, fold_name, spelled
from .labels import relabelled, renamed

APPLICATION = 0x6F6E7265  # "onre", in the file's header
# "database or disk is full", not "no such table"
_OF_THE_SYSTEM = re.compile("unable to open|readonly|disk|full|permission")
CACHE = 32_000  # KiB of the file that each connection may hold
WAIT = 10  # seconds for another process that writes
STEPS = 10_000  # instructions of SQLite between two looks at the clock
LOOK = 0.05  # seconds between two tries at that
_HEAD = 100  # bytes of SQLite's file format
LARGE = 20_000  # claims that take more than a second to bring up to date


class Unavailable(OnrecordError):
    """The store cannot answer now: another process writes, the disk is full, the file is gone or damaged.

    Nothing was changed, and the same may be asked again.
    """


class TookTooLong(OnrecordError):
    """A question to the store was given up at its time limit.  Nothing was changed."""


def migrations() -> list[str]:
    """The scripts of ``schema/`` in order: the n-th leads from version n - 1 to version n."""
    scripts = (file for file in files(__package__).joinpath("schema").iterdir() if file.name.endswith(".sql"))
    return [file.read_text(encoding="utf-8") for file in sorted(scripts, key=lambda file: file.name)]


class Store:
    """An open store.  Any thread may use it; each has a connection of its own.

    Raises OnrecordError where the file is no store, is damaged, was made by a newer onrecord, or (with ``create``
    false) is not there.  A new file can be read by its owner only.
    """

    def __init__(self, path: Path | str, *, create: bool = True) -> None:
        self.path = Path(path)
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._ending = threading.Event()
        if create:
            _make(self.path)
        elif not self.path.is_file():
            raise OnrecordError(f"{self.path}: no such store; make one with “onrecord review ARTICLES --store FILE”")
        elif not self.path.stat().st_size:
            raise OnrecordError(f"{self.path}: empty, and no store; take another file, or the last copy of this one")
        self._real = Path(os.path.realpath(self.path))
        if _is_only_head(self._real):
            raise OnrecordError(
                f"{self.path}: the head of a store and nothing else, as it is copied while “onrecord review” uses the store; "
                f'end that and copy again, or: sqlite3 STORE ".backup {self.path.name}"'
            )
        with self.errors():
            _bring_up_to_date(self.db, self.path)
            _number(self.db, "schema_version")  # the first read in this mode makes the file that is written ahead
        self._files = self._identity()

    @property
    def db(self) -> sqlite3.Connection:
        """This thread's connection; what is not inside ``writing`` is only to be read."""
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            # Python closes the transaction's brackets too early for us: we set them (isolation_level None).
            # A file that was removed meanwhile is not made anew (mode=rw).
            name = f"{self._real.as_uri()}?mode=rw"
            db = sqlite3.connect(name, timeout=1, isolation_level=None, check_same_thread=False, uri=True)
            db.row_factory = sqlite3.Row
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA synchronous = FULL")  # a decision is on disk before it is shown as saved
            db.execute(f"PRAGMA cache_size = -{CACHE}")
            db.create_function(filed.__name__, 1, filed, deterministic=True)
            self._local.db = db
            self._connections.append(db)
        return db

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is on disk when this ends, or, where it raises, nothing is."""
        with self.errors():
            self.check()
            _begin(self.db, self._ending)
            try:
                yield self.db
                self.db.execute("COMMIT")
            except BaseException:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                raise
            self.check()  # what went to a file without a name is not kept

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Several questions to one and the same state, whatever others write meanwhile."""
        with self.errors():
            if self.db.in_transaction:
                yield self.db
                return
            self.db.execute("BEGIN")
            try:
                yield self.db
            finally:
                self.db.execute("ROLLBACK")

    @contextmanager
    def limited(self, seconds: float) -> Iterator[None]:
        """What is asked of this thread's connection meanwhile may take that long in all.

        Raises TookTooLong where it takes longer; a transaction that was under way is undone.
        """
        end = time.monotonic() + seconds
        self.db.set_progress_handler(lambda: time.monotonic() > end, STEPS)
        try:
            yield
        except sqlite3.OperationalError as error:
            if time.monotonic() <= end or "interrupt" not in str(error):
                raise
            raise TookTooLong(f"this took longer than {seconds:g} s and was given up; ask for less at once") from None
        finally:
            self.db.set_progress_handler(None, 0)

    def check(self) -> None:
        """Raises Unavailable where the file under the store's name is not the one any more that was opened."""
        if self._identity() != self._files:
            raise Unavailable(
                f"{self.path}: the store was removed or replaced; put back the one that was there, or end and start again"
            )

    def stop_waiting(self) -> None:
        """From now on, what finds another process writing gives up at once: the end has come."""
        self._ending.set()

    def close(self) -> None:
        """Closes the connections of all threads."""
        for db in self._connections:
            db.close()
        self._connections.clear()
        self._local = threading.local()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    @contextmanager
    def errors(self) -> Iterator[None]:
        """What SQLite cannot do, in a line that says what to do."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise Unavailable(f"{self.path}: another process has been writing for {WAIT} s; try again") from None
            if _OF_THE_SYSTEM.search(str(error)):
                raise Unavailable(f"{self.path}: {error}; check the disk and the file's permissions") from None
            raise
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise  # a fault of ours
        except sqlite3.DatabaseError as error:
            raise Unavailable(
                f"{self.path}: no store of onrecord, or damaged ({error}); take another file, or the last copy of this one"
            ) from error

    def _identity(self) -> list[tuple[int, int] | None]:
        """Which files the store's names stand for."""
        return [_which(self.path), _which(self._real.with_name(f"{self._real.name}-wal"))]


def _is_only_head(path: Path) -> bool:
    """Whether the file is that of a store of which all stands in the file that is written ahead, and that one is not there."""
    for _ in range(2):  # of a new store it is made a moment later
        try:
            if path.with_name(f"{path.name}-wal").stat().st_size:
                return False
        except OSError:
            pass
        with path.open("rb") as file:
            head = file.read(_HEAD)
        # Written ahead (18, 19), with neither a schema (40 to 43) nor a program's number (68 to 71).
        if not (head[:16] == b"SQLite format 3\0" and head[18:20] == b"\2\2" and not any(head[40:44] + head[68:72])):
            return False
        time.sleep(LOOK)
    return True


def _which(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _begin(db: sqlite3.Connection, ending: threading.Event) -> None:
    """Begins to write as soon as no other process does, or gives up: after a while, or when the store is closed."""
    until = time.monotonic() + WAIT
    while True:
        try:
            db.execute("BEGIN IMMEDIATE")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until or ending.wait(LOOK):
                raise


def _make(path: Path) -> None:
    """An empty file with the right permissions, where there is none."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except IsADirectoryError:
        raise OnrecordError(f"{path}: is a folder; name a file in it") from None
    except FileNotFoundError:
        raise OnrecordError(f"{path.parent}: no such folder; make it first, or keep the store somewhere else") from None
    except OSError as error:
        raise OnrecordError(f"{path}: cannot be opened ({error.strerror}); check its permissions") from None


def _number(db: sqlite3.Connection, pragma: str) -> int:
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])


def _bring_up_to_date(db: sqlite3.Connection, path: Path) -> None:
    """Runs the migrations that the file has not had."""
    scripts = migrations()
    if _number(db, "user_version") == len(scripts) and _number(db, "application_id") == APPLICATION:
        return
    # A new file becomes a store once, also where two processes open it at the same time.
    if not _number(db, "schema_version"):
        db.execute("PRAGMA journal_mode = WAL")
    functions = ((fold, 1), (fold_body, 1), (fold_name, 1), (spelled, 2), (relabelled, 3), (renamed, 3))
    for function, arguments in functions:  # for the scripts
        db.create_function(function.__name__, arguments, function, deterministic=True)
    _begin(db, threading.Event())
    try:
        version, application = _number(db, "user_version"), _number(db, "application_id")
        if application != APPLICATION and _number(db, "schema_version"):
            raise OnrecordError(f"{path}: a database of another program; name another file")
        if version > len(scripts):
            raise OnrecordError(
                f"{path}: made by a newer onrecord (version {version} of the store, this one knows {len(scripts)}); "
                "update onrecord"
            )
        if version and (claims := db.execute("SELECT sum(claims) FROM tally").fetchone()[0]) >= LARGE:
            message = (
                f"{path}: bringing the store from version {version} to {len(scripts)}; with {claims:,} claims this may take "
                "a minute or more, once; if it is interrupted, the store stays as it was"
            )
            warnings.warn(OnrecordWarning(message), stacklevel=3)
        for number, script in enumerate(scripts[version:], version + 1):
            for statement in _statements(script):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {number}")
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # a full disk ends it
            db.execute("ROLLBACK")
        raise


def _statements(script: str) -> Iterator[str]:
    """The statements one by one: ``executescript`` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
