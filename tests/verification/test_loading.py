from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from onrecord.archive import shards
from onrecord.errors import OnrecordError
from onrecord.readers import Article
from onrecord.store import Store, articles
from onrecord.verification import Source
from onrecord.verification.loading import load
from verification.drafts import draft

VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Frost>Yes.\n"
TAGGED = draft(("Ada Frost", "“The wells are dry.”"))


def voices(source: object) -> list[str]:
    assert isinstance(source, Source)
    return [turn.voice.name for turn in source.turns if turn.voice is not None]


def test_a_review_store(tmp_path: Path) -> None:
    with Store(tmp_path / "review.db") as store:
        articles.add(store, TAGGED)
    assert [voices(source) for source in load([str(tmp_path / "review.db")])] == [["Ada Frost"]]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty, and no store; take another file"), (b"junk " * 99, "no store of onrecord, or damaged")],
)
def test_a_file_with_the_name_of_a_store_that_is_none(tmp_path: Path, content: bytes, words: str) -> None:
    """And not that export writes what it has."""
    (tmp_path / "zero.db").write_bytes(content)
    (error,) = load([str(tmp_path / "zero.db")])
    assert isinstance(error, OnrecordError) and words in str(error) and "export" not in str(error)


@pytest.mark.parametrize("argument", ["review.db", "tagged"])
def test_one_without_an_article_is_told(tmp_path: Path, argument: str) -> None:
    pytest.importorskip("zstandard")
    Store(tmp_path / "review.db").close()
    (tmp_path / "tagged").mkdir()
    (tmp_path / "tagged" / "manifest.jsonl").touch()
    (error,) = load([str(tmp_path / argument)])
    with pytest.raises(OnrecordError, match=f"{argument}: .*no article in "):
        raise error  # type: ignore[misc]


def test_the_folder_of_an_archive(tmp_path: Path) -> None:
    pytest.importorskip("zstandard")
    shards.write(tmp_path / "00000001.jsonl.zst", [TAGGED], "jsonl")
    (tmp_path / "manifest.jsonl").touch()
    assert [voices(source) for source in load([str(tmp_path)])] == [["Ada Frost"]]


def test_a_folder_of_transcripts_and_articles(tmp_path: Path) -> None:
    (tmp_path / "day1").mkdir()
    (tmp_path / "day1" / "h.vtt").write_text(VTT, encoding="utf-8")
    (tmp_path / "h.txt").write_text("ADA FROST: Yes.\nBEN HALE: No.", encoding="utf-8")
    (tmp_path / "story.txt").write_text("The wells are dry, a report says.", encoding="utf-8")
    captions, transcript, article = load([str(tmp_path)])
    assert (voices(captions), captions.id) == (["Ada Frost"], "day1/h")  # type: ignore[union-attr]
    assert voices(transcript) == ["Ada Frost", "Ben Hale"]
    assert isinstance(article, Article)


def test_a_bad_file_of_a_folder_costs_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text("only words", encoding="utf-8")
    (tmp_path / "b.vtt").write_text(VTT, encoding="utf-8")
    error, captions = load([str(tmp_path)])
    assert isinstance(error, OnrecordError) and voices(captions) == ["Ada Frost"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("h.vtt", b"\xff\xfe", r"h\.vtt:1: not UTF-8"),
        ("h.srt", b"only words", r"h\.srt: no cue as SubRip"),
        ("h.txt", b"", r"h\.txt:1: the text is empty"),
        ("h.docx", b"words", r"h\.docx: no \.docx file"),
        ("h.odt", b"words", r"h\.odt: a document of another kind"),
        (
            "h.pptx",
            b"words",
            r"h\.pptx: cannot read \.pptx files; give \.vtt, \.srt, \.ttml, \.dfxp, \.txt, .* or \.pdf, or save its",
        ),
        ("h.vtt.gz", b"words", r"h\.vtt\.gz: is damaged or cut off .* and nothing of it was read"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    (error,) = load([str(tmp_path / name)])
    assert isinstance(error, OnrecordError)
    with pytest.raises(OnrecordError, match=message):
        raise error


def test_a_folder_without_a_source_is_told_what_is_read(tmp_path: Path) -> None:
    (error,) = load([str(tmp_path)])
    with pytest.raises(OnrecordError, match=r"no article in this folder; put \.vtt, \.srt, .* or \.pdf files there"):
        raise error  # type: ignore[misc]


def test_captions_that_are_packed(tmp_path: Path) -> None:
    (tmp_path / "day1").mkdir()
    for file in (tmp_path / "h.vtt.gz", tmp_path / "day1" / "h.vtt.gz"):
        file.write_bytes(gzip.compress(VTT.encode()))
    first, second = load([str(tmp_path / "h.vtt.gz"), str(tmp_path / "day1")])
    assert voices(first) == voices(second) == ["Ada Frost"]
    assert (first.id, second.id) == ("h", "h")  # type: ignore[union-attr]


@pytest.mark.parametrize("text", [VTT, "1\n00:00:01,000 --> 00:00:02,000\nAda Frost: Yes.\n"])
def test_captions_in_a_text_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "h.txt").write_text(text, encoding="utf-8")
    (source,) = load([str(tmp_path / "h.txt")])
    assert voices(source) == ["Ada Frost"]
    assert source.is_captions  # type: ignore[union-attr]
