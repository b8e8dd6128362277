#!/usr/bin/env bash
# typer 0.29: reading a command's options imports pydantic and builds a validator for each option, given or not.
#
# typer/core.py gets a "runtime parameter" for every parameter of the command before it looks whether it has a value, and each is
# a pydantic.TypeAdapter.  A command that does nothing takes twice as long as with 0.28.  onrecord keeps typer under 0.29
# (pyproject.toml) until options without a value cost nothing.
#
# Seen (Python 3.11, one core): a command with twelve options, none given: 0.09 s of the processor with 0.28, 0.21 s with 0.29.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for version in 0.28.0 0.29.2; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/pip" install --quiet --disable-pip-version-check "typer==$version"
done
"$folder/0.29.2/bin/pip" install --quiet --disable-pip-version-check pydantic
"$folder/0.28.0/bin/pip" install --quiet --disable-pip-version-check pydantic
cat > "$folder/command.py" <<'PYTHON'
import sys
import time
from pathlib import Path
from typing import Annotated, Optional

import typer


def command(
    a: Annotated[Optional[str], typer.Option()] = None, b: Annotated[Optional[int], typer.Option()] = None,
    c: Annotated[Optional[float], typer.Option()] = None, d: Annotated[Optional[Path], typer.Option()] = None,
    e: Annotated[Optional[str], typer.Option()] = None, f: Annotated[Optional[int], typer.Option()] = None,
    g: Annotated[Optional[float], typer.Option()] = None, h: Annotated[Optional[Path], typer.Option()] = None,
    i: Annotated[Optional[str], typer.Option()] = None, j: Annotated[Optional[int], typer.Option()] = None,
    k: Annotated[Optional[float], typer.Option()] = None, m: Annotated[Optional[Path], typer.Option()] = None,
) -> None:
    print(f"{time.process_time():.3f} {'pydantic' in sys.modules}")


typer.run(command)
PYTHON
"$folder/0.28.0/bin/python" - "$folder" <<'PYTHON'
import statistics
import subprocess
import sys

folder = sys.argv[1]


def run(version):
    command = [f"{folder}/{version}/bin/python", f"{folder}/command.py"]
    seconds, loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), loaded == "True"


seen = {version: [run(version) for _ in range(7)] for version in ("0.28.0", "0.29.2")}
for version, runs in seen.items():
    print(f"typer {version}: {statistics.median(s for s, _ in runs):.2f} s, pydantic loaded: {runs[0][1]}")
sys.exit(0 if not seen["0.28.0"][0][1] and seen["0.29.2"][0][1] else 1)
PYTHON
