"""``onrecord`` itself, ``schema`` and ``info``."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import onrecord
from conftest import RunOnrecord
from formats.story import story
from onrecord.cli import app, app_for
from onrecord.cli.info import info, to_text
from onrecord.resources import DEFAULT_MODEL


def test_bare_shows_help(run_here: RunOnrecord) -> None:
    bare, asked = run_here(), run_here("--help")
    assert (bare.returncode, bare.stderr) == (0, b"")
    assert bare.stdout == asked.stdout
    for command in ("tag", "count", "schema", "info", "train"):
        assert f"\n  {command} " in bare.stdout.decode()


def test_help_has_examples_and_says_the_rules(run_here: RunOnrecord) -> None:
    assert b"Usage: onrecord count " in run_here("count", "-h").stdout
    text = run_here("tag", "--help", env={"COLUMNS": "120"}).stdout.decode()
    for words in (
        "onrecord tag articles/ -o claims.csv",
        "Claims without one are kept",
        'if the first line begins with {"',
    ):
        assert words in text


def test_no_other_command_is_made_than_the_one_asked_for() -> None:
    def made(*arguments: str) -> list[str | None]:
        return [command.name for command in app_for(list(arguments)).registered_commands]

    everything = [command.name for command in app.registered_commands]
    assert made("count", "tag", "-h") == ["count"]
    assert made() == made("--help") == made("tga", "tag") == everything and len(everything) > 10


def test_who_names_a_file_is_told_how_it_is_read(tmp_path: Path, run_here: RunOnrecord) -> None:
    (tmp_path / "a story.txt").write_text("“No,” she said.", encoding="utf-8")
    found, missing = run_here("a story.txt"), run_here("no.txt")
    assert (found.returncode, missing.returncode) == (2, 2)
    assert (
        found.stderr.decode() == "onrecord: no such command 'a story.txt'; to read a file: onrecord tag 'a story.txt'\n"
    )
    assert b"onrecord tag" not in missing.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("tag", "missing argument 'INPUT...'; onrecord tag --help says how it is used"),
        ("tga a.txt", "no such command 'tga'. Did you mean 'tag'?"),
        ("tag a.txt --min-confidence 80", "invalid value for '--min-confidence': 80.0 is not in the range 0<=x<=1; "),
        ("tag a.txt --format", "option '--format' requires an argument; onrecord tag --help says how it is used"),
        ("--version=1", "option '--version' does not take a value; onrecord --help says how it is used"),
        ("train", "missing option '--output' / '-o'; onrecord train --help says how it is used"),
    ],
)
def test_a_misspelt_command_is_told_in_one_line(run_here: RunOnrecord, arguments: str, said: str) -> None:
    result = run_here(*arguments.split())
    assert (result.returncode, result.stdout, result.stderr.count(b"\n")) == (2, b"", 1)
    assert result.stderr.decode().startswith(f"onrecord: {said}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [("tag a.txt --timeout x", "'x' is no number"), ("tag a.txt -n 1.5", "'1.5' is no whole number")],
)
def test_what_is_no_number_is_said_to_be_none(run_here: RunOnrecord, arguments: str, said: str) -> None:
    refused = run_here(*arguments.split())
    assert refused.returncode == 2 and f": {said}; onrecord tag --help".encode() in refused.stderr


def test_a_misspelt_option_is_told_with_those_like_it(run_here: RunOnrecord) -> None:
    """In Typer's own words, which each version has otherwise."""
    result = run_here("tag", "a.txt", "--fromat", "csv")
    assert (result.returncode, result.stdout, result.stderr.count(b"\n")) == (2, b"", 1)
    assert re.match(rb"onrecord: no such option\b.*--fromat\b.*--format\b", result.stderr)


@pytest.mark.parametrize(
    ("typed", "place", "offered"),
    [
        ("onrecord ta", 1, ["tag"]),
        ("onrecord tag --fo", 2, ["--format", "--force"]),
        ("onrecord tag --format j", 3, ["jsonl", "json"]),
        ("onrecord --version ta", 2, ["tag"]),
        ('onrecord tag --min-confidence 7 "a story.txt" --forma', 5, ["--format"]),
        ('onrecord tag "a st', 2, []),  # files are the shell's own
        ('onrecord "a story.txt" ta', 2, ["tag"]),
    ],
)
def test_a_shell_is_told_how_what_is_typed_goes_on(
    tmp_path: Path, run_here: RunOnrecord, typed: str, place: int, offered: list[str]
) -> None:
    (tmp_path / "a story.txt").touch()
    asked = {"_ONRECORD_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(place)}
    told = run_here(env=asked)
    assert (told.returncode, told.stderr, told.stdout.decode().split()) == (0, b"", offered)


def test_version(run_here: RunOnrecord) -> None:
    assert run_here("--version").stdout == f"onrecord {onrecord.__version__}\n".encode()


def test_the_schema_is_one_and_fits(run_here: RunOnrecord) -> None:
    schema = json.loads(run_here("schema").stdout)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(story().to_json()))
    broken = json.loads(story().to_json()) | {"claims": [{"id": "c1"}]}
    assert not Draft202012Validator(schema).is_valid(broken)


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["tag", "--help"], ["train", "--help"], ["schema"]])
def test_what_needs_no_pipeline_does_not_load_spacy(arguments: list[str], tmp_path: Path) -> None:
    code = (
        "import sys, atexit\n"
        "sys.argv = ['onrecord', *sys.argv[1:]]\n"
        "atexit.register(lambda: print('spacy' in sys.modules, 'rich' in sys.modules, file=sys.stderr))\n"
        "from onrecord.cli import main; main()"
    )
    result = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, cwd=tmp_path, check=False)
    assert result.returncode == 0 and result.stderr.split() == [b"False", b"False"]


@pytest.mark.slow
def test_info_says_what_is_installed_and_where_it_comes_from(run_onrecord: RunOnrecord) -> None:
    facts = json.loads(run_onrecord("info", "--json").stdout)
    assert facts["onrecord"] == onrecord.__version__
    assert facts["model"]["name"] == DEFAULT_MODEL and len(facts["model"]["sha256"]) == 64
    assert facts["components"]["claims"] == "onrecord_attributions" and facts["base"] is None
    assert "PolNeAR" in facts["encoder"]["sources"]["polnear"]["name"]
    assert facts["libraries"]["spacy"]["license"] == "MIT"
    shown = run_onrecord("info").stdout.decode()
    assert shown == to_text(info()) + "\n"
    assert facts["model"]["sha256"] in shown and "PolNeAR" in shown


@pytest.mark.slow
def test_info_takes_the_model_as_evaluate_does_and_says_what_is_wrong_with_it(
    run_onrecord: RunOnrecord, tmp_path: Path
) -> None:
    (tmp_path / "best").mkdir()
    (tmp_path / "best" / "weights.pt").touch()
    (tmp_path / "broken.cfg").write_text('[nlp]\nlang = "en"\npipeline = ["tagger"\n', encoding="utf-8")
    for named, said in ((tmp_path, b"is the run of a training"), (tmp_path / "broken.cfg", b"mend that file")):
        refused = run_onrecord("info", str(named))
        assert refused.returncode == 2 and said in refused.stderr and refused.stderr.count(b"\n") == 1
        assert b" object at " not in refused.stderr and b" at 0x" not in refused.stderr
    assert run_onrecord("info", "rules", "--model", "rules").returncode == 2


def test_info_says_what_the_baseline_is_made_of(run_onrecord: RunOnrecord) -> None:
    facts = json.loads(run_onrecord("info", "--model", "rules", "--json").stdout)
    assert facts["components"]["claims"] == "onrecord_claims" and facts["encoder"] is None
    assert facts["base"]["license"] and facts["base"]["sources"]
