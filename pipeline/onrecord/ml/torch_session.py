"""A trained, not yet exported network as a ``reading.Session``, and as a run keeps it.  Needs PyTorch."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import torch

from ..errors import OnrecordError
from .attributions import Thresholds
from .calibration import Calibration
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


def save_network(folder: Path, state: dict[str, torch.Tensor], shape: Shape, settings: dict[str, Any]) -> None:
    """A trained network without the optimizer: ``weights.pt`` and ``shape.json``."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(state, folder / "weights.pt")
    about = {"shape": shape.to_dict(), "settings": settings}
    (folder / "shape.json").write_text(json.dumps(about, indent=1), encoding="utf8")


def load_network(folder: Path) -> Network:
    """The network that ``save_network`` wrote.  Raises OnrecordError where there is none."""
    try:
        about = json.loads((folder / "shape.json").read_text(encoding="utf8"))
        sizes: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in about["shape"].items()}
        network = Network(Shape(**sizes))
        network.load_state_dict(torch.load(folder / "weights.pt", map_location="cpu", weights_only=True))
    except FileNotFoundError as error:
        raise OnrecordError(f"no trained network in {folder}; a run keeps its own in OUTPUT/best") from error
    except (ValueError, KeyError, TypeError, RuntimeError, EOFError, pickle.UnpicklingError) as error:
        raise OnrecordError(f"{folder}: its network is damaged, or of another version; train it again") from error
    network.eval()
    return network


def load_fitted(folder: Path) -> tuple[Thresholds, Calibration | None]:
    """What a run fitted to its best network on the tuning set; the calibration only where it was taken over."""
    path = folder / "scores.json"
    about = json.loads(path.read_text(encoding="utf8")) if path.is_file() else {}
    calibration = about.get("calibration")
    return Thresholds(**about.get("thresholds", {})), Calibration(tuple(calibration)) if calibration else None


def mention_distance(network: Network) -> np.ndarray | None:
    """The bias of ``mentions.Vectors``; None where the network has no heads for mentions."""
    if not network.shape.mention_width:
        return None
    bias: np.ndarray = network.mention_distance.weight.detach().numpy()[:, 0]
    return bias


def linker_weights(network: Network) -> Linker:
    linker = network.linker
    return Linker(
        linker.distance.weight.detach().numpy(),
        linker.paragraph.weight.detach().numpy(),
        linker.out.weight.detach().numpy(),
        linker.out.bias.detach().numpy(),
    )
