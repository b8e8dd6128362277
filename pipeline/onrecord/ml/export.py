"""A trained network as ONNX with 8-bit weights, and what else reading needs.  Needs PyTorch and onnx.

The word embeddings are a table that is looked up, so they are stored in 8 bits a row with a scale of their own; every
matrix of a layer is quantised per output channel, activations on the fly.
"""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from .network import Network


class _OneWindow(nn.Module):
    """The network for one unpadded window, with its outputs in the order of ``Network.OUTPUTS``."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        out = self.network(ids, features, torch.ones_like(ids, dtype=torch.bool))
        return tuple(out[name] for name in Network.OUTPUTS)


def to_onnx(network: Network, path: Path) -> None:
    """Writes the network in full precision; inputs ids int64 (1, t) and features int64 (1, t, 3)."""
    ids, features = torch.ones(1, 7, dtype=torch.int64), torch.zeros(1, 7, 3, dtype=torch.int64)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _OneWindow(network.eval()),
            (ids, features),
            str(path),
            input_names=["ids", "features"],
            output_names=list(Network.OUTPUTS),
            dynamic_axes={name: {1: "t"} for name in ("ids", "features", *Network.OUTPUTS)},
            opset_version=17,
            dynamo=False,
        )


def quantise(source: Path, target: Path, *, keep: tuple[str, ...] = ()) -> None:
    """8-bit weights, per output channel; matrices whose node name contains one of ``keep`` stay in full precision."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    names = [node.name for node in onnx.load(source).graph.node]
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        nodes_to_exclude=[name for name in names if any(part in name for part in keep)],
        op_types_to_quantize=["MatMul", "Gather"],
    )


def linker_arrays(network: Network) -> dict[str, np.ndarray]:
    """The linker's weights, by the names of ``link.Linker``'s fields."""
    linker = network.linker
    tensors = {
        "distance": linker.distance.weight,
        "paragraph": linker.paragraph.weight,
        "weight": linker.out.weight,
        "bias": linker.out.bias,
    }
    return {name: tensor.detach().numpy().astype(np.float32) for name, tensor in tensors.items()}
