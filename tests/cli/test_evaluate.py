"""``onrecord evaluate``: the whole command, on documents that were tagged before."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from evaluation.articles import document
from onrecord.certainty import OPEN_SOURCE
from onrecord.cli import app

TEXT = "Ana Silva said talks go on. Tom Brandt said prices rose."
ATTRIBUTIONS: list[dict[str, Any]] = [
    {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 26]]},
    {"source": [[28, 38]], "cue": [[39, 43]], "content": [[44, 55]]},
]
ARTICLES: list[dict[str, Any]] = [{"id": f"a{i}", "text": TEXT, "attributions": ATTRIBUTIONS} for i in range(6)]


def write(path: Path, lines: list[str]) -> None:
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "dev.jsonl", [json.dumps(article) for article in ARTICLES])
    good = [{**a, "confidence": 0.9 * OPEN_SOURCE} for a in ATTRIBUTIONS]  # their sources are left open
    half = [{**a, "source": [[0, 9]], "confidence": 0.6 * OPEN_SOURCE} for a in ATTRIBUTIONS]
    write(tmp_path / "good.jsonl", [document(article, good).to_json() for article in ARTICLES])
    write(tmp_path / "half.jsonl", [document(article, half).to_json() for article in ARTICLES])
    return tmp_path


def run(*arguments: str, columns: int = 120) -> Result:
    return CliRunner().invoke(app, ["evaluate", *arguments], env={"COLUMNS": str(columns)})


def test_the_table(folder: Path) -> None:
    result = run("half.jsonl", "dev.jsonl")
    assert (result.exit_code, result.stderr) == (0, "")
    rows = {line.split("  ")[0]: line.split() for line in result.stdout.splitlines() if line}
    assert rows["attribution"][1:] == ["50.0", "50.0–50.0", "50.0", "50.0", "12"]
    assert rows["attribution (indirect)"][2:] == ["50.0", "50.0–50.0", "50.0", "50.0", "12"]
    assert "attribution (direct)" not in rows
    assert (
        "confidence: off by 10.0 points on average (expected calibration error; one that tells the truth"
        in result.stdout
    )
    assert result.stdout.splitlines()[-1].split() == ["60%", "50%", "12"]


def test_against_another(folder: Path) -> None:
    result = run("good.jsonl", "dev.jsonl", "--against", "half.jsonl", "--json", "-", "--samples", "500")
    assert (result.exit_code, result.stderr) == (0, "")
    report = json.loads(result.stdout)
    assert report["figures"]["attribution"] == {
        "value": 100, "low": 100, "high": 100, "precision": 100, "recall": 100, "right": 12, "predicted": 12, "gold": 12,
    }  # fmt: skip
    assert report["against"]["figures"]["attribution"]["value"] == 50
    difference = report["differences"]["attribution"]
    assert (difference["value"], difference["low"], difference["high"]) == (50, 50, 50)
    assert difference["p"] == pytest.approx(2 / 64, abs=0.02)
    assert report["confidence"] == {
        "error": 10, "error_by_chance": pytest.approx(7.1, abs=0.3), "claims": 12, "bins": [{"confidence": 0.9, "right": 1, "claims": 12}],
    }  # fmt: skip
    assert (report["articles"], report["samples"], report["model"]["documents"]) == (6, 500, "good.jsonl")
    table = run("good.jsonl", "dev.jsonl", "--against", "half.jsonl").stdout
    assert "+50.0" in table and "+50.0 to +50.0" in table


def test_the_names_of_the_figures_stay_whole_in_a_narrow_window(folder: Path) -> None:
    for more in ((), ("--against", "half.jsonl")):
        lines = run("good.jsonl", "dev.jsonl", *more, "--samples", "100", columns=40).stdout.splitlines()
        assert any(line.startswith(("speaker given quote  ", "attribution (indirect)  ")) for line in lines)


def test_files(folder: Path) -> None:
    result = run("half.jsonl", "dev.jsonl", "--json", "a.json", "--errors", "errors.html")
    assert result.exit_code == 0 and "attribution" in result.stdout
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["figures"]["content"]["value"] == 100
    page = (folder / "errors.html").read_text(encoding="utf-8")
    assert '<a href="#source">Wrong source</a> <b>6</b>' in page
    again = run("half.jsonl", "dev.jsonl", "--errors", "errors.html")
    assert again.exit_code == 2 and "errors.html: is there already" in again.stderr
    refused = run("half.jsonl", "dev.jsonl", "--errors", "errors.txt")
    assert (refused.exit_code, refused.stdout) == (2, "") and not (folder / "errors.txt").exists()
    assert refused.stderr == "onrecord: errors.txt: no format has the ending .txt; there are .html .htm\n"
    assert run("good.jsonl", "dev.jsonl", "--errors", "errors.html", "--force").exit_code == 0
    assert "No mistakes." in (folder / "errors.html").read_text(encoding="utf-8")


def test_articles_without_a_document_are_named_and_count(folder: Path) -> None:
    write(folder / "few.jsonl", (folder / "good.jsonl").read_text(encoding="utf-8").splitlines()[:3])
    result = run("few.jsonl", "dev.jsonl", "--json", "-")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        f"onrecord: few.jsonl: “a{i}” is not among the documents; it counts as nothing found" for i in (3, 4, 5)
    ]
    assert json.loads(result.stdout)["figures"]["attribution"]["recall"] == 50


@pytest.mark.parametrize(
    ("model", "data", "words"),
    [
        ("none", "dev.jsonl", "no model 'none'"),
        ("none.jsonl", "dev.jsonl", "none.jsonl: no such file"),
        ("good.jsonl", "none.jsonl", "none.jsonl: no such file"),
        ("dev.jsonl", "dev.jsonl", "dev.jsonl:1: no document that onrecord wrote"),
        ("empty.jsonl", "dev.jsonl", "empty.jsonl: no documents"),
        ("good.jsonl", "empty.jsonl", "empty.jsonl: nothing to measure"),
        ("good.jsonl", "plain.jsonl", "plain.jsonl: nothing to measure"),
        ("good.jsonl", "others.jsonl", "no article of others.jsonl is"),
        ("good.jsonl", "changed.jsonl", "“a0” has another text"),
        ("good.jsonl", "broken.jsonl", "broken.jsonl:1: not JSON"),
    ],
)
def test_what_cannot_be_measured_is_refused_in_one_line(folder: Path, model: str, data: str, words: str) -> None:
    write(folder / "empty.jsonl", [])
    write(folder / "plain.jsonl", [json.dumps({"id": "a0", "text": TEXT})])
    write(folder / "others.jsonl", [json.dumps({**ARTICLES[0], "id": "z"})])
    write(folder / "changed.jsonl", [json.dumps({**ARTICLES[0], "text": TEXT + " "})])
    write(folder / "broken.jsonl", ["{"])
    result = run(model, data, "--errors", "page.html")
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr and result.stderr.count("\n") == 1
    assert not (folder / "page.html").exists()


@pytest.mark.slow
def test_a_model_is_run(folder: Path) -> None:
    result = run("rules", "dev.jsonl", "--json", "-")
    assert (result.exit_code, result.stderr) == (0, "")
    report = json.loads(result.stdout)
    assert report["model"]["name"] == "rules"
    assert report["figures"]["attribution"]["value"] == 100
