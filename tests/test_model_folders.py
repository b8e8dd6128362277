"""Which model is read, and what of a model's folder is believed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord import resources
from onrecord.errors import OnrecordError
from onrecord.loading import find_model
from onrecord.ml.package import own_hash, sha256

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

RELEASED = resources.folder("models") / resources.DEFAULT_MODEL
RULES = resources.folder("configs") / "rules.cfg"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RELEASED, tmp_path / "mine"))


def rewrite(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Changes meta.json, and its hashes with it: what somebody would do who means to."""
    meta = json.loads((folder / "meta.json").read_text(encoding="utf8"))
    change(meta)
    for name in meta["sha256"]:
        if name != "meta.json":
            meta["sha256"][name] = sha256((folder / name).read_bytes())
    meta["sha256"]["meta.json"] = own_hash(meta)
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf8")


@pytest.mark.parametrize("name", [None, resources.DEFAULT_MODEL])
def test_a_folder_in_the_working_directory_is_not_taken_for_what_comes_with_onrecord(
    name: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = tmp_path / resources.DEFAULT_MODEL
    planted.mkdir()
    (planted / "config.cfg").write_text("[nlp]\nlang = xx\n", encoding="utf8")
    (planted / "encoder.onnx").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    assert find_model(name or resources.DEFAULT_MODEL) == RELEASED
    assert find_model(f"./{resources.DEFAULT_MODEL}") == Path(resources.DEFAULT_MODEL)
    assert [claim.text for claim in onrecord.load(name)("Ana Silva said the bridge was old.")._.claims]


def test_an_own_name_may_be_a_folder_in_the_working_directory(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copy.parent)
    assert find_model("mine") == Path("mine")


def test_the_config_in_a_models_folder_means_the_model(copy: Path) -> None:
    assert find_model(copy / "config.cfg") == copy
    assert onrecord.load(copy / "config.cfg").meta["onrecord"] == onrecord.load(copy).meta["onrecord"]


def test_a_changed_configuration_is_refused_before_anything_of_it_is_built(copy: Path) -> None:
    config = (copy / "config.cfg").read_text(encoding="utf8")
    (copy / "config.cfg").write_text(
        config + '\n[initialize]\n\n[corpora]\n@readers = "no.such.reader.v1"\n', encoding="utf8"
    )
    with pytest.raises(OnrecordError, match=r"config\.cfg is damaged or was changed"):
        onrecord.load(copy)


@pytest.mark.parametrize("file", ["encoder.onnx", "tokenizer.json", "linker.npz", "config.cfg"])
def test_a_missing_file_is_named(file: str, copy: Path) -> None:
    (copy / file).unlink()
    with pytest.raises(OnrecordError, match=file.replace(".", r"\.")) as raised:
        onrecord.load(copy)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe", b"{}"], ids=["empty", "bytes", "braces"])
@pytest.mark.parametrize("file", ["encoder.onnx", "tokenizer.json", "linker.npz", "config.cfg"])
def test_a_broken_file_with_a_fitting_hash_is_named_in_a_line(file: str, content: bytes, copy: Path) -> None:
    (copy / file).write_bytes(content)
    rewrite(copy, lambda meta: None)
    with pytest.raises(OnrecordError, match=file.replace(".", r"\.")) as raised:
        onrecord.load(copy)
    assert "\n" not in str(raised.value) and len(str(raised.value)) < 400


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("window", 0), ("window", -320), ("window", 10**9), ("window", "wide"), ("overlap", -1), ("overlap", 319),
        ("heads", {"roles": 0}), ("heads", None), ("xpos", "NN"), ("calibration", [float("nan")]),
        ("thresholds", {"cue": 2.0}), ("thresholds", None),
    ],
)  # fmt: skip
def test_values_out_of_range_are_refused_by_name(field: str, value: object, copy: Path) -> None:
    rewrite(copy, lambda meta: meta.update({field: value}))
    with pytest.raises(OnrecordError, match=rf"meta\.json: {field}|overlap"):
        onrecord.load(copy)


@pytest.mark.parametrize("content", ["", "[nlp", "lang = en", "[nlp]\nlang = \"en\"\npipeline = [\"x\"]\n\n[components]\n\n[components.x]\nfactory = \"no_such_thing\"\n"])  # fmt: skip
def test_a_broken_config_is_one_line(content: str, tmp_path: Path) -> None:
    config = tmp_path / "own.cfg"
    config.write_text(content, encoding="utf8")
    with pytest.raises(OnrecordError, match=r"own\.cfg") as raised:
        onrecord.load(config)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("content", "said"), [("{", "is damaged"), ('{"format": "onrecord-encoder/9"}', "is not of the format")]
)
def test_a_meta_that_cannot_be_read_is_named_and_not_the_configuration(copy: Path, content: str, said: str) -> None:
    (copy / "meta.json").write_text(content, encoding="utf8")
    with pytest.raises(OnrecordError, match=rf"^{copy}/meta\.json {said}"):
        onrecord.load(copy)


@pytest.mark.parametrize("where", ["weights.pt", "best/weights.pt"])
def test_a_training_run_is_no_model_yet(where: str, tmp_path: Path) -> None:
    (tmp_path / "run" / where).parent.mkdir(parents=True)
    (tmp_path / "run" / where).write_bytes(b"")
    (tmp_path / "run" / "config.cfg").write_text("[data]\n\n[training]\nepochs = 1\n", encoding="utf8")
    for named in ("run", "run/config.cfg", str(Path("run", where).parent)):
        with pytest.raises(OnrecordError, match=f"onrecord release {tmp_path / 'run'} NAME"):
            onrecord.load(tmp_path / named)


def test_a_configuration_for_training_is_no_pipeline() -> None:
    with pytest.raises(OnrecordError, match="is for training"):
        onrecord.load(Path(__file__).parents[1] / "configs" / "train" / "own.cfg")
