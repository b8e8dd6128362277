from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from formats.story import story
from onrecord.errors import OnrecordError, OnrecordWarning
from onrecord.store import Store, actions, articles, database, decisions, queue, search
from onrecord.store.labels import label


def test_a_new_store_is_for_its_owner_only_and_writes_ahead(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with Store(tmp_path / "a.db") as store:
            articles.add(store, story())
            assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}
            pragmas = ("journal_mode", "foreign_keys", "synchronous", "user_version", "application_id")
            values = [store.db.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in pragmas]
    finally:
        os.umask(before)
    assert values == ["wal", 1, 2, len(database.migrations()), database.APPLICATION]


def test_what_was_kept_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db") as store:
        articles.add(store, story())
    with Store(tmp_path / "a.db", create=False) as store:
        assert articles.read(store, 1).original == story()


def test_an_older_store_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(tmp_path / "a.db") as store:
        articles.add(store, story())
    scripts = [*database.migrations(), "-- more\nCREATE TABLE more (a);\nINSERT INTO more VALUES (';');"]
    monkeypatch.setattr(database, "migrations", lambda: scripts)
    with Store(tmp_path / "a.db") as store:
        assert store.db.execute("SELECT a FROM more").fetchone()[0] == ";"
        assert store.db.execute("PRAGMA user_version").fetchone()[0] == len(scripts)
        assert articles.read(store, 1).id == "bridge"


def test_a_store_of_the_first_version_takes_requests_once(tmp_path: Path) -> None:
    """Its decisions have no id of a request, and there may be many of them."""
    scripts = database.migrations()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "migrations", lambda: scripts[:1])
        with Store(tmp_path / "a.db") as store:
            assert "request" not in [row["name"] for row in store.db.execute("PRAGMA table_info(decisions)")]
            document = story()
            rows = (
                ("INSERT INTO models VALUES (1, ?, ?, ?)", document.model.model_dump().values()),
                (
                    "INSERT INTO articles (key, id, sha256, title, date, model, added) VALUES (1, ?, '', '', NULL, 1, '')",
                    [document.id],
                ),
                (
                    "INSERT INTO documents VALUES (1, ?, ?)",
                    [document.to_json(), json.dumps({speaker.id: None for speaker in document.speakers})],
                ),
                *(
                    (
                        "INSERT INTO decisions (at, reviewer, model, article, action, before, after) VALUES"
                        " ('2024-03-11T10:00:00.000Z', 'Ann', 1, 1, 'done', '{\"article\": {\"done\": false}}', ?)",
                        [json.dumps({"article": {"done": done}})],
                    )
                    for done in (False, True)
                ),
            )
            for statement, values in rows:
                store.db.execute(statement, list(values))
    with Store(tmp_path / "a.db") as store:
        decisions.rebuild(store)
        before = decisions.log(store)
        assert [(one.number, one.reviewer) for one in before] == [(1, "Ann"), (2, "Ann")]
        assert articles.read(store, 1).done
        accept = actions.Accept(article=1, claim="c1", version=0)
        made = [decisions.decide(store, accept, reviewer="Ann", request="r1") for _ in range(2)]
        assert made[0] == made[1] and decisions.log(store) == [*before, made[0]]
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.db.execute("UPDATE decisions SET request = 'r2'")


def test_what_reviewers_added_to_an_older_store_is_a_statement(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its log has it without an act, as the store had until then."""
    with monkeypatch.context() as patch:
        patch.setattr(database, "migrations", lambda: _scripts[:12])
        with Store(tmp_path / "a.db") as store:
            articles.add(store, story(claims=[]))
            add = actions.Add(article=1, content=[(59, 65)], kind="indirect")
            decisions.decide(store, add, reviewer="Ann")
            store.db.execute("DROP TRIGGER decisions_stay")
            store.db.execute("UPDATE decisions SET after = replace(after, '\"says\"', 'null')")
            store.db.execute(
                "UPDATE claims SET record = replace(record, '\"says\"', 'null'), labels = replace(labels, ?, '')",
                (label("act", "says"),),
            )
    with Store(tmp_path / "a.db") as store:
        (found,) = search.find(store, search.Query(act="says")).rows
        assert [row.claim for row in queue.page(store, only=queue.Filter(("accepted",), act="says")).rows] == [
            found.claim
        ]
        decisions.undo(store, reviewer="Ann")
        assert decisions.redo(store, reviewer="Ann") and articles.read(store, 1).claims[0].act == "says"


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(tmp_path / "a.db").close()
    with monkeypatch.context() as patch:
        patch.setattr(database, "migrations", lambda: [*_scripts, "CREATE TABLE more (a);\nSELECT nothing;"])
        with pytest.raises(sqlite3.OperationalError):
            Store(tmp_path / "a.db")
    with Store(tmp_path / "a.db") as store:
        assert not store.db.execute("SELECT name FROM sqlite_master WHERE name = 'more'").fetchall()


_scripts = database.migrations()
_BUSY = """
import sys, time
from onrecord.store import Store, database
def fold(text):
    print("at it", flush=True)
    time.sleep(600)
database.fold = fold
scripts = [*database.migrations(), "DELETE FROM documents;\\nCREATE TABLE more (a);\\nSELECT fold('');"]
database.migrations = lambda: scripts
Store(sys.argv[1])
"""


def test_who_is_killed_at_a_migration_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db") as store:
        articles.add(store, story())
    with subprocess.Popen(
        [sys.executable, "-c", _BUSY, str(tmp_path / "a.db")], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None and process.stdout.readline() == "at it\n"
        process.kill()
    with Store(tmp_path / "a.db") as store:
        assert articles.read(store, 1).original == story()
        assert not store.db.execute("SELECT name FROM sqlite_master WHERE name = 'more'").fetchall()


def test_a_large_store_says_that_it_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    with Store(path) as store:
        articles.add(store, story())
    monkeypatch.setattr(database, "migrations", lambda: [*_scripts, "CREATE TABLE more (a);"])
    monkeypatch.setattr(database, "LARGE", 7)
    message = (
        f"{path}: bringing the store from version {len(_scripts)} to {len(_scripts) + 1}; with 7 claims this may take"
    )
    with pytest.warns(OnrecordWarning, match=re.escape(message)) as said, Store(path):
        pass
    assert len(said) == 1
    with Store(path):  # nothing is said of what is up to date, of a new store,
        pass
    with Store(tmp_path / "new.db") as store:
        articles.add(store, story(claims=story().claims[:6]))
    monkeypatch.setattr(database, "migrations", lambda: [*_scripts, "CREATE TABLE more (a);", "CREATE TABLE most (a);"])
    with Store(tmp_path / "new.db"):  # and of a small one
        pass


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db") as store:
        store.db.execute("PRAGMA user_version = 99")
    with pytest.raises(OnrecordError, match=r"made by a newer onrecord \(version 99.*update onrecord"):
        Store(tmp_path / "a.db")


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE bookmarks (url)")
    before = path.read_bytes()
    with pytest.raises(OnrecordError, match="a database of another program"):
        Store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("damage", ["text", "middle", "short"])
def test_what_is_no_store_or_damaged_is_refused_in_a_line(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "a.db"
    with Store(path) as store:
        articles.add(store, story())
    content = path.read_bytes()
    if damage == "text":
        path.write_text("The city will close its harbour bridge. " * 100, encoding="utf-8")
    else:
        path.write_bytes(content[:4096] + (b"\xff" * (len(content) - 4096) if damage == "middle" else b""))
    with pytest.raises(OnrecordError, match="damaged") as caught, Store(path) as store:
        articles.read(store, 1)
    assert "\n" not in str(caught.value)


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="no such store"):
        Store(tmp_path / "a.db", create=False)
    assert not (tmp_path / "a.db").exists()
    (tmp_path / "cut.db").touch()
    with pytest.raises(OnrecordError, match="empty, and no store"):
        Store(tmp_path / "cut.db", create=False)
    with pytest.raises(OnrecordError, match="no such folder"):
        Store(tmp_path / "b" / "a.db")
    with pytest.raises(OnrecordError, match="is a folder"):
        Store(tmp_path)


def test_the_file_of_a_store_in_use_copied_alone_is_no_empty_store(tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with Store(tmp_path / "a.db") as store:
        articles.add(store, story())
        shutil.copy(store.path, copy)
        for create in (False, True):
            with pytest.raises(
                OnrecordError, match=r'copy.db: the head of a store.*end that and copy again, or: sqlite3 STORE "\.b'
            ):
                Store(copy, create=create)
        assert [file.name for file in tmp_path.glob("copy*")] == ["copy.db"] and copy.stat().st_size == 4096
        shutil.copy(f"{store.path}-wal", f"{copy}-wal")
        with Store(copy, create=False) as whole:
            assert articles.read(whole, 1).original == story()
    shutil.copy(tmp_path / "a.db", tmp_path / "ended.db")
    with Store(tmp_path / "ended.db", create=False) as whole:
        assert articles.read(whole, 1).original == story()


def test_each_thread_has_a_connection_of_its_own(store: Store) -> None:
    found: list[sqlite3.Connection] = []
    thread = threading.Thread(target=lambda: found.append(store.db))
    thread.start()
    thread.join()
    assert found[0] is not store.db and store.db is store.db


def test_what_raises_leaves_nothing_behind(store: Store) -> None:
    with pytest.raises(OnrecordError, match="another text"):
        articles.add_all(store, [story(id="new"), story(text="Else.")])
    assert [row.id for row in articles.page(store).rows] == ["bridge"]
