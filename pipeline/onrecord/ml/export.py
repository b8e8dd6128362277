"""A trained network as ONNX with 8-bit weights.  Needs PyTorch and onnx.

Every matrix is quantised per output channel, its input on the fly.  An input channel that is far larger than the others
would leave the others few of the 256 steps, so its scale is first moved into the weights (SmoothQuant, Xiao et al. 2023).
The word embeddings are looked up, so each row has 8 bits a number and a scale of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from .graph import CONTRIBUTED, Graph
from .network import Layer, Network

SMOOTHED = ("qkv", "out", "up", "down")
Sample = tuple[Tensor, Tensor]  # ids and features of a window, as the network takes them


def export(network: Network, path: Path, samples: Iterable[Sample]) -> None:
    """Writes ``path``; inputs ids int64 (1, t) and features int64 (1, t, 3), output (1, t, sum of the heads' sizes).

    ``samples`` are windows of ordinary text, to see how large the numbers between the layers get.
    """
    scales = smoothing(network, samples)
    graph = Graph()
    layers = [_embeddings(graph, network)]
    for i, layer in enumerate(network.encoder.layers):
        assert isinstance(layer, Layer)
        name = f"encoder.layers.{i}"
        layers.append(_layer(graph, layer, name, layers[-1], {part: scales[f"{name}.{part}"] for part in SMOOTHED}))
    together = graph.add("Concat", layers[::-2], "together", axis=-1)
    heads = [
        graph.eight_bits(at, name, *_side_by_side(network, names))
        for name, at, names in (("deep", layers[-1], network.deep), ("wide", together, network.wide))
    ]
    shapes: dict[str, list[int | str]] = {"ids": [1, "t"], "features": [1, "t", 3]}
    onnx.save(graph.model(shapes, graph.add("Concat", heads, "heads", axis=-1)), str(path))


def _embeddings(graph: Graph, network: Network) -> str:
    encoder = network.encoder
    length = graph.add("Gather", [graph.add("Shape", ["ids"], "shape"), graph.array("1", np.array([1]))], "length")
    places = [graph.array("encoder.places.weight", _numbers(encoder.places.weight)), graph.array("0", np.array([0]))]
    at = graph.rows("ids", "encoder.words", _numbers(encoder.words.weight))
    at = graph.add("Add", [at, graph.add("Slice", [*places, length, "0"], "places")], "placed")
    columns = graph.add("Split", ["features"], "column", outputs=len(encoder.features), axis=2)
    for i, embedding in enumerate(encoder.features):
        assert isinstance(embedding, nn.Embedding)
        table = graph.array(f"encoder.features.{i}.weight", _numbers(embedding.weight))
        column = graph.add("Squeeze", [f"{columns}.{i}", graph.array(f"axis.{i}", np.array([2]))], f"numbers.{i}")
        at = graph.add("Add", [at, graph.add("Gather", [table, column], f"feature.{i}")], f"featured.{i}")
    return _norm(graph, encoder.norm, "encoder.norm", at)


def _layer(graph: Graph, layer: Layer, name: str, x: str, scales: dict[str, np.ndarray]) -> str:
    """``scales`` (in,) by matrix: what its input is divided by, and its weights are multiplied with."""
    width = layer.out.in_features
    # Attention only weighs the values, so what its output is divided by can be taken from them.
    out_of_values = np.concatenate([np.ones(2 * width, np.float32), 1 / scales["out"]])
    weights = {part: _numbers(getattr(layer, part).weight).T * scales[part][:, None] for part in SMOOTHED}
    biases = {part: _numbers(getattr(layer, part).bias) for part in SMOOTHED}
    weights["qkv"], biases["qkv"] = weights["qkv"] * out_of_values, biases["qkv"] * out_of_values

    def linear(part: str, at: str) -> str:
        return graph.eight_bits(at, f"{name}.{part}", weights[part], biases[part])

    def divided(part: str, at: str) -> str:
        inverse = graph.array(f"{name}.{part}.inverse", 1 / scales[part])
        return graph.add("Mul", [at, inverse], f"{name}.{part}/in")

    qkv = graph.add("Split", [linear("qkv", divided("qkv", x))], f"{name}/split", outputs=3, axis=2)
    parts = [f"{qkv}.{i}" for i in range(3)]
    attended = graph.add("MultiHeadAttention", parts, f"{name}/attended", domain=CONTRIBUTED, num_heads=layer.heads)
    x = _norm(graph, layer.norm1, f"{name}.norm1", graph.add("Add", [x, linear("out", attended)], f"{name}/sum1"))
    up = graph.add("Gelu", [linear("up", divided("up", x))], f"{name}/gelu", domain=CONTRIBUTED)
    down = linear("down", divided("down", up))
    return _norm(graph, layer.norm2, f"{name}.norm2", graph.add("Add", [x, down], f"{name}/sum2"))


def _norm(graph: Graph, norm: nn.LayerNorm, name: str, at: str) -> str:
    return graph.norm(at, name, _numbers(norm.weight), _numbers(norm.bias), norm.eps)


def _side_by_side(network: Network, names: Iterable[str]) -> tuple[np.ndarray, np.ndarray]:
    """One matrix (in, out) and its bias for several heads with the same input."""
    heads = [network.heads[name] for name in names]
    weight, bias = (torch.cat([getattr(head, part) for head in heads]) for part in ("weight", "bias"))
    return _numbers(weight).T, _numbers(bias)


def _numbers(tensor: Tensor) -> np.ndarray:
    numbers: np.ndarray = tensor.detach().cpu().numpy()
    return numbers


def largest_inputs(network: Network, samples: Iterable[Sample]) -> dict[str, Tensor]:
    """For each matrix of the layers, by its name, the largest absolute value seen in each input channel."""
    largest: dict[str, Tensor] = {}

    def watch(name: str, module: nn.Module) -> torch.utils.hooks.RemovableHandle:
        def hook(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            seen = inputs[0].detach().abs().flatten(0, -2).amax(0)
            largest[name] = torch.maximum(largest[name], seen) if name in largest else seen

        return module.register_forward_pre_hook(hook)

    handles = [watch(name, module) for name, module in network.named_modules() if name.rsplit(".")[-1] in SMOOTHED]
    with torch.no_grad():
        for ids, features in samples:
            network.encoder(ids, features, None)
    for handle in handles:
        handle.remove()
    return largest


def smoothing(network: Network, samples: Iterable[Sample], strength: float = 0.8) -> dict[str, np.ndarray]:
    """For each matrix of the layers what its input channels are to be divided by, so that none is far larger than others."""
    found = {}
    for name, largest in largest_inputs(network.eval(), samples).items():
        linear = network.get_submodule(name)
        assert isinstance(linear, nn.Linear)
        weights = linear.weight.detach().abs().amax(0).clamp(min=1e-5)
        found[name] = _numbers(largest.clamp(min=1e-5) ** strength / weights ** (1 - strength))
    return found
