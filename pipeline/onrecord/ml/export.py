"""A trained network as ONNX with 8-bit weights.  Needs PyTorch and onnx.

The layers' matrices are quantised per output channel, their inputs on the fly.  An input channel that is far larger
than the others would leave the others few of the 256 steps, so its scale is first moved into the weights (SmoothQuant,
Xiao et al. 2023).  The word embeddings are looked up, so each row has 8 bits a number and a scale of its own.
"""

from __future__ import annotations

import copy
import logging
import warnings
from collections.abc import Iterable
from pathlib import Path

import torch
from torch import Tensor, nn

from .network import Layer, Network

QUANTISED = ("qkv", "out", "up", "down")
Sample = tuple[Tensor, Tensor]  # ids and features of a window, as the network takes them


class Scaled(nn.Module):
    """A linear layer whose input is divided by ``scale`` and whose weights are multiplied with it."""

    def __init__(self, linear: nn.Linear, scale: Tensor) -> None:
        super().__init__()
        self.linear = copy.deepcopy(linear)
        self.linear.weight.data *= scale
        self.inverse = nn.Parameter(1 / scale, requires_grad=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(x * self.inverse)


class Rows(nn.Module):
    """A table of embeddings in 8 bits a number, each row with its scale."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", torch.round(table / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return self.table[ids].to(torch.float32) * self.scale[ids]


class OneWindow(nn.Module):
    """The network for one unpadded window; its one output has the heads side by side, in the order of OUTPUTS."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.encoder = network.encoder
        self.deep = side_by_side([network.heads[name] for name in Network.OUTPUTS if name in Network.DEEP])
        self.wide = side_by_side([network.heads[name] for name in Network.OUTPUTS if name not in Network.DEEP])

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        layers = self.encoder(ids, features, None)
        return torch.cat([self.deep(layers[-1]), self.wide(torch.cat(layers[::-2], -1))], -1)


def side_by_side(heads: list[nn.Linear]) -> nn.Linear:
    """One linear layer for several with the same input."""
    joined = nn.Linear(heads[0].in_features, sum(head.out_features for head in heads))
    joined.weight.data = torch.cat([head.weight.data for head in heads])
    joined.bias.data = torch.cat([head.bias.data for head in heads])
    return joined


def largest_inputs(network: Network, samples: Iterable[Sample]) -> dict[str, Tensor]:
    """For each quantised matrix, by its name, the largest absolute value seen in each input channel."""
    largest: dict[str, Tensor] = {}

    def watch(name: str, module: nn.Module) -> torch.utils.hooks.RemovableHandle:
        def hook(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            seen = inputs[0].detach().abs().flatten(0, -2).amax(0)
            largest[name] = torch.maximum(largest[name], seen) if name in largest else seen

        return module.register_forward_pre_hook(hook)

    handles = [watch(name, module) for name, module in network.named_modules() if name.rsplit(".")[-1] in QUANTISED]
    with torch.no_grad():
        for ids, features in samples:
            network.encoder(ids, features, None)
    for handle in handles:
        handle.remove()
    return largest


def smooth(network: Network, samples: Iterable[Sample], strength: float = 0.8) -> None:
    """Moves the scale of large input channels into the weights, in place; the outputs stay the same."""
    largest = largest_inputs(network, samples)
    for i, layer in enumerate(network.encoder.layers):
        assert isinstance(layer, Layer)
        for part in QUANTISED:
            linear = getattr(layer, part)
            inputs = largest[f"encoder.layers.{i}.{part}"].clamp(min=1e-5)
            weights = linear.weight.data.abs().amax(0).clamp(min=1e-5)
            setattr(layer, part, Scaled(linear, inputs**strength / weights ** (1 - strength)))


def export(network: Network, path: Path, samples: Iterable[Sample], *, eight_bits: bool = True) -> None:
    """Writes ``path``; inputs ids int64 (1, t) and features int64 (1, t, 3), output (1, t, sum of the heads' sizes).

    ``samples`` are windows of ordinary text, to see how large the numbers between the layers get.
    """
    network = copy.deepcopy(network).eval()
    if eight_bits:
        smooth(network, samples)
        network.encoder.words = Rows(network.encoder.words.weight.data)
    whole = path.with_suffix(".full") if eight_bits else path
    inputs = (torch.ones(1, 7, dtype=torch.int64), torch.zeros(1, 7, 3, dtype=torch.int64))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            OneWindow(network),
            inputs,
            str(whole),
            input_names=["ids", "features"],
            output_names=["heads"],
            dynamic_axes={name: {1: "t"} for name in ("ids", "features", "heads")},
            opset_version=17,
            dynamo=False,
        )
    if eight_bits:
        quantise(whole, path)
        whole.unlink()


def quantise(source: Path, target: Path) -> None:
    """Quantises the layers' matrices, per output channel."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    chosen = [
        node.name
        for node in onnx.load(source).graph.node
        if node.op_type == "MatMul" and any(f"/{part}/" in node.name for part in QUANTISED)
    ]
    logging.disable(logging.WARNING)  # of a step that is for vision models
    try:
        quantize_dynamic(source, target, weight_type=QuantType.QInt8, per_channel=True, nodes_to_quantize=chosen)
    finally:
        logging.disable(logging.NOTSET)
