"""``onrecord count --by`` and its page."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from conftest import RunOnrecord
from formats.story import TEXT, story
from onrecord.archive import shards
from onrecord.cli.count import count
from onrecord.errors import OnrecordError
from onrecord.shard_folders import REMEDY

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """What ``tag --into`` leaves, and one more document beside it in JSON Lines."""
    folder = tmp_path / "tagged"
    folder.mkdir()
    (folder / "manifest.jsonl").write_text("{}\n")
    for number in (1, 2):
        shards.write(folder / f"{number:08}.parquet", [story(id=str(number))], "parquet")
    more = story(id="3", text=TEXT.replace("Ana", "Una"))
    (tmp_path / "more.jsonl").write_text(more.to_json() + "\n", encoding="utf-8")
    return folder


def test_shards_and_documents_are_counted_together(archive: Path, tmp_path: Path, run_here: RunOnrecord) -> None:
    result = run_here("count", "tagged", "more.jsonl", "--by", "kind,month", "--format", "csv", "--acts", "all")
    assert result.stderr == b"" and result.returncode == 0
    rows = list(csv.DictReader(result.stdout.decode().splitlines()))
    assert {(row["kind"], row["month"]): row["total"] for row in rows} == {
        ("direct", "2024-03"): "9", ("mixed", "2024-03"): "3", ("indirect", "2024-03"): "9",
    }  # fmt: skip
    result = run_here("count", "tagged", "--by", "speaker", "--top", "1", "--format", "json")
    assert json.loads(result.stdout) == [
        {"speaker": "Ana Silva", "direct": 2, "mixed": 0, "indirect": 4, "total": 6, "unnamed": 0, "articles": 2}
    ]
    without = "2 articles with 14 claims; 12 without country are left out"
    table = run_here("count", "tagged", "--by", "country", env={"COLUMNS": "100"}).stdout.decode()
    assert table.splitlines()[-1] == without
    assert without in run_here("count", "tagged", "--by", "country", "-o", "a.csv").stderr.decode()
    table = run_here("count", "tagged", "--by", "kind", env={"COLUMNS": "100"}).stdout.decode()
    assert table.splitlines()[-1] == "2 articles with 14 claims"


@pytest.mark.parametrize(("id", "name"), [("1", "Una"), ("3", "Ana")])
def test_the_same_article_in_two_inputs_is_told(
    archive: Path, tmp_path: Path, run_here: RunOnrecord, id: str, name: str
) -> None:
    """By its id, or by its text."""
    same = story(id=id, text=TEXT.replace("Ana", name))
    (tmp_path / "more.jsonl").write_text(same.to_json() + "\n", encoding="utf-8")
    told = run_here("count", "tagged", "more.jsonl", "--by", "kind", "--acts", "all")
    assert told.stderr.decode().startswith(
        "onrecord: 1 article with the id or text of one in an earlier input, counted"
    )
    assert run_here("count", "tagged", "--by", "kind", "--acts", "all").stderr == b""


def test_the_page_by_its_ending(archive: Path, tmp_path: Path) -> None:
    assert count([str(archive)], output=tmp_path / "report.html") == 0
    assert "<h1>Who is quoted</h1>" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_damaged_shard_is_one_line_and_no_file(archive: Path, tmp_path: Path) -> None:
    (archive / "00000001.parquet").write_bytes(b"PAR1 words")
    with pytest.raises(OnrecordError, match=r"00000001.parquet: no Parquet that can be read \(.*\); put it back"):
        count([str(archive)], output=tmp_path / "report.html")
    assert not (tmp_path / "report.html").exists()


def test_a_shard_that_was_cut_short_is_named_with_one_remedy(archive: Path, run_here: RunOnrecord) -> None:
    shard = archive / "00000002.parquet"
    whole = shard.read_bytes()
    for damaged in (whole[:-200], whole[:50] + bytes(len(whole) - 1000) + whole[-950:]):
        shard.write_bytes(damaged)
        for arguments in (["--by", "act"], []):
            told = run_here("count", "tagged", *arguments)
            assert told.returncode == 2 and b"SELECT" not in told.stderr and b"LINE" not in told.stderr
            assert told.stderr.startswith(b"onrecord: tagged/00000002.parquet: no Parquet that can be read (")
            assert f"; {REMEDY}\n".encode() in told.stderr


def test_a_page_refuses_what_it_has_no_table_for(archive: Path, tmp_path: Path) -> None:
    asked: list[dict[str, Any]] = [{"by": "kind"}, {"all": True}]
    for more, option in zip(asked, ("--by", "--all"), strict=True):
        with pytest.raises(OnrecordError, match=rf"none for {option}; leave it out, or write csv, xlsx or json"):
            count([str(archive)], output=tmp_path / "report.html", **more)
    assert not (tmp_path / "report.html").exists()


def test_nothing_to_count(tmp_path: Path) -> None:
    assert count([str(tmp_path / "none.jsonl")], by="month", output=tmp_path / "a.csv") == 1
    assert not (tmp_path / "a.csv").exists()
    with pytest.raises(OnrecordError, match="--by: no 'x' to count by"):
        count([str(tmp_path)], by="x")
    with pytest.raises(OnrecordError, match="--by: no '' to count by"):
        count([str(tmp_path)], by="")


@pytest.mark.parametrize("by", [None, "month"])
@pytest.mark.parametrize("name", ["a.ods", "a.png"])
def test_what_counts_are_not_written_as_is_refused(archive: Path, tmp_path: Path, by: str | None, name: str) -> None:
    with pytest.raises(
        OnrecordError, match=r"no format has the ending \.\w+; there are \.txt \.csv \.xlsx \.json \.html"
    ):
        count([str(archive)], by=by, output=tmp_path / name)
    assert not (tmp_path / name).exists()
