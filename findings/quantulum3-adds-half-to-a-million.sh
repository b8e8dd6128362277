#!/usr/bin/env bash
# quantulum3 0.10.0: “half a million dollars” is 1,500,000 of them, “between 5 and 10 million” is 5,000,002.5, and “$5bn” is five
# dollar barn newtons.
#
# Words of number are turned into one figure before quantities are looked for: “half a” becomes one and a half, and of a range
# only the second number gets its million, so that the middle of 5 and 10,000,000 is the value given.  “bn” and “m” behind money are
# units of measure: an area of nuclear physics with a force, and metres.  “minus” in front is left out.  All are ordinary in news, and
# each has a value and a unit that look found.  A number's word must go to all of a range, and behind money mean a number.
#
# Seen: [(1500000.0, 'dollar'), (5000002.5, 'dollar'), (5.0, 'dollar barn newton'), (5.0, 'pound sterling metre'), (5.0, 'degree angle')]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check quantulum3==0.10.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from quantulum3 import parser

ASKED = ("half a million dollars", "between 5 and 10 million dollars", "$5bn", "£5m", "minus 5 degrees")
found = [(quantity.value, quantity.unit.name) for words in ASKED for quantity in parser.parse(words)]
print(found)
expected = [
    (1_500_000.0, "dollar"),
    (5_000_002.5, "dollar"),
    (5.0, "dollar barn newton"),
    (5.0, "pound sterling metre"),
    (5.0, "degree angle"),
]
sys.exit(0 if found == expected else 1)
PYTHON
