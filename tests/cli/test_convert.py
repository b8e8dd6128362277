"""``onrecord convert``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import RunOnrecord
from formats.story import story
from onrecord.cli.convert import convert
from onrecord.errors import OnrecordError

NAMES = "-DOCSTART- O\n\nAna B-PER\nSilva I-PER\nsails O\n\n-DOCSTART- O\n\nOslo B-LOC\ntoday B-DATE\n"


def test_data_goes_to_standard_output_and_the_report_to_standard_error(run_here: RunOnrecord, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text(NAMES, encoding="utf8")
    result = run_here("convert", "names.txt")
    assert result.returncode == 0
    first, second = map(json.loads, result.stdout.splitlines())
    assert (first["text"], first["names"]) == ("Ana Silva sails", [[0, 9, "PER"]])
    assert second["id"] == "names-1"
    assert result.stderr.decode().splitlines() == [
        "onrecord: left out: 1 × name tag “DATE”, a label without a meaning here; first at names.txt:10",
        "onrecord: 2 articles (0 of them in the tuning set), 2 names",
    ]


def test_a_hyphen_is_standard_output(run_here: RunOnrecord, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text(NAMES, encoding="utf8")
    assert run_here("convert", "names.txt", "-o", "-").stdout == run_here("convert", "names.txt").stdout != b""
    assert not (tmp_path / "-").exists()


def test_what_tag_wrote_goes_through_a_pipe(run_here: RunOnrecord) -> None:
    document = story()
    result = run_here("convert", "-", stdin=document.to_json().encode())
    assert result.returncode == 0
    article = json.loads(result.stdout)
    assert len(article["attributions"]) + len(article["inner"]) == len(document.claims)


def test_a_file_and_a_report_are_written_and_read_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "names.txt").write_text(NAMES, encoding="utf8")
    (tmp_path / "broken.jsonl").write_text("{", encoding="utf8")
    out, report = tmp_path / "out.jsonl", tmp_path / "report.json"
    inputs = [str(tmp_path / name) for name in ("broken.jsonl", "names.txt")]
    assert convert(inputs, output=out, report=report) == 1
    facts = json.loads(report.read_text(encoding="utf8"))
    assert facts["written"] == {
        "articles": 2, "tuning": 0, "attributions": 0, "names": 2, "mentions": 0, "tokens": 0, "sentences": 0,
    }  # fmt: skip
    assert facts["left_out"][0]["first"] == f"{tmp_path / 'names.txt'}:10"
    assert "broken.jsonl" in facts["refused"][0]
    assert "1 refused (see above)" in capsys.readouterr().err
    again = tmp_path / "again.jsonl"
    assert convert([str(out)], output=again) == 0
    assert again.read_bytes() == out.read_bytes()
    with pytest.raises(OnrecordError, match=r"out\.csv: no format has the ending \.csv; there are \.jsonl \.spacy$"):
        convert(inputs, output=tmp_path / "out.csv")


def test_refusals_end_with_status_2_and_no_file(run_here: RunOnrecord, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("No annotation here.", encoding="utf8")
    result = run_here("convert", "a.txt", "nowhere.jsonl", "-o", "out.jsonl")
    assert result.returncode == 2
    assert b"a.txt: in no format that can be read; say which it is with --from" in result.stderr
    assert b"nowhere.jsonl: no such file or folder" in result.stderr
    assert b"Traceback" not in result.stderr and not (tmp_path / "out.jsonl").exists()


def test_nothing_to_write_is_no_success(run_here: RunOnrecord, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "Talks."}', encoding="utf8")
    assert run_here("convert", "a.jsonl").returncode == 2


@pytest.mark.parametrize("words", ["", "\n \n", "\ufeff"])
def test_a_file_with_nothing_in_it_has_no_article(run_here: RunOnrecord, tmp_path: Path, words: str) -> None:
    (tmp_path / "a.jsonl").write_text(words, encoding="utf8")
    result = run_here("convert", "a.jsonl")
    assert result.returncode == 2
    assert result.stderr.decode().splitlines()[0] == "onrecord: a.jsonl: no article in it; name a file that has some"


def test_own_labels_and_a_wrong_one(run_here: RunOnrecord, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text(NAMES, encoding="utf8")
    assert b'[5, 10, "MISC"]' in run_here("convert", "names.txt", "--label", "DATE=MISC").stdout
    wrong = run_here("convert", "names.txt", "--label", "DATE=day")
    assert wrong.returncode == 2 and b"LABEL=MEANING" in wrong.stderr


def test_a_report_in_the_way_is_told_before_anything_is_done(run_here: RunOnrecord, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text(NAMES, encoding="utf8")
    (tmp_path / "r.json").write_text("mine", encoding="utf8")
    result = run_here("convert", "names.txt", "-o", "out.jsonl", "--report", "r.json")
    assert result.returncode == 2 and b"r.json: is there already" in result.stderr
    assert not (tmp_path / "out.jsonl").exists() and (tmp_path / "r.json").read_text(encoding="utf8") == "mine"
