"""Finding files and formats; what every conversion has in common."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.corpora.labels import Labels
from onrecord.errors import OnrecordError

from .conftest import Convert

ROLES: dict[str, Any] = {"source": [], "cue": [], "content": [[0, 5]]}
ARTICLE: dict[str, Any] = {"id": "a", "text": "Talks go on.", "attributions": [ROLES]}


def test_the_training_format_keeps_its_keys_only(convert: Convert) -> None:
    [article], dropped, _ = convert(
        {"a.jsonl": ARTICLE | {"id": 7, "title": "x", "attributions": [ROLES | {"id": "E1"}]}}
    )
    assert article == ARTICLE | {"id": "7"}
    assert dropped == {
        "key “title”, no part of the training format": 1, "key “id” of an attribution, no part of the training format": 1
    }  # fmt: skip


def test_what_is_wrong_is_left_out_and_counted(convert: Convert) -> None:
    bad = [{"source": []}, ROLES | {"content": [[3, 3]]}, ROLES | {"content": [[11, 12]]}, "?"]
    names = [[0, 5, "PER"], [2, 4, "PER"], [0, 99, "ORG"], [0, 99, "ORG"], [6, 8, "WHO"]]
    [article], dropped, _ = convert({"a.jsonl": ARTICLE | {"attributions": [*bad, ROLES], "names": names}})
    assert article == ARTICLE | {"names": [[0, 5, "PER"]]}
    assert dropped == {
        "attributions[]: has no “cue”": 1,
        "attributions[].content: is empty": 1,
        "attributions[].content: has no words": 1,
        "attributions[]: is no object": 1,
        "names[]: is outside the text": 2,
        "names[]: has an unknown label": 1,
        "names[]: overlaps another": 1,
    }


def test_an_id_that_comes_twice_is_refused(convert: Convert) -> None:
    articles, _, refused = convert(
        {
            "a.jsonl": ARTICLE,
            "b.jsonl": ARTICLE,
            "c.jsonl": ARTICLE | {"annotator": "ana"},
            "d.jsonl": ARTICLE | {"annotator": "tom", "text": "Other words."},
        }
    )
    assert [article.get("annotator") for article in articles] == [None, "ana"]
    assert "b.jsonl:1: an earlier article has the id “a”; rename" in refused[0]
    assert "d.jsonl:1: an earlier article has the id “a” and another text" in refused[1]


def test_articles_without_annotation_are_counted(convert: Convert) -> None:
    articles, dropped, _ = convert({"a.jsonl": {"id": "a", "text": "Talks go on."}})
    assert not articles and dropped == {"article without attributions, names or tokens": 1}


def test_of_a_folder_what_is_known_is_read(convert: Convert) -> None:
    files = {"b/a.jsonl": ARTICLE, "notes.txt": "Not annotated.\n", ".hidden.jsonl": ARTICLE, "c.bin": "\x00\x01 \x02"}
    articles, dropped, refused = convert(files)
    assert (articles, dropped, refused) == ([ARTICLE], {}, [])


def test_broken_data_in_a_folder_is_refused(convert: Convert) -> None:
    articles, _, refused = convert({"a.jsonl": ARTICLE, "b.jsonl": '{"id": \n'})
    assert articles == [ARTICLE]
    assert "b.jsonl: in no format that can be read; say which it is with --from" in refused[0]


def test_with_a_format_only_that_is_read(convert: Convert) -> None:
    articles, _, _ = convert({"a.jsonl": ARTICLE, "b.conll": "Oslo B-LOC\n"}, format="conll")
    assert [article["id"] for article in articles] == ["b-0"]


def test_an_empty_folder_is_told(convert: Convert) -> None:
    _, _, [refused] = convert({})
    assert "no file in a format that can be read in this folder" in refused


@pytest.mark.parametrize("pair", ["SPEAKER", "SPEAKER=", "=source", "SPEAKER=speaker"])
def test_labels_of_another_form_are_told(pair: str) -> None:
    with pytest.raises(OnrecordError, match="LABEL=MEANING"):
        Labels([pair])
