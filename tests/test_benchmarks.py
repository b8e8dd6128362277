"""What the benchmarks make of scorers' output, and what they say without the gold data."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from benchmarks import accuracy, dev_sets, long_article, quantities, shapes, speed
from benchmarks.report import markdown

from formats.story import story


def test_labelled_figures_of_a_line() -> None:
    assert dev_sets.labelled("p 91.0  r 88.2  f 89.6  gold 12  pred 11")["f"] == 89.6
    assert dev_sets.labelled("value+unit 93.7  official's name 80.0") == {"value+unit": 93.7, "official's name": 80.0}


def test_entity_figures_have_the_mean_first_then_each_label() -> None:
    output = (
        "OFFICIAL      p 50.0  r 50.0  f 50.0  gold 2  pred 2\n"
        "of all quantities in the gold: value 70.0  value+unit 60.0\n"
        "of the matched: country code 90.0  value 80.0\n"
        "mean f 12.5\n"
    )
    assert dev_sets.entity_figures(output) == {
        "mean F1": 12.5,
        "value (of all)": 70.0,
        "value+unit (of all)": 60.0,
        "OFFICIAL": 50.0,
        "country code (of matched)": 90.0,
        "value (of matched)": 80.0,
    }


@pytest.mark.slow
def test_what_articles_cost_is_measured_in_a_process_of_their_own() -> None:
    costs = long_article.cost(["It rained.", "“We left,” said Ada Frost."])
    assert costs["words"] == 7
    assert costs["peak memory, MiB"] > 50
    assert costs["seconds for 1,000 words"] > 0


def test_hard_cases_are_counted_not_in_percent() -> None:
    output = (
        "cases passed 9/20  claims found 80.0  right speaker 70.0  wrong speaker 5.0  kind 99.0  cue 98.0  "
        "traps avoided 75.0  quantities 3/4\n"
    )
    assert dev_sets.hard_case_figures(output) == {
        "cases passed": 9.0,
        "right speaker": 70.0,
        "wrong speaker": 5.0,
        "traps avoided": 75.0,
    }


def test_story_figures_come_with_the_exit_status_of_a_verdict(tmp_path: Path) -> None:
    scorer = tmp_path / "scorer.py"
    scorer.write_text("print('a miss')\nprint('3 of 5 points')\nraise SystemExit(1)\n", encoding="utf-8")
    assert dev_sets.story_figures(dev_sets.run(scorer)) == {"points held": 3.0, "points missed": 2.0}


def test_a_scorer_that_breaks_is_no_figure(tmp_path: Path) -> None:
    scorer = tmp_path / "scorer.py"
    scorer.write_text("raise ValueError('no gold')\n", encoding="utf-8")
    with pytest.raises(dev_sets.ScorerFailed, match=r"scorer\.py: ValueError: no gold"):
        dev_sets.run(scorer)


def test_gold_that_a_program_writes_is_read_and_scored(tmp_path: Path) -> None:
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "cases.py").write_text("""print('{"id": "a", "text": "It rains."}')""", encoding="utf-8")
    (tmp_path / "bench" / "scorer.py").write_text(
        "import sys\nprint(*(open(path).read().count('It rains.') for path in sys.argv[1:]))", encoding="utf-8"
    )
    cases = dev_sets.DevSet("a b", "cases.py", "scorer.py", lambda output: {output.strip(): 1.0}, dev_sets.jsonl)
    (row,) = cases.articles(tmp_path)
    read = {row["text"]: dev_sets.Prediction({"text": row["text"], "claims": []}, [], [])}
    assert cases.score(tmp_path, read, tmp_path) == {"1 1": 1.0}


@pytest.mark.slow
def test_pages_are_read_by_the_command(tmp_path: Path) -> None:
    for name, content in (
        ("data/gold.jsonl", "{}"),
        ("data/gold/a.html", "<html><body><article><p>“It rains,” Ada Frost said.</p></article></body></html>"),
        ("bench/scorer.py", "import sys\nprint(open(sys.argv[2], encoding='utf-8').read())"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    pages = dev_sets.DevSet(
        "x", "gold.jsonl", "scorer.py", lambda output: {json.loads(output)["id"]: 1.0}, dev_sets.jsonl, predict="pages"
    )
    assert pages.articles(tmp_path) == []
    assert pages.score(tmp_path, {}, tmp_path) == {"a": 1.0}


@pytest.mark.slow
def test_gold_claims_are_given_to_the_command(tmp_path: Path) -> None:
    text = "Ada Frost came. “It rains,” she said."
    start = text.index("“")
    claim = {"content": [[start, start + 11]], "cue": [[start + 16, start + 20]], "source": [[start + 12, start + 15]]}
    for name, content in (
        ("data/gold.jsonl", json.dumps({"id": "a", "text": text, "attributions": [claim]})),
        ("bench/scorer.py", "import sys\nprint(open(sys.argv[2], encoding='utf-8').read())"),
    ):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(content, encoding="utf-8")
    found: list[dict[str, Any]] = []

    def figures(output: str) -> dict[str, float]:
        found.append(json.loads(output))
        return {"right": 1.0}

    gold = dev_sets.DevSet("x", "gold.jsonl", "scorer.py", figures, dev_sets.jsonl, predict="given")
    assert gold.score(tmp_path, {}, tmp_path) == {"right": 1.0}
    (document,) = found
    assert [c["content"] for c in document["claims"]] == [claim["content"]]
    assert [s["name"] for s in document["speakers"]] == ["Ada Frost"]


def test_table_marks_what_is_under_its_floor_or_over_its_ceiling() -> None:
    (speakers,) = (s for s in dev_sets.DEV_SETS if s.name == "speakers polnear")
    figures = {"right": speakers.floors["right"] - 1, "wrong": speakers.ceilings["wrong"], "unknown": 0.0}
    lines = accuracy.table([speakers], {speakers.name: figures}).splitlines()[2:]
    assert [line.rstrip(" |").endswith("missed") for line in lines] == [True, False, False]


def test_without_the_gold_data_one_line_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["accuracy", "--data", str(tmp_path)])
    assert accuracy.main() == 2
    assert capsys.readouterr().err.splitlines() == [
        f"{tmp_path}: no folders data/ and bench/ there; name the folder that has them with --data"
    ]


def test_texts_are_repeated_up_to_the_number_of_words(tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text("".join(json.dumps({"text": text}) + "\n" for text in ("one two", "three")), encoding="utf-8")
    assert speed.read_texts(file, 4) == ["one two", "three", "one two"]


def test_sentences_that_are_not_here_are_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["quantities", "--sentences", "nowhere.json"])
    with pytest.raises(SystemExit) as ended:
        quantities.main()
    assert ended.value.code == 2 and "nowhere.json is not here" in capsys.readouterr().err


def test_markdown_columns_are_aligned() -> None:
    assert markdown([("a", "b"), ("long", "1")], right={1}).splitlines() == [
        "| a    | b |",
        "|------|--:|",
        "| long | 1 |",
    ]


def test_a_set_that_is_scored_by_what_commands_give_has_no_other_acts() -> None:
    document = story().model_copy(
        update={
            "claims": [c.model_copy(update={"act": a}) for c, a in zip(story().claims, ("says", "does"), strict=False)]
        }
    )
    read = dev_sets.Prediction(document.model_dump(mode="json", by_alias=True), [], [])
    sets = {spoken: dev_sets.DevSet("x", "x", "x", dict, dev_sets.jsonl, spoken=spoken) for spoken in (True, False)}  # type: ignore[arg-type]
    assert {s: len(one.row({"id": "a"}, read)["claims"]) for s, one in sets.items()} == {True: 1, False: 2}


@pytest.mark.parametrize("name", shapes.SHAPES)
def test_a_shape_is_as_long_as_asked_and_says_nothing_twice(name: str) -> None:
    text = shapes.SHAPES[name](5_000)
    assert 5_000 <= len(text) + len(" and ") < 5_400
    assert text == shapes.SHAPES[name](5_000)
    assert text[:2_000] != text[2_000:4_000]


def test_names_are_different_people() -> None:
    assert len({shapes.name(i) for i in range(9_360)}) == 9_360
