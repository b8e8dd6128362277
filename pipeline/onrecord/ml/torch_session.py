"""A trained, not yet exported network as a ``reading.Session``.  Needs PyTorch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

from ..errors import OnrecordError
from .link import Linker
from .network import Network, Shape


class TorchSession:
    def __init__(self, network: Network) -> None:
        self.network = network.eval()

    def __call__(self, ids: np.ndarray, features: np.ndarray) -> dict[str, np.ndarray]:
        real = torch.ones(ids.shape, dtype=torch.bool)
        with torch.no_grad():
            out = self.network(torch.from_numpy(ids), torch.from_numpy(features), real)
        return {name: tensor.numpy() for name, tensor in out.items()}


def load_network(folder: Path) -> Network:
    """The network that ``training.save_weights`` wrote.  Raises OnrecordError where there is none."""
    if not (folder / "shape.json").is_file():
        raise OnrecordError(f"no trained network in {folder}; a run keeps its own in OUTPUT/best")
    about = json.loads((folder / "shape.json").read_text(encoding="utf8"))
    sizes: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in about["shape"].items()}
    network = Network(Shape(**sizes))
    network.load_state_dict(torch.load(folder / "weights.pt", map_location="cpu", weights_only=True))
    network.eval()
    return network


def linker_weights(network: Network) -> Linker:
    linker = network.linker
    return Linker(
        linker.distance.weight.detach().numpy(),
        linker.paragraph.weight.detach().numpy(),
        linker.out.weight.detach().numpy(),
        linker.out.bias.detach().numpy(),
    )
