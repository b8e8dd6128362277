"""A release: what is in its folder, that it loads, and when nothing is left of it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

import onrecord
from onrecord.cli.info import info, to_text
from onrecord.corpora.records import in_tuning_set
from onrecord.errors import OnrecordError
from onrecord.evaluation import evaluate
from onrecord.ml import crossvalidation, quality, release
from onrecord.ml.card import write_card
from onrecord.ml.package import FILES, load_model, own_hash
from onrecord.ml.provenance import began_with
from onrecord.resources import DEFAULT_MODEL


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory, trained: tuple[Path, Any], data: Path) -> Path:
    """With the first release of a run, whatever speaks against a network that small."""
    folder = tmp_path_factory.mktemp("models")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crossvalidation, "FOLDS", 2)
        patch.setattr(release, "objection", lambda measured: "it is tiny; take a larger one")
        release.release(
            trained[0], "tiny", version="1.0", into=folder, dev={"attributions": [data], "tags": [data]}, force=True
        )
    return folder


def test_a_release_is_a_pipeline_with_its_card(models: Path, data: Path, articles: list[dict[str, Any]]) -> None:
    folder = models / "tiny"
    assert {path.name for path in models.iterdir()} == {"tiny"}
    assert {path.name for path in folder.iterdir()} - {"reliability.svg"} == {
        *FILES,
        "config.cfg",
        "meta.json",
        "README.md",
    }
    assert load_model(folder).encoder.size == 96
    figures = evaluate(onrecord.load(folder), articles).figures()
    assert figures["attribution"] == pytest.approx(
        json.loads((folder / "meta.json").read_text())["scores"]["dev"]["attribution"], abs=0.01
    )
    assert figures["attribution"] > 80


def test_meta_says_what_it_is_made_of(models: Path, data: Path) -> None:
    meta = json.loads((models / "tiny" / "meta.json").read_text())
    (file,) = meta["data"]["names"]
    assert file["file"] == data.name and file["trained_on"] + file["tuning"] == file["articles"] == 40
    assert meta["settings"]["seed"] == 1
    # Four of its forty articles are in the tuning set.
    assert meta["scores"]["judged_on"] == "cross-validation" and meta["scores"]["articles"]["attributions"] == 40
    assert meta["scores"]["exported"].keys() == meta["scores"]["previous"].keys()
    assert meta["scores"]["agreement"].keys() == {"attributions", "names", "tags", "sentences"}
    assert meta["forced"] == "it is tiny; take a larger one"
    assert str(data.parent) not in (models / "tiny" / "meta.json").read_text()


def test_the_card_has_the_figures_and_the_plot(models: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(models / "tiny", tmp_path / "copy")
    meta = json.loads((folder / "meta.json").read_text())
    meta["scores"]["confidence"] = {
        "tuning": {"error": 1.5, "bins": [[0.55, 0.5, 10]]},
        "dev": {"error": 3.25, "bins": [[0.15, 0.2, 5], [0.95, 0.9, 40]]},
    }
    meta["sha256"]["meta.json"] = own_hash(meta)
    (folder / "meta.json").write_text(json.dumps(meta))
    write_card(folder)
    card, plot = ((folder / name).read_text() for name in ("README.md", "reliability.svg"))
    assert str(meta["scores"]["exported"]["attribution"]) in card and "in cross-validation" in card
    assert "**Released by force**: it is tiny; take a larger one" in card
    assert str(meta["scores"]["dev"]["token content"]) in card
    assert "1.5 points on tuning, 3.25 points on dev" in card
    assert "| 95 % | 90 % | 40 |" in card
    assert "\n\n\n" not in card
    assert plot.count("% right</title>") == 2


def test_a_pipeline_without_confidence_says_so(models: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(models / "tiny", tmp_path / "copy")
    meta = json.loads((folder / "meta.json").read_text())
    meta["scores"]["confidence"] = {}
    for weights, said in ((None, "`confidence` is null"), ([1.0], "as it was fitted for the model that it began with")):
        meta["calibration"] = weights
        meta["sha256"]["meta.json"] = own_hash(meta)
        (folder / "meta.json").write_text(json.dumps(meta))
        write_card(folder)
        assert said in (folder / "README.md").read_text()


def test_what_is_trained_further_names_what_it_stands_on(models: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(models / "tiny", tmp_path / "copy")
    meta = json.loads((folder / "meta.json").read_text())
    meta["base"] = began_with({"weights": None, "model": DEFAULT_MODEL})
    meta["sha256"]["meta.json"] = own_hash(meta)
    (folder / "meta.json").write_text(json.dumps(meta))
    write_card(folder)
    for words in ((folder / "README.md").read_text(), to_text(info(str(folder)))):
        assert f"{DEFAULT_MODEL} {meta['base']['version']}" in words and "Reuters Corpus text of 1996" in words
    assert "terms not stated" in words


def test_a_card_has_a_column_for_antecedents_where_they_were_measured(models: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(models / "tiny", tmp_path / "copy")
    assert "antecedents" not in (folder / "README.md").read_text()
    meta = json.loads((folder / "meta.json").read_text())
    meta["scores"]["exported"]["antecedents"] = 71.25
    meta["sha256"]["meta.json"] = own_hash(meta)
    (folder / "meta.json").write_text(json.dumps(meta))
    write_card(folder)
    lines = (folder / "README.md").read_text().splitlines()
    header = next(i for i, line in enumerate(lines) if line.endswith("| antecedents |"))
    assert lines[header + 1].count("|") == lines[header].count("|") == lines[header + 2].count("|")
    assert lines[header + 2].endswith("| 71.25 |")


def test_the_same_version_is_not_released_twice(models: Path, trained: tuple[Path, Any]) -> None:
    with pytest.raises(OnrecordError, match=r"has version 1.0 already; release with a later --version"):
        release.release(trained[0], "tiny", version="1.0", into=models)


def test_a_worse_one_is_refused_and_nothing_is_left_behind(
    models: Path, trained: tuple[Path, Any], declared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path: path.read_bytes() for path in (models / "tiny").iterdir()}
    measure = release.measure

    def better_before(*arguments: Any) -> quality.Quality:
        measured = measure(*arguments)
        assert measured.judged_on == "the set named for it" and measured.articles == {"attributions": 20}
        assert measured.previous.keys() == measured.exported.keys() == measured.trained.keys()
        measured.previous["attribution"] = 101.0
        chance = {**measured.chance, "attribution": 0.01}
        return replace(measured, chance=chance, pipeline=100.0)  # the rules read these simple articles well

    monkeypatch.setattr(release, "measure", better_before)
    monkeypatch.setattr(quality, "AGREEMENT", 10.0)
    with pytest.raises(OnrecordError, match=r"tiny 1\.1 is not released: attribution on the set named .* --force$"):
        release.release(trained[0], "tiny", version="1.1", into=models, tuning={"attributions": [declared]})
    assert {path: path.read_bytes() for path in (models / "tiny").iterdir()} == before
    assert {path.name for path in models.iterdir()} == {"tiny"}


@pytest.fixture
def declared(tmp_path: Path, articles: list[dict[str, Any]]) -> Path:
    """Articles of the kind that were not trained on."""
    path = tmp_path / "declared.jsonl"
    others = [{**a, "id": f"other {a['id']}", "text": a["text"].replace(".", "!", 1)} for a in articles[:20]]
    path.write_text("".join(json.dumps(other) + "\n" for other in others))
    return path


def test_it_is_not_judged_by_what_it_has_read(trained: tuple[Path, Any], data: Path, tmp_path: Path) -> None:
    with pytest.raises(
        OnrecordError, match=r"^--tuning: \d+ of its articles were trained on, such as “article-\d+”.*leave them out$"
    ):
        release.release(trained[0], "x", version="1.0", into=tmp_path, tuning={"attributions": [data]})


def test_too_few_articles_are_said_before_anything_is_done(
    trained: tuple[Path, Any], articles: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = tmp_path / "few.jsonl"
    trained_on = [article for article in articles if not in_tuning_set(article["id"])][:8]
    few.write_text("".join(json.dumps(article) + "\n" for article in trained_on))
    moved = {f"data.{task}": str(few) for task in ("attributions", "names", "tags")}
    with pytest.raises(OnrecordError) as refused:
        release.release(trained[0], "x", version="1.0", into=tmp_path / "models", overrides=moved)
    assert "the tuning set has 0 articles" in str(refused.value) and "20 are needed" in str(refused.value)
    assert "--tuning FILE" in str(refused.value) and not (tmp_path / "models").exists()
    monkeypatch.setattr(release, "objection", lambda measured: None)
    folder = release.release(trained[0], "x", version="1.0", into=tmp_path / "models", overrides=moved, force=True)
    assert "20 are needed" in json.loads((folder / "meta.json").read_text())["forced"]


@pytest.mark.parametrize(
    ("name", "version", "message"),
    [("../x", "1.0", "small letters"), ("x", "one", "no version"), ("x", "1.0", "no trained network")],
)
def test_what_cannot_be_released_is_refused(tmp_path: Path, name: str, version: str, message: str) -> None:
    with pytest.raises(OnrecordError, match=message):
        release.release(tmp_path, name, version=version, into=tmp_path / "models")
    assert not (tmp_path / "models").exists()


def test_a_run_that_kept_no_configuration_needs_one(tmp_path: Path, tiny: Path, trained: tuple[Path, Any]) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "best").symlink_to(trained[0] / "best")
    with pytest.raises(OnrecordError, match="--config"):
        release.release(tmp_path / "run", "x", version="1.0", into=tmp_path)
    with pytest.raises(OnrecordError, match=r"0 articles with attributions, and 20 are needed"):
        release.release(tmp_path / "run", "x", version="1.0", into=tmp_path, config=tiny)
