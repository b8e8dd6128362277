"""Claims from a file: each article gets its own, and what does not fit is refused in a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.errors import OnrecordError
from onrecord.given_claims import with_claims
from onrecord.readers import Article, Item

TEXT = "“It rains,” said Ada Frost."
CLAIM = {"content": [[0, 11]], "cue": [[12, 16]], "source": [[17, 26]]}


def article(id: str) -> Article:
    return Article(id, TEXT, {}, f"in.jsonl:{id}", 9)


def given(tmp_path: Path, *lines: Any, ids: str = "a") -> list[Item]:
    path = tmp_path / "claims.jsonl"
    path.write_bytes(
        b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
    )
    return list(with_claims(map(article, ids), path))


@pytest.mark.parametrize("field", ["claims", "attributions"])
def test_claims_come_to_their_article(tmp_path: Path, field: str) -> None:
    (b, a) = given(tmp_path, {"id": "a", field: []}, b"  ", {"id": "b", "text": TEXT, field: [CLAIM]}, ids="ba")
    assert isinstance(a, Article) and isinstance(b, Article)
    assert a.claims == []
    assert b.claims == [CLAIM | {"id": None, "act": None, "negated": None, "within": None, "confidence": None}]


def test_what_a_document_has_beside_is_passed_over(tmp_path: Path) -> None:
    claim = CLAIM | {
        "id": "c1",
        "kind": "direct",
        "speaker": "s1",
        "confidence": 0.5,
        "negated": True,
        "quantities": [],
    }
    (item,) = given(tmp_path, {"schema": "onrecord/1", "id": "a", "text": TEXT, "claims": [claim], "speakers": []})
    assert isinstance(item, Article) and item.claims is not None
    assert item.claims[0] == CLAIM | {"id": "c1", "act": None, "confidence": 0.5, "negated": True, "within": None}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"{", ":1: not JSON"),
        (b"\xff", ":1: not UTF-8 at byte 0"),
        ([1], ":1: the line: "),
        ({"id": "a"}, ":1: claims: Field required"),
        ({"claims": []}, ":1: id: Field required"),
        ({"id": "a", "claims": [{"content": []}]}, ":1: claims.0.content: "),
        ({"id": "a", "claims": [{"content": [[3, 3]]}]}, "[3, 3] has not"),
        ({"id": "a", "claims": [{"content": [[-1, 3]]}]}, ":1: claims.0.content.0.0: "),
        ({"id": "a", "claims": [{"content": [["0", 3]]}]}, ":1: claims.0.content.0.0: "),
        (
            {"id": "a", "claims": [{"content": [[0, 99]]}]},
            ":1: claims.0: [0, 99] lies beyond the article's 27 characters",
        ),
        ({"id": "a", "claims": [{"content": [[0, 9], [5, 12]]}]}, "claims.0: [5, 12] overlaps the piece before it"),
        ({"id": "a", "claims": [CLAIM | {"cue": [[3, 4]]}]}, "claims.0: [3, 4] is blank in the article"),
        (
            {
                "id": "a",
                "claims": [CLAIM | {"id": c, "within": w} for c, w in (("c1", "c2"), ("c2", "c3"), ("c3", "c1"))],
            },
            "claims.0: “c1” lies within itself by way of “c2”",
        ),
        ({"id": "a", "claims": [CLAIM | {"within": "c9"}]}, "no other claim for “a” has that id"),
        ({"id": "a", "claims": [CLAIM | {"id": "c1"}, CLAIM | {"id": "c1"}]}, "two claims for “a” have one id"),
        ({"id": "a", "text": "Other.", "claims": []}, "are of another text"),
        ({"id": "b", "claims": []}, "in.jsonl:a: "),
    ],
)
def test_what_does_not_fit_is_refused_in_a_line(tmp_path: Path, line: Any, words: str) -> None:
    refused = given(tmp_path, line)
    assert all(isinstance(item, OnrecordError) for item in refused)
    assert words in str(refused[0])
    assert "\n" not in str(refused[0])


def test_a_bad_line_refuses_its_own_article_only(tmp_path: Path) -> None:
    error, a, b = given(tmp_path, b"{", {"id": "b", "claims": [CLAIM]}, ids="ab")
    assert isinstance(error, OnrecordError) and isinstance(a, OnrecordError) and isinstance(b, Article)


def test_two_lines_for_one_article(tmp_path: Path) -> None:
    error, a = given(tmp_path, {"id": "a", "claims": []}, {"id": "a", "claims": [CLAIM]})
    assert "line 1 has claims for “a” too" in str(error)
    assert isinstance(a, Article) and a.claims == []


def test_claims_of_articles_that_do_not_come_are_told_of_in_one_line(tmp_path: Path) -> None:
    lines = [{"id": f"x{n}", "claims": [CLAIM, CLAIM]} for n in range(7)]
    a, error = given(tmp_path, {"id": "a", "claims": [CLAIM]}, {"id": "none", "claims": []}, *lines)
    assert isinstance(a, Article) and isinstance(error, OnrecordError)
    told = "claims.jsonl: 14 claims of 7 articles not used, since “x0”, “x1”, “x2”, “x3”, “x4” and 2 more are not among the articles"
    assert (
        told in str(error) and "give those articles too, or the claims the id" in str(error) and "\n" not in str(error)
    )
    (error,) = given(tmp_path, {"id": "001", "claims": [CLAIM]}, ids="")
    assert "1 claim of 1 article not used, since “001” is not among the articles" in str(error)


def test_claims_of_articles_that_are_done_already_are_not_missed(tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text("".join(json.dumps({"id": id, "claims": [CLAIM]}) + "\n" for id in "ab"))
    (b,) = with_claims([article("b")], tmp_path / "claims.jsonl", done="a".__eq__)
    assert isinstance(b, Article)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="check the name given with --claims"):
        list(with_claims([], tmp_path / "none.jsonl"))


def test_errors_among_the_articles_pass_through(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text("")
    error = OnrecordError("in.txt: cannot be read")
    assert list(with_claims([error], path)) == [error]
