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
from .package import MENTIONS, read_files


def restore(folder: Path) -> Network:
    """The network that ``export`` wrote to a released model's folder, its files checked against their hashes."""
    import onnx

    meta, content = read_files(folder)
    shape = Shape(**meta["network"], xpos=tuple(meta["xpos"]), upos=tuple(meta["upos"]))
    network = Network(shape)
    graph = onnx.load_from_string(content["encoder.onnx"]).graph
    arrays = {array.name: onnx.numpy_helper.to_array(array) for array in graph.initializer}
    state = {name: array for name, array in arrays.items() if name.startswith("encoder.")}
    try:
        state["encoder.words.weight"] = state.pop("encoder.words.table") * state.pop("encoder.words.scale")
        for name in [name.removesuffix(".scale") for name in state if name.endswith(".scale")]:
            weight = state[f"{name}.weight"] * state.pop(f"{name}.scale")
            state[f"{name}.weight"] = (weight * state.pop(f"{name}.inverse", np.ones(1, np.float32))[..., None]).T
        for place, names in (("deep", network.deep), ("wide", network.wide)):
            weight = (arrays[f"{place}.weight"] * arrays[f"{place}.scale"]).T
            ends = np.cumsum([meta["heads"][name] for name in names])[:-1]
            parts = zip(names, np.split(weight, ends), np.split(arrays[f"{place}.bias"], ends), strict=True)
            for name, rows, numbers in parts:
                state[f"heads.{name}.weight"], state[f"heads.{name}.bias"] = rows, numbers
    except KeyError as error:
        raise _foreign(folder) from error
    linker = np.load(io.BytesIO(content["linker.npz"]), allow_pickle=False)
    for name, array in (("distance.weight", "distance"), ("paragraph.weight", "paragraph")):
        state[f"linker.{name}"] = linker[array]
    state["linker.out.weight"], state["linker.out.bias"] = linker["weight"], linker["bias"]
    if shape.mention_width:
        state["mention_distance.weight"] = linker[MENTIONS][:, None]
    try:
        network.load_state_dict({name: torch.tensor(array) for name, array in state.items()})
    except RuntimeError as error:
        raise _foreign(folder) from error
    network.eval()
    return network


def _foreign(folder: Path) -> OnrecordError:
    return OnrecordError(f"{folder}: its encoder.onnx was not written by this version; train from a run instead")
