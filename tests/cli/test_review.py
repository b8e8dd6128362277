"""``onrecord review`` as a real process: what it tags, what it says, how it ends."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import pytest

from conftest import RunOnrecord
from formats.story import TEXT, story
from onrecord.cli.filling import Filling
from onrecord.cli.messages import ending
from onrecord.document import Document
from onrecord.errors import OnrecordError
from onrecord.selection import SPOKEN, Selection
from onrecord.store import Store, actions, articles, decisions, export, full_text
from onrecord.store.database import Unavailable
from onrecord.tagging import Settings

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts ``onrecord review`` in ``tmp_path``."""
    running: list[subprocess.Popen[str]] = []

    def run(*arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "onrecord", "review", "--no-browser", *arguments],
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield run
    for process in running:
        process.kill()
        process.communicate()


def address(process: subprocess.Popen[str]) -> str:
    assert process.stderr
    assert re.fullmatch(
        r"onrecord: decisions by .+ are kept in .+; Ctrl-C ends the server\n", process.stderr.readline()
    )
    found = re.fullmatch(r"onrecord: open (http://127\.0\.0\.1:\d+/\?token=\S+)\n", process.stderr.readline())
    assert found
    return found[1]


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Status, standard output and standard error after Ctrl-C."""
    assert process.stdout and process.stderr
    process.send_signal(signal.SIGINT)
    # What was read ahead with a line is in these streams, where `communicate` does not look.
    err, out = process.stderr.read(), process.stdout.read()
    return process.wait(timeout=30), out, err


def client(address: str) -> Callable[[str], Any]:
    """Opens the address, and then asks for JSON, or for a page as text."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    opener.open(address).close()
    origin = address.partition("/?")[0]

    def get(path: str) -> Any:
        with opener.open(origin + path) as answer:
            return json.load(answer) if answer.headers.get_content_subtype() == "json" else answer.read().decode()

    return get


@pytest.mark.slow
def test_it_says_where_and_ends_with_ctrl_c(start: Start, tmp_path: Path) -> None:
    Store(tmp_path / "review.db").close()
    process = start("--reviewer", "Zoë")
    get = client(address(process))
    assert get("/api/queue")["rows"] == []
    status, out, err = ended(process)
    assert (status, out) == (0, "")
    assert err.splitlines() == ["onrecord: ended; everything that was decided is in review.db"]
    assert (tmp_path / "review.db").is_file()


@pytest.mark.slow
def test_what_is_new_is_tagged_while_the_page_is_open(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "bridge.txt").write_text(TEXT, encoding="utf-8", newline="")
    (folder / "bad.txt").write_bytes(b"\xff")
    (folder / "tagged.jsonl").write_text(f"{story(id='wire').to_json()}\n" * 2, encoding="utf-8")
    process = start("in", "--store", "desk.db")
    get = client(address(process))
    assert process.stderr
    assert process.stderr.readline().startswith(
        "onrecord: shown are claims whose source says, writes, asks; --acts all"
    )
    for _ in range(600):
        answer = get("/api/queue")
        if not answer["filling"]:
            break
        time.sleep(0.1)
    assert {row["article"] for row in answer["rows"]} == {1, 2}
    assert "1 article could not be read" in get("/articles")
    status, _, err = ended(process)
    assert status == 2 and "bad.txt:1: not UTF-8" in err and "2 articles done, 1 refused" in err
    assert "onrecord: read; 2 articles added to desk.db, 1 was in it already\n" in err
    with Store(tmp_path / "desk.db") as store:
        added = [(row.id, row.claims) for row in articles.page(store).rows]
        assert ("wire", 7) in added and dict(added)["bridge"] > 3
    # The same again is nothing new: the pipeline is not even loaded.
    again = start("in/bridge.txt", "in/tagged.jsonl", "--store", "desk.db")
    get = client(address(again))
    assert get("/api/queue")["progress"]["total"] == sum(claims for _, claims in added)
    status, _, err = ended(again)
    assert status == 0 and "onrecord: read; 0 articles added to desk.db, 3 were in it already\n" in err


@pytest.mark.slow
@pytest.mark.parametrize("processes", ["1", "2"])
def test_ctrl_c_ends_at_once_whatever_is_being_tagged(start: Start, tmp_path: Path, processes: str) -> None:
    (tmp_path / "long.txt").write_text("\n\n".join([TEXT] * 2000), encoding="utf-8")  # minutes of work
    process = start("long.txt", "--store", "desk.db", "--processes", processes)
    get = client(address(process))
    time.sleep(3)
    assert get("/api/queue")["filling"]
    begun = time.monotonic()
    status, _, err = ended(process)
    assert time.monotonic() - begun < 60
    assert status == 0 and err.splitlines()[-1] == "onrecord: not all articles were read; name them again to go on"
    with Store(tmp_path / "desk.db") as store:
        assert store.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


@pytest.mark.slow
def test_each_reviewer_is_told_an_address(start: Start, tmp_path: Path) -> None:
    Store(tmp_path / "review.db").close()
    process = start("--reviewer", "ana", "--reviewer", "ben", "--address", "https://desk.example")
    assert process.stderr
    lines = [process.stderr.readline() for _ in range(3)]
    assert lines[0].startswith("onrecord: decisions by ana, ben are kept in review.db")
    for line, name in zip(lines[1:], ("ana", "ben"), strict=True):
        assert re.fullmatch(rf"onrecord: open https://desk\.example/\?token=\S+ \({name}\)\n", line)
    assert ended(process)[0] == 0


@pytest.mark.slow
def test_the_same_id_with_another_text_is_refused(start: Start, tmp_path: Path) -> None:
    with Store(tmp_path / "review.db") as store:
        articles.add(store, story(id="bridge"))
    (tmp_path / "bridge.txt").write_text("“No,” said Bo Lind.", encoding="utf-8")
    process = start("bridge.txt")
    get = client(address(process))
    while get("/api/queue")["filling"]:
        time.sleep(0.05)
    status, _, err = ended(process)
    assert status == 2 and "“bridge” is there with another text" in err


def test_what_cannot_be_read_or_kept_is_named_and_the_rest_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.jsonl").write_text("".join(story(id=name).to_json() + "\n" for name in ("one", "two", "three")))
    add = articles.add

    def picky(store: Store, document: Document, *more: Any) -> None:
        if document.id == "two":
            raise OnrecordError("two: not for this store")
        add(store, document, *more)

    monkeypatch.setattr(articles, "add", picky)
    (folder / "gone.txt").symlink_to("nowhere")
    with Store(tmp_path / "desk.db") as store:
        filling = Filling(store, [str(folder)], Settings(), processes=1)
        filling.start()
        filling._thread.join()
        assert (filling.added, filling.refused) == (2, 2)
        assert store.db.execute("SELECT count(DISTINCT segid) FROM words_idx").fetchone()[0] == 1
    said = capfd.readouterr().err.splitlines()
    assert any("gone.txt: a link to what is not there" in line for line in said)


def test_claims_of_other_acts_are_kept_but_not_shown(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    claims = [claim.model_copy(update={"act": "plans" if claim.id == "c1" else "says"}) for claim in story().claims]
    (tmp_path / "a.jsonl").write_text(story().model_copy(update={"claims": claims}).to_json() + "\n")
    with Store(tmp_path / "desk.db") as store:
        filling = Filling(store, [str(tmp_path / "a.jsonl")], Settings(selection=Selection(acts=SPOKEN)), processes=1)
        filling.start()
        filling._thread.join()
        filling.stop()
        decisions.decide(store, actions.Done(article=1), reviewer="ana")
        assert [claim.id for claim in articles.read(store, 1).claims] == [f"c{n}" for n in range(2, 8)]
        (article,) = export.training(store)
        assert article["attributions"][0]["content"] == [list(piece) for piece in claims[0].content]
    said = capfd.readouterr().err
    assert "1 claim of other acts kept, and not shown; to review such, too, give the articles" in said
    assert said.count("other acts") == 1


@pytest.mark.parametrize("format", ["jsonl", "parquet"])
def test_that_decisions_come_with_a_file_and_are_not_taken_over_is_said(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], run_here: RunOnrecord, format: str
) -> None:
    if format == "parquet":
        pytest.importorskip("pyarrow")
    with Store(tmp_path / "one.db") as store:
        articles.add_all(store, [story(id="one"), story(id="two")])
        for number in (1, 2):
            decisions.decide(store, actions.Done(article=number), reviewer="ana")
    assert run_here("export", "--store", "one.db", "-o", f"all.{format}").returncode == 0
    with Store(tmp_path / "two.db") as store, ending():
        filling = Filling(store, [str(tmp_path / f"all.{format}")], Settings(), processes=1)
        filling.start()
        filling._thread.join()
        assert {claim.state for claim in articles.read(store, 1).claims} == {"open"} and filling.added == 2
    said = capfd.readouterr().err
    assert said.count("come with it, which are not taken over: its claims are gone through anew; the store") == 1


def test_what_was_read_is_through_while_the_index_is_merged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jsonl").write_text(story().to_json() + "\n")
    merging = threading.Event()

    def merge(store: Store, stop: Callable[[], bool]) -> None:
        merging.set()
        while not stop():
            time.sleep(0.01)

    monkeypatch.setattr(full_text, "merge", merge)
    with Store(tmp_path / "desk.db") as store:
        filling = Filling(store, [str(tmp_path / "a.jsonl")], Settings(), processes=1)
        filling.start()
        assert merging.wait(60) and filling.status() == ""
        assert filling.stop() and not filling._thread.is_alive()


def test_where_the_store_cannot_be_written_it_says_how_to_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def add(*_: object) -> None:
        raise Unavailable("desk.db: another process has been writing for 10 s; try again")

    (tmp_path / "a.jsonl").write_text(story().to_json() + "\n")
    monkeypatch.setattr(articles, "add", add)
    with Store(tmp_path / "desk.db") as store:
        filling = Filling(store, [str(tmp_path / "a.jsonl")], Settings(), processes=1)
        filling.start()
        filling._thread.join()
    assert capfd.readouterr().err.splitlines() == [
        "onrecord: desk.db: another process has been writing for 10 s; try again",
        "onrecord: reading ended there; end the server, and name the articles again for the rest",
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--model", "missing"], "no model 'missing'"),
        (["--lexicon", "missing.csv"], "missing.csv: cannot be read (No such file or directory); check its name"),
        (["--model", "rules", "--base", "missing"], "base model 'missing' is not installed and is no folder"),
    ],
)
def test_what_is_named_and_is_not_there_is_said_before_anything_is_opened(
    run_onrecord: RunOnrecord, tmp_path: Path, arguments: list[str], words: str
) -> None:
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    done = run_onrecord("review", "story.txt", "--no-browser", *arguments, timeout=60)
    assert (done.returncode, done.stderr.count(b"\n"), done.stdout) == (2, 1, b"")
    assert words in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["story.txt"]


def test_reading_that_is_stopped_before_the_first_article_is_not_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    loading = threading.Event()

    def tag_articles(*_: object, stop: Callable[[], None], **more: object) -> Iterator[Document]:
        loading.set()
        assert filling._stopped.wait(60)
        yield from ()  # as it ends when its worker is ended while it loads

    monkeypatch.setattr("onrecord.cli.filling.tag_articles", tag_articles)
    with Store(tmp_path / "desk.db") as store:
        filling = Filling(store, ["story.txt"], Settings(), processes=1)
        filling.start()
        assert loading.wait(60) and not filling.stop()
        filling._thread.join()
    assert "read; 0 articles added" not in capfd.readouterr().err


def test_what_cannot_be_served_is_said_in_a_line(run_here: RunOnrecord, tmp_path: Path) -> None:
    (tmp_path / "not.db").write_bytes(b"no database, but longer than the head of one" * 10)
    Store(tmp_path / "review.db").close()
    for arguments, words in (
        (["--store", "not.db"], "no store of onrecord, or damaged"),
        (["--store", "typo.db"], "typo.db: no such store; make one with “onrecord review ARTICLES --store FILE”"),
        (["--store", "nowhere/desk.db"], "no such store"),
        (["not.db", "--store", "nowhere/desk.db"], "no such folder"),
        (["--host", "0.0.0.0"], "name the one address"),
        (["--acts", "all"], "--acts is for articles that come in"),
        (["--reviewer", " "], "a name is needed"),
        (["--reviewer", "ana", "--reviewer", " ana"], "two have the same name"),
        (["--address", "desk.example"], "give the address that people open"),
        (["artcles/", "--store", "typo.db"], "artcles: no such file or folder"),
        (["https://example.org/a", "--store", "typo.db"], "an address, and nothing is fetched here"),
    ):
        done = run_here("review", "--no-browser", *arguments)
        lines = done.stderr.decode().splitlines()
        assert (done.returncode, len(lines), done.stdout) == (2, 1, b""), arguments
        assert words in lines[0]
    assert not (tmp_path / "typo.db").exists()
