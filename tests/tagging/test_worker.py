"""Articles that never end, that break a component, or that end their process: each costs itself, and nothing else."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
import warnings
from pathlib import Path

import pytest

from onrecord import children
from onrecord.document import Document
from onrecord.errors import OnrecordError, OnrecordWarning
from onrecord.readers import Article
from onrecord.tagging import Settings, Stop, Worker, tag_articles
from onrecord.tagging.worker import Ended

pytestmark = pytest.mark.slow


def articles(*texts: str) -> list[Article]:
    return [Article(f"a{i}", text, {}, f"a{i}.txt", len(text)) for i, text in enumerate(texts)]


def told(results: list[object]) -> list[str]:
    """The ids of documents, and what errors say."""
    return [result.id if isinstance(result, Document) else str(result) for result in results]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_article_that_never_ends_is_named_and_the_rest_goes_on(odd: str, processes: int) -> None:
    items = articles("First.", "hang", "Second.", "hang", "Third.")
    results = told(list(tag_articles(items, Settings(model=odd, timeout=1), processes=processes)))
    given_up = "given up after 1 s; allow an article more with --timeout SECONDS, or split it"
    assert results == ["a0", f"a1.txt: {given_up}", "a2", f"a3.txt: {given_up}", "a4"]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_article_that_ends_its_process_costs_only_itself(odd: str, processes: int) -> None:
    items = articles("First.", "die", "Second.", "leave", "break", "deep", "Third.")
    results = told(list(tag_articles(items, Settings(model=odd), processes=processes)))
    assert [results[0], results[2], results[6]] == ["a0", "a2", "a6"]
    assert results[1].startswith("a1.txt: the worker process that read it died (SIGKILL); try it alone")
    assert results[3].startswith("a3.txt: the worker process that read it died (exit status 1); ")
    assert results[4] == (
        "a4.txt: could not be tagged, which is a fault in onrecord (IndexError: no such token);"
        " please report it with the article"
    )
    assert results[5].startswith("a5.txt: could not be tagged, which is a fault in onrecord (RecursionError: ")


def test_the_limit_is_for_each_article_and_not_for_the_run(odd: str) -> None:
    items = articles(*["sleep 0.5"] * 4)
    assert told(list(tag_articles(items, Settings(model=odd, timeout=1.5)))) == ["a0", "a1", "a2", "a3"]


def test_there_is_no_limit_with_0_and_by_default_one_that_grows_with_the_text(odd: str) -> None:
    assert Settings(timeout=0).seconds_for("x") is None
    assert Settings(timeout=7).seconds_for("x" * 10**6) == 7
    short, long = (Settings().seconds_for("x" * size) for size in (10, 10**6))
    assert short is not None and long is not None and 60 <= short < 61 and long > 1000
    assert told(list(tag_articles(articles("sleep 0.2"), Settings(model=odd, timeout=0)))) == ["a0"]


@pytest.mark.parametrize(("asked", "given"), [(None, "1"), ("3", "3")])
def test_a_worker_has_large_pages_and_no_threads_of_numpys_unless_somebody_asks_for_them(
    odd: str, monkeypatch: pytest.MonkeyPatch, asked: str | None, given: str
) -> None:
    for name in children.ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)
    if asked:
        monkeypatch.setenv("OPENBLAS_NUM_THREADS", asked)
    process = children.started("onrecord.tagging.worker")
    children.send(process, Settings(model=odd))
    assert children.answer_of(process) is None
    environment = Path(f"/proc/{process.pid}/environ").read_bytes().split(b"\0")
    children.ended(process)
    assert f"OPENBLAS_NUM_THREADS={given}".encode() in environment
    assert b"GLIBC_TUNABLES=glibc.malloc.hugetlb=1" in environment


def test_what_libraries_print_does_not_get_among_the_records(odd: str) -> None:
    assert told(list(tag_articles(articles("print", "A.", "print"), Settings(model=odd)))) == ["a0", "a1", "a2"]


@pytest.mark.parametrize("processes", [1, 2])
def test_what_the_pipeline_warns_of_is_warned_of_in_the_parent(odd: str, processes: int) -> None:
    with pytest.warns(OnrecordWarning) as caught:
        results = told(list(tag_articles(articles("warn", "A.", "warn"), Settings(model=odd), processes=processes)))
    assert results == ["a0", "a1", "a2"]
    told_of = [str(caution.message).partition(";")[0] for caution in caught]
    assert sorted(told_of) == [f"a{n}.txt: no dates, which is a fault in onrecord (KeyError: 'x')" for n in (0, 2)]


def test_a_worker_that_was_killed_while_idle_costs_nothing(odd: str) -> None:
    with Worker(Settings(model=odd)) as worker:
        worker.tag(articles("First."))
        assert worker._process
        os.kill(worker._process.pid, signal.SIGKILL)
        time.sleep(0.5)
        [record] = worker.tag(articles("Second."))
        assert not isinstance(record, OnrecordError)


def test_a_worker_is_ended_from_another_thread_in_the_middle_of_an_article(odd: str) -> None:
    worker = Worker(Settings(model=odd, timeout=0))
    worker.tag(articles("First."))
    threading.Timer(0.5, worker.end).start()
    with pytest.raises(Ended):
        worker.tag(articles("hang"))
    with pytest.raises(Ended):
        worker.tag(articles("First."))


@pytest.mark.parametrize("processes", [1, 2])
def test_a_run_is_stopped_from_another_thread_in_the_middle_of_an_article(odd: str, processes: int) -> None:
    stop = Stop()
    threading.Timer(5, stop).start()
    began = time.monotonic()
    items = articles(*["First."] * 30, *["sleep 500"] * 50)
    results = tag_articles(items, Settings(model=odd, timeout=0), processes=processes, stop=stop)
    assert len(list(results)) < 31 and time.monotonic() - began < 100
    assert list(tag_articles(items, Settings(model=odd), processes=processes, stop=stop)) == []


def test_a_worker_whose_caller_was_interrupted_gives_no_answers_of_before(
    odd: str,
) -> None:
    with Worker(Settings(model=odd)) as worker:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with pytest.raises(OnrecordWarning):
                worker.tag(articles("warn", "Second.", "Third."))
        [record] = worker.tag([Article("new", "New.", {}, "new", 1)])
        assert json.loads(record.data)["id"] == "new"  # type: ignore[union-attr]


def test_a_process_that_cannot_load_says_so_in_one_line(odd: str) -> None:
    Path(odd).with_name("odd.py").write_text("import os; os._exit(3)")
    with pytest.raises(OnrecordError, match=r"ended while it loaded the model \(exit status 3\), .* fewer --processes"):
        list(tag_articles(articles("A."), Settings(model=odd)))
    Path(odd).with_name("odd.py").write_text("raise RuntimeError('no')")
    with pytest.raises(OnrecordError, match=r"cannot be loaded \(RuntimeError: no\)"):
        list(tag_articles(articles("A."), Settings(model=odd)))


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_their_parent_however_it_dies(odd: str, tmp_path: Path, number: int) -> None:
    files = [tmp_path / "0", tmp_path / "1"]
    code = f"""
        from onrecord.readers import Article
        from onrecord.tagging import Settings, tag_articles
        items = [Article(str(i), "tell " + file + " x" * 20_000, {{}}, "", 1) for i, file in enumerate({[*map(str, files)]})]
        list(tag_articles(items, Settings(model={odd!r}), processes=2))
    """
    # Without a main guard: workers do not run the parent's program again.
    with subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)]) as parent:
        wait_until(lambda: all(file.exists() and file.read_text() for file in files))
        parent.send_signal(number)
    for file in files:
        wait_until(lambda file=file: not alive(int(file.read_text())))  # type: ignore[misc]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


def wait_until(done: object) -> None:
    assert callable(done)
    until = time.monotonic() + 60
    while not done():
        assert time.monotonic() < until
        time.sleep(0.05)
