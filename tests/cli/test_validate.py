"""``onrecord validate``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import RunOnrecord
from onrecord.cli.validate import validate

GOOD = {"id": "article-8", "text": "Talks go on.", "names": [[0, 5, "ORG"]]}


def write(path: Path, *articles: object) -> Path:
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf8")
    return path


def test_a_good_file_is_summed_up(run_here: RunOnrecord, tmp_path: Path) -> None:
    write(tmp_path / "good.jsonl", GOOD, GOOD | {"id": "b", "names": [[0, 3, "PER"]]})
    result = run_here("validate", "good.jsonl")
    assert result.returncode == 0
    assert result.stdout.decode() == "good.jsonl: 2 articles (0 of them in the tuning set), 2 names; 1 warning\n"
    assert result.stderr.decode() == (
        "onrecord: good.jsonl:2: warning: names[0]: cuts through a word (at 3, “Tal|ks go”)\n"
    )


def test_what_nobody_annotated_is_told(run_here: RunOnrecord, tmp_path: Path) -> None:
    write(tmp_path / "tagged.jsonl", {"id": "a", "text": "Talks go on.", "claims": []})
    result = run_here("validate", "tagged.jsonl")
    assert result.returncode == 0 and b"tagged.jsonl: warning: nothing in it is annotated" in result.stderr


def test_all_that_is_wrong_is_said_with_its_place(run_here: RunOnrecord, tmp_path: Path) -> None:
    bad = {"names": [[0, 99, "PER"], [0, 5, "WHO"]], "attributions": [{"source": [], "cue": [], "content": [[5, 5]]}]}
    write(tmp_path / "bad.jsonl", GOOD, GOOD | {"id": "b"} | bad, GOOD)
    write(tmp_path / "good.jsonl", GOOD)
    result = run_here("validate", "bad.jsonl", "missing.jsonl", "good.jsonl")
    assert result.returncode == 2
    assert result.stdout.decode().startswith("good.jsonl: 1 article")
    lines = [line.removeprefix("onrecord: ") for line in result.stderr.decode().splitlines()]
    assert lines == [
        "bad.jsonl:2: attributions[0].content[0]: is empty (5 to 5, before “go on.”)",
        "bad.jsonl:2: names[0]: is outside the text (0 to 99, and the text has 12 characters)",
        "bad.jsonl:2: names[1]: has an unknown label (“WHO”; there are LOC, MISC, ORG, PER)",
        "bad.jsonl:3: an earlier article has the id “article-8”; rename one of them",
        "bad.jsonl: 4 errors; mend them, or leave the lines out",
        "missing.jsonl: no such file or folder; check the name",
    ]


def test_no_more_than_asked_for_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = write(tmp_path / "bad.jsonl", GOOD | {"names": [[0, 99, "PER"]] * 10})
    assert validate([bad], limit=3) == 1
    err = capsys.readouterr().err
    assert err.count("is outside the text") == 3
    assert "bad.jsonl: 7 more errors; --limit 10 shows them all" in err


def test_lines_that_are_no_json_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(b'{"id": "a", "text": "x"}\n{"id":\n{"id": "b", "text": "\xff"}\n')
    assert validate([path]) == 1
    err = capsys.readouterr().err
    assert "bad.jsonl:2: not JSON" in err and "bad.jsonl:3: not UTF-8 at byte" in err


def test_a_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert validate([tmp_path]) == 1
    assert "is a folder; name a file in it" in capsys.readouterr().err
