#!/usr/bin/env bash
# spaCy 3.8.18: `import spacy` imports its command line, with two HTTP clients, a template engine and a project manager.
#
# For one function, spacy.info, spacy/__init__.py imports from spacy.cli, whose __init__ imports every command: requests and httpx
# for the downloads, jinja2 for the training configs, weasel for projects.  Nothing that reads a text uses any of it.  A third
# to a half of the processor time of the import goes there, for every process that tags; the processes of onrecord import
# spaCy without it (light_spacy.py).
#
# Seen (Python 3.11, one core, quiet): import spacy 0.55 s, without its command line 0.29 s; 1,000 modules against 700; 91 MiB
# against 73 (on another machine).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.18
cat > "$folder/seconds.py" <<'PYTHON'
import sys
import time
from types import ModuleType

started = time.process_time()
if sys.argv[1] == "without":
    for name in ("spacy.cli", "spacy.cli.info"):
        sys.modules[name] = ModuleType(name)
    sys.modules["spacy.cli.info"].info = None
import spacy

clients = sorted({"requests", "httpx", "jinja2", "weasel"} & set(sys.modules))
print(f"{time.process_time() - started:.3f} {len(sys.modules)} {','.join(clients) or '-'}")
PYTHON
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import statistics
import subprocess
import sys

folder = sys.argv[1]


def run(how):
    command = [f"{folder}/venv/bin/python", f"{folder}/seconds.py", how]
    seconds, modules, clients = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), int(modules), clients


seen = {how: [run(how) for _ in range(7)] for how in ("with", "without")}
medians = {how: statistics.median(s for s, _, _ in runs) for how, runs in seen.items()}
for how, runs in seen.items():
    print(f"{how} its command line: {medians[how]:.2f} s, {runs[0][1]} modules, of these {runs[0][2]}")
sys.exit(0 if seen["with"][0][2] == "httpx,jinja2,requests,weasel" and medians["without"] < 0.8 * medians["with"] else 1)
PYTHON
