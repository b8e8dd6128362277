"""A store that another process holds, whose disk is full, or whose file is gone: nothing is kept in silence."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from formats.story import story
from full_disk import full_disk
from onrecord.store import Store, actions, articles, database, decisions
from onrecord.store.database import Unavailable

NOTE = actions.Note(article=1, claim="c1", version=0, note="x" * 9000)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another connection writes, and does not come to an end."""
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
    other.close()


@pytest.mark.slow
def test_a_store_that_is_held_is_unavailable_and_then_takes_the_decision(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "WAIT", 0.2)
    with held(store.path):
        with pytest.raises(Unavailable, match="another process has been writing"):
            decisions.decide(store, NOTE, reviewer="Ann")
        assert articles.read(store, 1).id == "bridge"  # to read is possible
    assert decisions.decide(store, NOTE, reviewer="Ann").number == 1


@pytest.mark.slow
def test_who_waits_gives_up_when_the_end_comes(store: Store) -> None:
    raised: list[BaseException] = []

    def decide() -> None:
        try:
            decisions.decide(store, NOTE, reviewer="Ann")
        except Unavailable as error:
            raised.append(error)

    waiting = threading.Thread(target=decide)
    with held(store.path):
        waiting.start()
        store.stop_waiting()
        waiting.join(database.WAIT / 2)
        assert not waiting.is_alive() and raised


def test_on_a_full_disk_nothing_is_half_kept(store: Store, tmp_path: Path) -> None:
    with full_disk(50_000), pytest.raises(Unavailable, match="check the disk"):
        Store(tmp_path / "new.db")
    wal = store.path.with_name(f"{store.path.name}-wal")
    with full_disk(wal.stat().st_size + 1000), pytest.raises(Unavailable, match="check the disk"):
        decisions.decide(store, NOTE, reviewer="Ann")
    assert decisions.last(store) == 0 and articles.read(store, 1).claims[0].note == ""
    assert decisions.decide(store, NOTE, reviewer="Ann").number == 1
    assert store.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


ON_TMPFS = """
mount -t tmpfs -o size=1m none {folder} 2>/dev/null || exit 77
exec {python} - <<'END'
from pathlib import Path
from formats.story import story
from onrecord.store import Store, actions, articles, decisions
from onrecord.store.database import Unavailable
folder = Path("{folder}")
with Store(folder / "a.db") as store:
    articles.add(store, story())
    kept = 0
    try:
        while True:
            version = articles.read(store, 1).claims[0].version
            note = actions.Note(article=1, claim="c1", version=version, note=str(kept) * 3000)
            kept = decisions.decide(store, note, reviewer="Ann").number
    except Unavailable as error:
        assert "full" in str(error), error
    assert decisions.last(store) == kept > 1
with Store(folder / "a.db") as store:
    assert decisions.last(store) == kept
print("kept", kept)
END
"""


@pytest.mark.slow
def test_a_file_system_that_is_really_full(tmp_path: Path) -> None:
    script = ON_TMPFS.format(folder=tmp_path, python=sys.executable)
    tests = Path(__file__).parents[1]
    command = [shutil.which("unshare") or "unshare", "--mount", "--map-root-user", "sh", "-c", script]
    try:
        done = subprocess.run(command, capture_output=True, text=True, env={"PYTHONPATH": str(tests)}, timeout=120)
    except FileNotFoundError:
        pytest.skip("there is no unshare on this machine")
    if done.returncode in (1, 77) and "kept" not in done.stdout and "Traceback" not in done.stderr:
        pytest.skip(f"this machine lets nobody mount a file system: {done.stderr.strip()}")
    assert done.stdout.startswith("kept"), done.stderr


@pytest.mark.parametrize("what", ["removed", "replaced", "log removed"])
def test_a_store_that_is_gone_takes_no_decision(store: Store, what: str) -> None:
    path = store.path
    away = path.with_name("away.db")
    if what == "log removed":
        path.with_name(f"{path.name}-wal").unlink()
    else:
        path.rename(away)
    if what == "replaced":
        shutil.copy(away, path)
    with pytest.raises(Unavailable, match="removed or replaced"):
        decisions.decide(store, NOTE, reviewer="Ann")
    if what == "removed":
        assert not path.exists()  # no empty one is made in its place
        away.rename(path)
        assert decisions.decide(store, NOTE, reviewer="Ann").number == 1


def test_a_store_that_is_removed_while_a_decision_is_written_says_so(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter = decisions._enter

    def slowly(*args: object, **more: object) -> object:
        store.path.unlink()
        return enter(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(decisions, "_enter", slowly)
    with pytest.raises(Unavailable, match="removed or replaced"):
        decisions.decide(store, NOTE, reviewer="Ann")


def test_a_store_that_is_damaged_while_it_is_open_is_noticed(store: Store) -> None:
    articles.add_all(store, [story(id=str(number)) for number in range(20)])
    store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.db.execute("PRAGMA shrink_memory")
    size = store.path.stat().st_size
    with store.path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with pytest.raises(Unavailable, match="damaged"), store.reading():
        for number in range(1, 21):
            articles.read(store, number)
