from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from conftest import RunOnrecord
from formats.story import TEXT, story
from onrecord.cli.count import count, to_text
from onrecord.counts.tally import Tally
from onrecord.errors import OnrecordError
from onrecord.formats import Target


@pytest.fixture
def tagged(tmp_path: Path) -> Path:
    path = tmp_path / "tagged.jsonl"
    path.write_text(f"{story().to_json()}\n{story(id='2').to_json()}\n", encoding="utf-8")
    return path


def test_documents_are_counted_without_tagging_them_again(tagged: Path, run_here: RunOnrecord) -> None:
    result = run_here("count", "tagged.jsonl", "--model", "none", env={"COLUMNS": "120"})
    assert (result.returncode, result.stderr) == (0, b"")
    table = result.stdout.decode().splitlines()
    assert table[0].split() == ["speaker", "kind", "direct", "mixed", "indirect", "total", "articles"]
    assert table[1].split() == ["Ana", "Silva", "person", "2", "0", "4", "6", "2"]
    assert table[2].split() == ["Mayor"]
    assert "the builder" not in result.stdout.decode()
    left_out = (
        "2 articles with 14 claims; 2 of 4 speakers shown; 4 claims by unnamed speakers, 2 by nobody the text names"
    )
    assert table[-1] == left_out
    assert run_here("count", "tagged.jsonl", "-o", "who.csv").stderr.decode() == f"onrecord: {left_out}\n"


def test_where_nobody_says_anything(tmp_path: Path, run_here: RunOnrecord) -> None:
    (tmp_path / "still.jsonl").write_text(story(claims=[]).to_json() + "\n", encoding="utf-8")
    assert run_here("count", "still.jsonl").stdout.decode() == "1 article; no claims\n"


def test_how_many_claims_are_too_unsure_is_told(tmp_path: Path, run_here: RunOnrecord) -> None:
    claims = [claim.model_copy(update={"confidence": 0.5}) for claim in story().claims]
    document = story().model_copy(update={"claims": claims})
    (tmp_path / "unsure.jsonl").write_text(document.to_json() + "\n", encoding="utf-8")
    told = run_here("count", "unsure.jsonl", "--min-confidence", "0.8").stderr.decode()
    assert told == "onrecord: 7 claims with a confidence under --min-confidence left out\n"


def test_from_standard_input(tagged: Path, run_here: RunOnrecord) -> None:
    result = run_here("count", "-", "--format", "json", stdin=tagged.read_bytes())
    assert [(row["speaker"], row["total"]) for row in json.loads(result.stdout)] == [
        ("Ana Silva", 6), ("Dutch transport ministry", 2),
    ]  # fmt: skip


def test_the_formats_and_what_is_shown() -> None:
    tally = Tally()
    tally.add(story())
    rows = list(csv.DictReader(io.StringIO(to_text(tally, "csv", Target(), all=True))))
    assert [row["speaker"] for row in rows] == [
        "Ana Silva",
        "Dutch transport ministry",
        "one man in the crowd",
        "the builder",
    ]
    assert rows[0] == {
        "speaker": "Ana Silva", "kind": "person", "named": "true", "role": "Mayor", "agency": "", "country": "",
        "direct": "1", "mixed": "0", "indirect": "2", "total": "3", "articles": "1", "variants": "",
    }  # fmt: skip
    assert [row["speaker"] for row in json.loads(to_text(tally, "json", Target(), top=1))] == ["Ana Silva"]
    assert json.loads(to_text(Tally(), "json", Target())) == []
    assert to_text(Tally(), "csv", Target(file=True)).startswith("\ufeffspeaker,kind,")
    assert to_text(Tally(), "table", Target()).startswith("0 articles; ")


@pytest.mark.parametrize("width", [40, 60, 120])
def test_the_table_wraps(width: int) -> None:
    tally = Tally()
    tally.add(story(speakers=[{**s.model_dump(), "name": s.name * 5} for s in story().speakers]))
    assert max(map(len, to_text(tally, "table", Target(width=width), all=True).splitlines())) <= width


def test_a_workbook_of_rows(tagged: Path, tmp_path: Path, run_here: RunOnrecord) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("duckdb")
    for command in (["count", "tagged.jsonl"], ["count", "tagged.jsonl", "--by", "Speaker"]):
        assert run_here(*command, "-o", "who.xlsx", "--force").returncode == 0
        head, first, *_ = openpyxl.load_workbook(tmp_path / "who.xlsx").active.iter_rows(values_only=True)
        assert (head[0], first[0]) == ("speaker", "Ana Silva")


@pytest.mark.parametrize(("name", "start"), [("a.csv", "\ufeffspeaker,"), ("a.json", "[\n{"), ("a.txt", "speaker ")])
def test_a_file_by_its_suffix(tagged: Path, tmp_path: Path, name: str, start: str) -> None:
    assert count([str(tagged)], output=tmp_path / name) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    with pytest.raises(OnrecordError, match="is there already"):
        count([str(tagged)], output=tmp_path / name)


def test_what_is_refused_does_not_stop_the_count(tagged: Path, run_here: RunOnrecord) -> None:
    result = run_here("count", "missing.txt", "tagged.jsonl", "tagged.jsonl", "--format", "csv")
    assert result.returncode == 2 and b"Ana Silva,person,true" in result.stdout
    assert result.stderr.decode().splitlines()[0] == "onrecord: missing.txt: no such file or folder; check the name"
    assert (
        "tagged.jsonl:2: an earlier article of this run has the id “2”; this one is called “2#2”"
        in result.stderr.decode()
    )


@pytest.mark.slow
def test_articles_are_tagged_to_be_counted(tmp_path: Path, run_onrecord: RunOnrecord) -> None:
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    result = run_onrecord("count", "story.txt", "--all", "--format", "csv")
    assert result.returncode == 0 and result.stdout.startswith(b"speaker,kind,")
