"""All that the released encoder learns from, in one folder."""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.corpora.checks import find_problems
from onrecord.corpora.records import in_tuning_set
from onrecord.ml.configuration import files, find_config, read_config

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "scripts"))
training_files: Any = pytest.importorskip("training_files")
pytestmark = pytest.mark.slow  # seconds of a real model
SAID = "Ada Frost said it rains. " * 3


def given(folder: Path) -> list[str]:
    claim = {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 23]]}
    rows = {
        "attributions": [{"id": f"a{i}", "text": SAID, "attributions": [claim]} for i in range(3)],
        "names": [{"id": f"n{i}", "text": SAID, "names": [[0, 9, "PER"]]} for i in range(3)],
        "tags": [{"id": "t0", "text": "Rain.", "tokens": [[0, 4, "NOUN", "NN", "rain"]], "sents": [[0, 5]]}],
    }
    for task, articles in rows.items():
        (folder / f"{task}.in").write_text("\n".join(map(json.dumps, articles)), encoding="utf8")
    return [argument for task in rows for argument in (f"--{task}", str(folder / f"{task}.in"))]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        own = list(training_files.own_articles("world"))
        few = [
            *itertools.islice((one for one in own if one["claims"]), 25),
            next(o for o in own if o["id"][:3] == "la-"),
        ]
        patch.setattr(training_files, "own_articles", lambda which: few)
        for name in ("CROPS", "TEXTS", "TEXTS_WITH_NAMES", "TOLD"):
            patch.setattr(training_files.varied, name, 9)
        patch.setattr(sys, "argv", ["training_files.py", *given(folder), "-o", str(folder / "training")])
        training_files.main()
    return folder


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]


def test_the_configuration_names_just_these_files(made: Path) -> None:
    named = files(read_config(find_config("world"), {})["data"])
    assert {path for paths in named.values() for path in paths} == {
        Path("training", path.name) for path in (made / "training").iterdir()
    }


def test_all_can_be_trained_on(made: Path) -> None:
    for path in (made / "training").iterdir():
        rows = read(path)
        # Whom others' sources mean is known of PolNeAR alone (scripts/polnear_speakers.tsv).
        assert bool(rows) == (path.name != "mentions.jsonl"), path.name
        assert not [str(p) for row in rows for p in find_problems(row) if not p.warning], path.name


def test_nothing_is_made_of_the_tuning_set_and_what_confidence_needs_is_left_out(made: Path) -> None:
    world, renamed = read(made / "training" / "world.jsonl"), read(made / "training" / "world-renamed.jsonl")
    assert len(world) == 25 and not any(row["id"].startswith("la-") for row in world)
    before = {row["id"]: row for row in world}
    assert 0 < len(renamed) < 25
    for row in renamed:
        article = before[row["id"].removesuffix("-renamed")]
        assert not in_tuning_set(article["id"]) and not in_tuning_set(row["id"]) and row["text"] != article["text"]


def test_the_tuning_set_is_of_whole_articles_alone(made: Path) -> None:
    ids = [row["id"] for name in ("attributions", "names", "told") for row in read(made / "training" / f"{name}.jsonl")]
    assert in_tuning_set("crop-0")  # the first one that would have been made
    kinds = {id.split("-")[0] for id in ids if "-" in id}
    assert kinds == {"crop", "text", "told"} and not [id for id in ids if "-" in id and in_tuning_set(id)]
