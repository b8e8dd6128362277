#!/usr/bin/env bash
# onnxruntime 1.32.0: its fused operator for a sum and a layer norm takes six times as long as the two apart.
#
# On a CPU the optimiser puts Add and LayerNormalization together into SkipLayerNormalization, which is meant to save time.
# On one core and BERT's shapes that operator goes through the numbers one by one; the plain LayerNormalization does not.
# The encoder has twelve of them in a window: ml/reading.py leaves that rewriting out, and reads a seventh faster for it.
#
# Seen (twelve norms of 318 x 384 numbers, one thread, AVX-512): fused 6.75 ms, in two 1.13 ms, the same numbers to 2e-6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check onnxruntime==1.32.0 onnx==1.23.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import statistics
import time

import numpy as np
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper

WIDTH, PIECES, TIMES = 384, 318, 12


def session(disabled):
    nodes, at = [], "x"
    for i in range(TIMES):
        nodes.append(helper.make_node("Add", [at, "x"], [f"sum{i}"]))
        nodes.append(helper.make_node("LayerNormalization", [f"sum{i}", "weight", "bias"], [f"norm{i}"], epsilon=1e-12))
        at = f"norm{i}"
    numbers = [numpy_helper.from_array(np.full(WIDTH, v, np.float32), n) for n, v in (("weight", 1.0), ("bias", 0.0))]
    shape = [1, "t", WIDTH]
    graph = helper.make_graph(
        nodes, "norms",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(at, TensorProto.FLOAT, shape)],
        numbers,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return ort.InferenceSession(model.SerializeToString(), options, ["CPUExecutionProvider"], disabled_optimizers=disabled)


x = np.random.default_rng(0).standard_normal((1, PIECES, WIDTH)).astype(np.float32)
sessions = {"fused": session([]), "in two": session(["SkipLayerNormFusion"])}
found = {name: s.run(None, {"x": x})[0] for name, s in sessions.items()}
seconds = {name: [] for name in sessions}
for _ in range(60):
    for name, s in sessions.items():
        started = time.process_time()
        s.run(None, {"x": x})
        seconds[name].append(time.process_time() - started)
medians = {name: statistics.median(s) for name, s in seconds.items()}
ratio = medians["fused"] / medians["in two"]
told = ", ".join(f"{name} {1000 * m:.2f} ms" for name, m in medians.items())
print(f"onnxruntime {ort.__version__}: {told}, ratio {ratio:.1f}")
print("largest difference", np.abs(found["fused"] - found["in two"]).max())
sys.exit(0 if ratio > 2 else 1)
PYTHON
