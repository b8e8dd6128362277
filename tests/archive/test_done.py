"""What an archive has is told by the id and by the text: a changed article is not passed over in silence."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from formats.story import story
from onrecord.archive.done import Done, digest_of
from onrecord.archive.folder import Archive, read_manifest
from onrecord.archive.run import options_of
from onrecord.archive.shards import ShardFormat
from onrecord.cli.archive import tag_into
from onrecord.errors import ArticleError, OnrecordError
from onrecord.readers import Article
from onrecord.shard_folders import MANIFEST
from onrecord.tagging import Settings

pytest.importorskip("pyarrow")
pytest.importorskip("zstandard")

OLD, NEW = "The mill is old, Ana Silva said.", "The mill is new, Ana Silva said."


def article(id: str, text: str) -> Article:
    return Article(id, text, {}, f"{id}.txt", len(text))


def test_a_text_is_hashed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hashed: list[str] = []

    def counted(text: str) -> str:
        hashed.append(text)
        return digest_of(text)

    monkeypatch.setattr("onrecord.archive.folder.digest_of", counted)
    with Archive(tmp_path / "out", format="parquet", options={}) as archive:
        for id in ("one", "two"):
            archive.add(story(id=id, text=id, claims=[], entities=[], speakers=[]))
    assert hashed == ["one", "two"]
    _, listed = read_manifest(tmp_path / "out")
    assert [line["texts"] for line in listed.values()] == [[digest_of("one"), digest_of("two")]]


def test_an_article_is_left_out_by_its_id_and_text() -> None:
    done = Done(Path("out"))
    assert done.add("mill", digest_of(OLD)) and not done.add("mill", digest_of(NEW))
    assert done.set_aside("bad") and not done.set_aside("mill") and len(done) == 2
    done = pickle.loads(pickle.dumps(done))  # as it goes to a cluster
    items = [article("mill", OLD), article("mill", NEW), article("bad", NEW), article("lake", OLD)]
    changed, lake = done.left(items)
    assert lake == article("lake", OLD)
    assert str(changed) == (
        "mill.txt: “mill” is in out with another text; give the changed article another id, or choose another folder"
    )


@pytest.mark.parametrize("format", ["parquet", "jsonl"])
@pytest.mark.parametrize("listed", ["texts", "no texts", "no line"])
def test_the_texts_are_known_to_the_next_run(tmp_path: Path, format: ShardFormat, listed: str) -> None:
    """Also where the manifest is an earlier onrecord's, which has no hashes, and where a stop came before the line."""
    with Archive(tmp_path / "out", format=format, options={}) as archive:
        archive.add(story(id="mill"))
    header, lines = read_manifest(tmp_path / "out")
    [line] = lines.values()
    if listed != "texts":
        del line["texts"]
        kept = [header, line][: 2 if listed == "no texts" else 1]
        (tmp_path / "out" / MANIFEST).write_text("".join(json.dumps(one) + "\n" for one in kept))
    with Archive(tmp_path / "out", format=format, options={}) as archive:
        archive.set_aside(ArticleError("bad", "bad: took too long"))
        assert list(archive.done.left([article("mill", story().text), article("bad", NEW)])) == []
        [changed] = archive.done.left([article("mill", NEW)])
    assert isinstance(changed, OnrecordError)


@pytest.mark.slow
def test_the_command_names_a_changed_article_and_tags_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mill.txt").write_text(OLD)
    (tmp_path / "page.html").write_text(f"<html><body><article><p>{OLD}</p></article></body></html>")
    out, inputs = tmp_path / "out", [str(tmp_path / name) for name in ("mill.txt", "page.html", "lake.txt")]
    assert tag_into(out, inputs[:2], Settings()) == 0
    assert tag_into(out, inputs[:2], Settings()) == 0
    assert "has all of these articles already" in capsys.readouterr().err
    (tmp_path / "mill.txt").write_text(NEW)
    (tmp_path / "page.html").write_text(f"<html><body><article><p>{NEW}</p></article></body></html>")
    (tmp_path / "lake.txt").write_text(OLD)
    assert tag_into(out, inputs, Settings()) == 2
    said = capsys.readouterr().err
    assert "mill.txt: “mill” is in" in said and "page.html: “page” is in" in said
    with Archive(out, format="parquet", options=options_of(Settings())) as archive:
        assert archive.has("lake")
