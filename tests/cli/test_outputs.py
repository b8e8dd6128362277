"""Where outputs go: never over what is read, and never two to one place."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from conftest import RunOnrecord
from formats.story import story
from onrecord.cli.output import alone, opened
from onrecord.errors import OnrecordError
from onrecord.store import Store, articles

NEEDS_DUCKDB = pytest.mark.skipif(find_spec("duckdb") is None, reason="duckdb is not installed")
NAMES = "-DOCSTART- O\n\nAna B-PER\nSilva I-PER\nsails O\n"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    with Store(tmp_path / "review.db") as store:
        articles.add(store, story())
    return tmp_path / "review.db"


@pytest.mark.parametrize(
    "arguments",
    [
        ["tag", "story.txt", "-o", "story.txt"],
        ["tag", "b.txt", "story.txt", "-f", "csv", "-o", "story.txt"],
        ["tag", "b.txt", "--lexicon", "story.txt", "-o", "story.txt"],
        ["count", "story.txt", "-o", "story.txt"],
        pytest.param(["count", "story.txt", "--by", "speaker", "-o", "story.txt"], marks=NEEDS_DUCKDB),
        ["verify", "b.txt", "--against", "story.txt", "-o", "story.txt"],
        ["convert", "story.txt", "-o", "out.jsonl", "--report", "story.txt"],
        ["evaluate", "rules", "story.txt", "--json", "story.txt"],
        ["evaluate", "story.txt", "b.jsonl", "--json", "story.txt"],
        ["evaluate", "rules", "b.jsonl", "--against", "story.txt", "--json", "story.txt"],
        ["count", "b.txt", "--lexicon", "story.txt", "-o", "story.txt"],
        pytest.param(
            ["count", "b.txt", "--by", "speaker", "--model", "story.txt", "-o", "story.txt"], marks=NEEDS_DUCKDB
        ),
        ["tag", "b.txt", "--base", "story.txt", "-o", "story.txt"],
        ["verify", "b.txt", "--against", "c.txt", "--lexicon", "story.txt", "-o", "story.txt"],
        ["verify", "b.txt", "--against", "c.txt", "--review", "--store", "story.txt", "-o", "story.txt"],
        ["agreement", "story.txt", "-o", "story.txt"],
        ["export", "--store", "story.txt", "-f", "table", "-o", "story.txt"],
    ],
)
def test_no_command_writes_over_what_it_reads(
    kept: Path, tmp_path: Path, run_here: RunOnrecord, arguments: list[str]
) -> None:
    kept.rename(tmp_path / "story.txt")
    before = (tmp_path / "story.txt").read_bytes()
    refused = run_here(*arguments, "--force")
    assert refused.returncode == 2
    assert refused.stderr == b"onrecord: story.txt: is what is read, and would be lost; write to another file\n"
    assert (tmp_path / "story.txt").read_bytes() == before


def test_what_is_beside_a_store_or_in_a_folder_that_is_read_is_no_place_either(
    kept: Path, tmp_path: Path, run_here: RunOnrecord
) -> None:
    Path(f"{kept}-wal").write_bytes(b"kept")
    refused = run_here("export", "-f", "csv", "-o", "review.db-wal", "--force")
    assert refused.returncode == 2 and b"is what is read, and would be lost" in refused.stderr
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("It rains.")
    (tmp_path / "link").symlink_to("in")
    for folder in ("in", "link"):
        refused = run_here("tag", folder, "-o", "in/a.txt", "--force")
        assert refused.returncode == 2 and b"in/a.txt: is in a folder that is read, and would be lost" in refused.stderr
    assert (tmp_path / "in" / "a.txt").read_text() == "It rains."


def test_a_model_is_no_folder_of_articles(tmp_path: Path) -> None:
    """A run's figures may lie beside its network, also the second time."""
    from onrecord.cli.output import files_of

    (tmp_path / "a.cfg").touch()
    assert files_of(None, tmp_path, tmp_path / "a.cfg", "onrecord_en_news") == [tmp_path / "a.cfg"]


@pytest.mark.parametrize(
    "report", ["a.jsonl", "./a.jsonl", "sub/../a.jsonl", "to_a", "to_sub/../a.jsonl", "-", "/dev/stdout"]
)
def test_two_outputs_are_never_one_file(tmp_path: Path, run_here: RunOnrecord, report: str) -> None:
    (tmp_path / "names.txt").write_text(NAMES)
    (tmp_path / "sub").mkdir()
    (tmp_path / "to_a").symlink_to("a.jsonl")  # where nothing is yet
    (tmp_path / "to_sub").symlink_to("sub")
    before = sorted(path.name for path in tmp_path.iterdir())
    output = "-" if report in ("-", "/dev/stdout") else "a.jsonl"
    refused = run_here("convert", "names.txt", "-o", output, "--report", report, "--force")
    assert refused.returncode == 2 and refused.stdout == b""
    assert b": two outputs would go there; give each a place of its own\n" in refused.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_nor_through_a_hard_link(tmp_path: Path, run_here: RunOnrecord) -> None:
    (tmp_path / "names.txt").write_text(NAMES)
    (tmp_path / "a.json").write_text("old")
    os.link(tmp_path / "a.json", tmp_path / "b.html")
    refused = run_here("evaluate", "rules", "names.txt", "--json", "a.json", "--errors", "b.html", "--force")
    assert refused.returncode == 2 and b"b.html: two outputs would go there" in refused.stderr
    assert (tmp_path / "a.json").read_text() == "old"


def test_the_verdicts_do_not_go_where_a_new_store_will_be(tmp_path: Path, run_here: RunOnrecord) -> None:
    (tmp_path / "a.txt").write_text("It rains.")
    refused = run_here("verify", "a.txt", "-a", "a.txt", "--review", "--store", "new", "-f", "jsonl", "-o", "./new")
    assert refused.returncode == 2 and not (tmp_path / "new").exists()


def test_the_report_goes_to_standard_output_where_the_data_does_not(tmp_path: Path, run_here: RunOnrecord) -> None:
    (tmp_path / "names.txt").write_text(NAMES)
    made = run_here("convert", "names.txt", "-o", "a.jsonl", "--report", "-")
    assert made.returncode == 0 and made.stdout.startswith(b"{") and b'"refused": []' in made.stdout
    assert (tmp_path / "a.jsonl").is_file() and not (tmp_path / "-").exists()


def test_a_place_is_free_again_afterwards(tmp_path: Path) -> None:
    for text in ("one", "two"):
        with opened(tmp_path / "a", force=True) as out:
            out.write(text)
    assert (tmp_path / "a").read_text() == "two"
    with opened(Path(os.devnull), force=False), opened(Path(os.devnull), force=False):
        pass  # what goes nowhere may do so twice
    with (
        alone(tmp_path / "a", Path("a")),
        pytest.raises(OnrecordError, match=r"^b: two outputs"),
        alone(tmp_path / "a", Path("b")),
    ):
        pass


@pytest.mark.parametrize(
    ("redirected", "words"),
    [
        ("-o a.jsonl --report b.json --force >b.json", "b.json: standard output goes there too"),
        ("-o a.jsonl --force 2>a.jsonl", "a.jsonl: standard error goes there too"),
        (">>names.txt", "names.txt: is what is read, and standard output goes there"),
    ],
)
def test_the_shell_sends_nothing_to_the_same_place(tmp_path: Path, redirected: str, words: str) -> None:
    (tmp_path / "names.txt").write_text(NAMES)
    command = f"{sys.executable} -m onrecord convert names.txt {redirected}"
    done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, check=False)
    said = done.stderr.decode() + "".join(p.read_text() for p in tmp_path.glob("a.jsonl"))
    assert done.returncode == 2 and words in said
    assert (tmp_path / "names.txt").read_text() == NAMES


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="a system without /dev/fd")
def test_a_pipe_by_its_name_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text(NAMES)
    start = f"{sys.executable} -m onrecord convert names.txt"
    for command in (f"{start} -o /dev/stdout | cat", f"{start} -o >(cat >found); sleep 1; cat found"):
        done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=True)
        assert b'"names":' in done.stdout, done.stderr


def test_what_a_command_is_writing_is_none_of_the_files_of_its_folder(tmp_path: Path, run_here: RunOnrecord) -> None:
    (tmp_path / "story.txt").write_text("Ana Silva said that it rained.")
    done = run_here("tag", ".", "-o", "claims.csv")
    assert (done.returncode, done.stderr) == (0, b"")
