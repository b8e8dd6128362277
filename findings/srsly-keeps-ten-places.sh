#!/usr/bin/env bash
# srsly 2.5.6: json_dumps, by which spaCy writes JSON, keeps ten places behind the point: a third comes back as another number, and
# 0.00000000004 as nought.
#
# The json of Python writes what reads back as the same number.  srsly has a C library of its own that cuts at a fixed
# place, so what is small loses the most.  A confidence or weight that went through write_json, write_jsonl or a component's
# to_disk is unequal to itself, so that records compared before and after, or hashed, are “changed”.  Ours writes and reads
# JSON with Python's own (json_lines.py).
#
# Seen: {0.123456789012345: '0.123456789', 0.3333333333333333: '0.3333333333', 4e-11: '0.0', 1234567.891234567: '1234567.8912345669'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check srsly==2.5.6
"$folder/venv/bin/python" - <<'PYTHON'
import json
import sys

import srsly

expected = {
    0.123456789012345: "0.123456789",
    1 / 3: "0.3333333333",
    4e-11: "0.0",
    1234567.891234567: "1234567.8912345669",
}
found = {number: srsly.json_dumps(number) for number in expected}
print(found)
assert all(json.loads(json.dumps(number)) == number for number in expected)
sys.exit(0 if found == expected else 1)
PYTHON
