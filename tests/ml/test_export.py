"""A network as a graph of 8-bit numbers: what it gives out is what the network does."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
onnx = pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

from onrecord.ml.export import export  # noqa: E402
from onrecord.ml.features import FEATURES  # noqa: E402
from onrecord.ml.network import Network, Shape  # noqa: E402
from onrecord.ml.reading import OnnxSession  # noqa: E402
from onrecord.ml.torch_session import TorchSession  # noqa: E402

SHAPE = Shape(
    vocabulary=60, width=32, layers=4, heads=2, inner=64, positions=40, link_width=8, xpos=("NN", "VB"), upos=("X",)
)


def window(length: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(seed)
    features = np.stack([chance.integers(0, size, (1, length)) for size in FEATURES.values()], -1)
    return chance.integers(0, SHAPE.vocabulary, (1, length)), features


@pytest.fixture(scope="module")
def network() -> Network:
    torch.manual_seed(1)
    made = Network(SHAPE).eval()
    with torch.no_grad():
        for embedding in made.encoder.features:  # a new network's are nothing
            embedding.weight.normal_(std=0.5)
        for layer in made.encoder.layers:  # a channel that is far larger than the others, as trained ones have
            layer.norm1.weight[3] *= 20
            layer.qkv.bias.normal_(std=0.1)
    return made


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, network: Network) -> Path:
    path = tmp_path_factory.mktemp("exported") / "encoder.onnx"
    samples = [tuple(map(torch.from_numpy, window(30, seed))) for seed in range(3)]
    export(network, path, samples)
    return path


@pytest.mark.parametrize("length", [1, 7, 40])
def test_every_head_gives_what_the_network_gives(network: Network, exported: Path, length: int) -> None:
    sizes = {name: network.heads[name].out_features for name in network.outputs}
    small = OnnxSession(exported, sizes)(*window(length, 9))
    for name, full in TorchSession(network)(*window(length, 9)).items():
        assert small[name].shape == full.shape
        assert np.abs(small[name] - full).max() < 0.15 * np.abs(full).max(), name


def test_attention_is_one_operator_and_every_matrix_has_eight_bits(exported: Path) -> None:
    model = onnx.load(str(exported))
    operators = Counter(node.op_type for node in model.graph.node)
    assert operators["MultiHeadAttention"] == SHAPE.layers
    assert operators["DynamicQuantizeMatMul"] == 4 * SHAPE.layers + 2
    assert not operators["MatMul"] and not operators["SkipLayerNormalization"]
    matrices = [array for array in model.graph.initializer if len(array.dims) == 2 and array.dims[0] >= SHAPE.width]
    assert {array.data_type for array in matrices if not array.name.endswith((".scale", "places.weight"))} == {
        onnx.TensorProto.INT8
    }


def test_no_sum_of_two_products_is_cut_off_where_16_bits_hold_it(exported: Path) -> None:
    """What a processor without VNNI does with an input of 8 bits without a sign and a weight of 8 bits with one."""
    model = onnx.load(str(exported))
    arrays = {array.name: onnx.numpy_helper.to_array(array) for array in model.graph.initializer}
    weights = [arrays[node.input[1]] for node in model.graph.node if node.op_type == "DynamicQuantizeMatMul"]
    assert weights and all(weight.dtype == np.int8 for weight in weights)
    largest = max(int(np.abs(weight.astype(int)).max()) for weight in weights)
    assert 0 < 2 * 255 * largest <= np.iinfo(np.int16).max
