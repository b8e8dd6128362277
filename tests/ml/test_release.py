"""A release: what is in its folder, that it loads, and when nothing is left of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

import onrecord
from onrecord.errors import OnrecordError
from onrecord.evaluation import evaluate
from onrecord.ml import quality, release
from onrecord.ml.card import write_card
from onrecord.ml.package import FILES, load_model, own_hash


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory, trained: tuple[Path, Any], data: Path) -> Path:
    """With the first release of a run.  The rules read its simple articles well, so nothing is held against them."""
    folder = tmp_path_factory.mktemp("models")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quality, "AGREEMENT", 10.0)
        patch.setattr(release, "objection", lambda measured: None)
        release.release(trained[0], "tiny", version="1.0", into=folder, dev={"attributions": [data], "tags": [data]})
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
    assert meta["scores"]["exported"].keys() == meta["scores"]["trained"].keys()
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
    assert str(meta["scores"]["exported"]["attribution"]) in card
    assert str(meta["scores"]["dev"]["token content"]) in card
    assert "1.5 points on tuning, 3.25 points on dev" in card
    assert "| 95 % | 90 % | 40 |" in card
    assert "\n\n\n" not in card
    assert plot.count("% right</title>") == 2


def test_a_pipeline_without_confidence_says_so(models: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(models / "tiny", tmp_path / "copy")
    meta = json.loads((folder / "meta.json").read_text())
    meta["scores"]["confidence"] = {}
    meta["sha256"]["meta.json"] = own_hash(meta)
    (folder / "meta.json").write_text(json.dumps(meta))
    write_card(folder)
    assert "`confidence` is null" in (folder / "README.md").read_text()


def test_the_same_version_is_not_released_twice(models: Path, trained: tuple[Path, Any]) -> None:
    with pytest.raises(OnrecordError, match=r"has version 1.0 already; release with a later --version"):
        release.release(trained[0], "tiny", version="1.0", into=models)


def test_a_worse_one_is_refused_and_nothing_is_left_behind(
    models: Path, trained: tuple[Path, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path: path.read_bytes() for path in (models / "tiny").iterdir()}
    measure = release.measure

    def better_before(*arguments: Any) -> quality.Quality:
        measured = measure(*arguments)
        assert measured.previous == measured.exported  # the same network as the previous release
        measured.previous["attribution"] = 101.0
        return measured

    monkeypatch.setattr(release, "measure", better_before)
    monkeypatch.setattr(quality, "AGREEMENT", 10.0)
    monkeypatch.setattr(quality, "BASELINE", models / "tiny")
    with pytest.raises(OnrecordError, match=r"tiny 1\.1 is not released: attribution on the tuning set"):
        release.release(trained[0], "tiny", version="1.1", into=models)
    assert {path: path.read_bytes() for path in (models / "tiny").iterdir()} == before
    assert {path.name for path in models.iterdir()} == {"tiny"}


@pytest.mark.parametrize(
    ("name", "version", "message"),
    [("../x", "1.0", "small letters"), ("x", "one", "no version"), ("x", "1.0", "no trained network")],
)
def test_what_cannot_be_released_is_refused(tmp_path: Path, name: str, version: str, message: str) -> None:
    with pytest.raises(OnrecordError, match=message):
        release.release(tmp_path, name, version=version, into=tmp_path / "models")
    assert not (tmp_path / "models").exists()


def test_a_run_that_kept_no_configuration_needs_one(tmp_path: Path, trained: tuple[Path, Any]) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "best").symlink_to(trained[0] / "best")
    with pytest.raises(OnrecordError, match="--config"):
        release.release(tmp_path / "run", "x", version="1.0", into=tmp_path)
    with pytest.raises(OnrecordError, match=r"--data\.attributions"):
        release.release(tmp_path / "run", "x", version="1.0", into=tmp_path, config="tiny")
