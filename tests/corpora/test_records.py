"""Reading the training format."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.corpora.records import in_tuning_set, read_articles
from onrecord.errors import OnrecordError


def test_articles_are_read_and_empty_lines_skipped(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "Talks go on."}\n\n{"id": "b", "text": "", "names": []}\n', encoding="utf8")
    assert [article["id"] for article in read_articles(path)] == ["a", "b"]


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "a"}', '{"text": "a"}', '{"id": "a", "text": 3}'])
def test_what_is_no_article_is_told_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "Talks go on."}\n' + line, encoding="utf8")
    with pytest.raises(OnrecordError, match=r"a\.jsonl:2"):
        list(read_articles(path))


@pytest.mark.parametrize(
    "annotation",
    [
        '"attributions": [{"content": [[0, 5]]}]',
        '"attributions": [{"source": [[0, 50]], "cue": [], "content": []}]',
        '"attributions": {}',
        '"names": [[0, 5]]',
        '"names": [[0, 5, "WHO"]]',
        '"names": [[5, 0, "PER"]]',
        '"tokens": [[0, 5, "NOUN", "NNS", "talk"]]',
        '"tokens": [[0, 5, "NOUN"]], "sents": []',
    ],
)
def test_a_wrong_annotation_is_told_with_its_line(tmp_path: Path, annotation: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a", "text": "Talks go on.", ' + annotation + "}", encoding="utf8")
    with pytest.raises(OnrecordError, match=r"a\.jsonl:1: '(attributions|names|tokens)'"):
        list(read_articles(path))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="none"):
        list(read_articles(tmp_path / "none.jsonl"))


def test_the_tuning_set_is_about_a_tenth_and_fixed() -> None:
    chosen = [i for i in range(2000) if in_tuning_set(f"article-{i}")]
    assert 150 < len(chosen) < 250
    assert in_tuning_set("article-8") == (8 in chosen)
