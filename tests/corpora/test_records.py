"""Reading the training format."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.corpora.records import Contents, check_file, in_tuning_set, read_articles
from onrecord.errors import OnrecordError


def test_articles_are_read_and_empty_lines_skipped(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "Talks go on."}\n\n{"id": "b", "text": "", "names": []}\n', encoding="utf8")
    assert [article["id"] for article in read_articles(path)] == ["a", "b"]


@pytest.mark.parametrize(
    "line",
    [
        "{", "[]", '{"id": "a"}', '{"text": "a"}', '{"id": "b", "text": 3}', '{"id": "a", "text": "a"}',
        '{"id": "b", "text": "Talks", "names": [[0, 50, "PER"]]}',
        '{"id": "b", "text": "Talks", "attributions": [{"content": [[0, 5]]}]}',
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line_and_what_to_do(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "Talks go on."}\n' + line, encoding="utf8")
    with pytest.raises(OnrecordError, match=r"a\.jsonl:2: .*“onrecord validate "):
        list(read_articles(path))


def test_warnings_do_not_hinder_training(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "Talks go on.", "names": [[0, 3, "PER"]]}', encoding="utf8")
    assert len(list(read_articles(path))) == 1
    [line] = check_file(path)
    assert not line.errors and "a.jsonl:1: warning: names[0]: cuts through a word" in line.warnings[0]


def test_an_article_by_several_annotators_has_several_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    signed = [("ana", "Talks."), ("tom", "Talks."), ("ana", "Talks."), ("kim", "Others.")]
    lines = [json.dumps({"id": "a", "text": text, "annotator": name}) for name, text in signed]
    path.write_text("\n".join(lines), encoding="utf8")
    errors = [line.errors for line in check_file(path)]
    assert errors[:2] == [[], []]
    assert "a.jsonl:3: an earlier article of annotator “ana” has the id “a”; rename" in errors[2][0]
    assert "a.jsonl:4: an earlier article has the id “a” and another text" in errors[3][0]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match=r"none\.jsonl: no such file"):
        list(read_articles(tmp_path / "none.jsonl"))


def test_the_tuning_set_is_about_a_tenth_and_fixed() -> None:
    chosen = [i for i in range(2000) if in_tuning_set(f"article-{i}")]
    assert 150 < len(chosen) < 250
    assert in_tuning_set("article-8") == (8 in chosen)


def test_contents_are_said_in_words() -> None:
    contents = Contents()
    contents.add({"id": "a", "text": "Talks.", "names": [[0, 5, "PER"]], "mentions": [[0, 5, "a"]]})
    assert str(contents) == "1 article (0 of them in the tuning set), 1 name, 1 mention"
