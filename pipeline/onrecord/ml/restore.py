"""A released encoder back as a network that can be trained on.  Needs PyTorch and onnx.

A release has its large matrices in 8 bits.  Those numbers times their scales are the trained weights to within half a
step, and computed with in full precision they agree with the trained network better than the release itself does,
whose inputs are rounded too.  So what is released is enough to go on from.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import torch

from ..errors import OnrecordError
from .network import Network, Shape
from .package import read_files


def restore(folder: Path) -> Network:
    """The network that ``export`` wrote to a released model's folder, its files checked against their hashes."""
    import onnx

    meta, content = read_files(folder)
    shape = Shape(**meta["network"], xpos=tuple(meta["xpos"]), upos=tuple(meta["upos"]))
    graph = onnx.load_from_string(content["encoder.onnx"]).graph
    arrays = {array.name: onnx.numpy_helper.to_array(array) for array in graph.initializer}
    state = {name: array for name, array in arrays.items() if name.startswith("encoder.")}
    state["encoder.words.weight"] = state.pop("encoder.words.table") * state.pop("encoder.words.scale")
    heads = {}
    for node in graph.node:
        parts = node.name.strip("/").split("/")
        if node.op_type == "MatMulInteger":  # /encoder/layers.0/qkv/linear/MatMul_quant
            name, numbers = ".".join(parts[:3]), node.input[1]
            weight = arrays[numbers].astype(np.float32) * arrays[numbers.replace("_quantized", "_scale")]
            state[f"{name}.weight"] = (weight * state.pop(f"{name}.inverse")[:, None]).T
            state[f"{name}.bias"] = state.pop(f"{name}.linear.bias")
        elif node.op_type == "MatMul" and parts[0] in ("deep", "wide"):
            heads[parts[0]] = (arrays[node.input[1]].T, arrays[f"{parts[0]}.bias"])
    for place, (weight, bias) in heads.items():
        names = [name for name in Network.OUTPUTS if (name in Network.DEEP) == (place == "deep")]
        ends = np.cumsum([meta["heads"][name] for name in names])[:-1]
        for name, rows, numbers in zip(names, np.split(weight, ends), np.split(bias, ends), strict=True):
            state[f"heads.{name}.weight"], state[f"heads.{name}.bias"] = rows, numbers
    linker = np.load(io.BytesIO(content["linker.npz"]), allow_pickle=False)
    for name, array in (("distance.weight", "distance"), ("paragraph.weight", "paragraph")):
        state[f"linker.{name}"] = linker[array]
    state["linker.out.weight"], state["linker.out.bias"] = linker["weight"], linker["bias"]
    network = Network(shape)
    try:
        network.load_state_dict({name: torch.tensor(array) for name, array in state.items()})
    except RuntimeError as error:
        raise OnrecordError(
            f"{folder}: its encoder.onnx was not written by this version; train from a run instead"
        ) from error
    network.eval()
    return network
