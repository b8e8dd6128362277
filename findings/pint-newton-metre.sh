#!/usr/bin/env bash
# pint 0.25.3: the symbol "Nm", as torque is written, is a yarn's number (metres a gram), not newton metres.
#
# The registry has textile units, and "number_meter" has the symbol Nm; as prefixes and products are tried later, 450 Nm of
# torque becomes 450 m/g without an error.  "N*m" is newton metres.  Our symbols of units are compiled from pint's registry
# (scripts/unit_symbols.py), so every name that it gives is read before it goes into the list, and Nm is written by hand.
#
# Seen: Nm -> number_meter, [length] / [mass]; N*m -> meter * newton
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pint==0.25.3
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pint

registry = pint.UnitRegistry()
torque, spelled = registry.parse_units("Nm"), registry.parse_units("N*m")
print("pint", pint.__version__, "| Nm ->", torque, dict(torque.dimensionality), "| N*m ->", spelled)
sys.exit(0 if "newton" not in str(torque) and dict(torque.dimensionality) == {"[length]": 1, "[mass]": -1} and "newton" in str(spelled) else 1)
PYTHON
