#!/usr/bin/env bash
# onnxruntime 1.32.0 (1.27.0 not): a program that never opens a connection leaves a lasting device id and a queue of events in
# the home folder, and switching telemetry off by the library's own function comes too late.
#
# Since about 1.30 the wheels for Linux and macOS carry an uploader that is on by default.  disable_telemetry_events(), the only
# switch in the Python interface, can be called after the import at the earliest; the id and the queue are made by then.
# Only ORT_DISABLE_TELEMETRY=1 in the environment before the import prevents them.  So a tool that promises to send nothing
# must set it in the first file that is imported, in every process, and hold the version to those that were looked at.
#
# Seen: 1.27.0 as it is      0 files
#       1.32.0 as it is      2 files
#       1.32.0 function      2 files
#       1.32.0 environment   0 files
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/run.py" <<'PY'
import sys
import onnxruntime

if sys.argv[1] == "function":
    onnxruntime.disable_telemetry_events()
from onnx import TensorProto, helper

value = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1]) for name in ("x", "y")]
graph = helper.make_graph([helper.make_node("Identity", ["x"], ["y"])], "g", value[:1], value[1:])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
PY
files() { # VERSION HOW [NAME=VALUE]
    home="$folder/home-$1-${2// /-}"
    mkdir "$home"
    env -u ORT_DISABLE_TELEMETRY -u XDG_CACHE_HOME HOME="$home" "${@:3}" "$folder/$1/bin/python" "$folder/run.py" "$2" >/dev/null 2>&1
    find "$home" -type f | wc -l
}
for version in 1.27.0 1.32.0; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/pip" install -q "onnxruntime==$version" onnx==1.23.2
done
before=$(files 1.27.0 as-it-is)
plain=$(files 1.32.0 as-it-is)
function=$(files 1.32.0 function)
environment=$(files 1.32.0 environment ORT_DISABLE_TELEMETRY=1)
printf '1.27.0 as it is      %s files\n1.32.0 as it is      %s files\n1.32.0 function      %s files\n1.32.0 environment   %s files\n' \
    "$before" "$plain" "$function" "$environment"
[[ $before == 0 && $plain -gt 0 && $function -gt 0 && $environment == 0 ]]
