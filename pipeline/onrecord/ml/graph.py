"""An ONNX graph put together by hand, in the operators that onnxruntime computes fastest on a processor.  Needs onnx.

Attention is one operator, which never holds all its weights at once; a matrix of 8-bit numbers is one operator with the
quantisation of its input, its scales and its bias; sums and norms are two (see ``reading.SLOWER``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from onnx import ModelProto, TensorProto, helper, numpy_helper

STANDARD, CONTRIBUTED = "", "com.microsoft"  # the sets of operators: ONNX's own, onnxruntime's own
VERSIONS = {STANDARD: 17, CONTRIBUTED: 1}
IR_VERSION = 8  # of the file's format, which goes with that version of the operators
# Of a weight, to either side of 0.  A processor without VNNI adds two products of an input (0 to 255) and a weight in 16 bits,
# and cuts off what does not fit: with 63 steps, half of what 8 bits hold, every sum fits, and all processors find the same.
STEPS = 63
LOOKED_UP = 127  # the steps of an embedding, which is multiplied with nothing


class Graph:
    """Operators in the order in which they are added; every value has the name that it was added under."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.arrays: list[TensorProto] = []

    def array(self, name: str, value: np.ndarray) -> str:
        self.arrays.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(
        self,
        operator: str,
        inputs: Sequence[str],
        name: str,
        *,
        outputs: int = 1,
        domain: str = STANDARD,
        **settings: Any,
    ) -> str:
        """Gives the name of the output, of several (``name``.0, ``name``.1 …) the first part of it."""
        names = [name] if outputs == 1 else [f"{name}.{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(operator, inputs, names, name=name, domain=domain, **settings))
        return name

    def eight_bits(self, at: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """``at`` (1, t, in) times ``weight`` (in, out), whose columns have 8 bits a number and a scale each."""
        scale = np.maximum(np.abs(weight).max(0), 1e-8) / STEPS
        parts = [
            self.array(f"{name}.weight", np.rint(weight / scale).astype(np.int8)),
            self.array(f"{name}.scale", scale.astype(np.float32)),
            "",  # the columns' zeros: none, they are symmetric
            self.array(f"{name}.bias", bias),
        ]
        return self.add("DynamicQuantizeMatMul", [at, *parts], name, domain=CONTRIBUTED)

    def rows(self, ids: str, name: str, table: np.ndarray) -> str:
        """The rows of an embedding that ``ids`` name; each row has 8 bits a number and a scale."""
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / LOOKED_UP
        numbers = self.array(f"{name}.table", np.rint(table / scale).astype(np.int8))
        rows = self.add(
            "Cast", [self.add("Gather", [numbers, ids], f"{name}/rows")], f"{name}/cast", to=TensorProto.FLOAT
        )
        scales = self.add("Gather", [self.array(f"{name}.scale", scale.astype(np.float32)), ids], f"{name}/scales")
        return self.add("Mul", [rows, scales], name)

    def norm(self, at: str, name: str, weight: np.ndarray, bias: np.ndarray, epsilon: float) -> str:
        parts = [self.array(f"{name}.weight", weight), self.array(f"{name}.bias", bias)]
        return self.add("LayerNormalization", [at, *parts], name, axis=-1, epsilon=epsilon)

    def model(self, inputs: dict[str, list[int | str]], output: str) -> ModelProto:
        """``inputs``: the shapes of whole numbers by name; ``output`` is the one value given out."""
        values = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name, shape in inputs.items()]
        given = helper.make_tensor_value_info(output, TensorProto.FLOAT, None)
        graph = helper.make_graph(self.nodes, "onrecord", values, [given], self.arrays)
        versions = [helper.make_opsetid(domain, version) for domain, version in VERSIONS.items()]
        return helper.make_model(graph, opset_imports=versions, ir_version=IR_VERSION)
