from __future__ import annotations

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
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    (error,) = load([str(tmp_path / name)])
    assert isinstance(error, OnrecordError)
    with pytest.raises(OnrecordError, match=message):
        raise error
