"""The process that takes pages, Word files and PDFs apart."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from onrecord.articles import Raw
from onrecord.errors import ArticleError, OnrecordError
from onrecord.readers import Article, Reading, extraction
from onrecord.readers.extraction import Extracted, Extractor, extract
from readers.making import SENTENCE, read_all, write

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

PAGE = f"<html><body><article><p>{SENTENCE}</p></article></body></html>".encode()


def raw(data: bytes = PAGE, id: str = "a") -> Raw:
    return Raw(id, "page", data, f"{id}.html", len(data), {"url": "https://a.example/"})


@pytest.mark.parametrize(
    "fault", [RecursionError("too deep"), ValueError("no\nsuch tag"), KeyError("x"), MemoryError()]
)
def test_a_page_on_which_the_library_raises_is_named(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    import trafilatura

    def raising(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(trafilatura, "bare_extraction", raising)
    refused = extract(raw())
    said = " ".join(f"{type(fault).__name__}: {fault}".split()).removesuffix(":")
    assert str(refused) == f"a.html: the page cannot be read ({said}); save the text as .txt and tag that"


def test_the_process_is_kept_for_the_next_run() -> None:
    with Extractor(None) as one:
        assert one(raw()) == Article("a", SENTENCE, {"url": "https://a.example/"}, "a.html", len(PAGE))
        process = one._process
    with Extractor(None) as other:
        other(raw(id="b"))
        assert other._process is process


def test_one_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    endless = b"<html><body>" + b"<p>" * 3_000_000 + PAGE
    with Extractor(0.05) as one:
        refused = one(raw(endless))
        assert isinstance(refused, ArticleError) and refused.id == "a"
        assert str(refused) == (
            "a.html: given up after 0 s of reading; allow it more with --timeout SECONDS, or save its text as .txt"
        )
        one.timeout = None
        assert isinstance(one(raw(id="b")), Article)


def test_a_process_that_dies_costs_the_file_that_it_was_at() -> None:
    with Extractor(0) as one:
        one(raw())
        assert one._process
        one._process.kill()
        one._process.wait()
        refused = one(raw(id="b"))
        assert isinstance(refused, OnrecordError) and "b.html: the process that read it died (exit status -9)" in str(
            refused
        )
        assert isinstance(one(raw(id="c")), Article)


def test_several_threads_have_a_process_each() -> None:
    found: list[object] = []

    def work() -> None:
        with Extractor(None) as one:
            found.extend(one(raw(id=str(number))) for number in range(3))

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6 and all(isinstance(item, Article) for item in found)


def test_a_page_with_navigation_only_is_told_of(tmp_path: Path) -> None:
    links = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("Home", "News", "Sport", "Contact us"))
    path = write(tmp_path / "a.html", f"<html><body><ul>{links}</ul><p>More news here</p></body></html>")
    _, _, said = read_all(path)
    assert said == [f"{path}: no whole sentence on this page, only navigation perhaps; check that the article is in it"]
    assert read_all(write(tmp_path / "b.html", PAGE))[2] == []


def test_the_timeout_of_the_command_holds_for_reading(tmp_path: Path) -> None:
    path = write(tmp_path / "a.html", b"<html><body>" + b"<p>" * 3_000_000 + PAGE)
    assert "given up after 0 s of reading" in read_all(path, how=Reading(timeout=0.05))[1][0]


def test_word_files_are_articles(tmp_path: Path) -> None:
    from readers.test_word import document, run

    path = write(tmp_path / "a.docx", document(f"<w:p>{run(SENTENCE)}{run(' struck', '<w:strike/>')}</w:p>"))
    [article], errors, said = read_all(path)
    assert (article.id, article.text, errors) == ("a", SENTENCE, [])
    assert said == [f"{path}: struck-out words left out: 1"]
    empty = write(tmp_path / "b.docx", document("<w:p/>"))
    assert read_all(empty)[1] == [f"{empty}: no article text found in this document; check that it is the right one"]


def test_the_answer_can_be_sent() -> None:
    assert isinstance(extract(raw()), Extracted)
    assert extraction.LEAST_SECONDS > 0
