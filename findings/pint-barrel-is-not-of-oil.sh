#!/usr/bin/env bash
# pint 0.25.3: a barrel, and its symbol bbl, hold 31.5 US gallons; of oil a barrel is 42, by the name oil_barrel only.
#
# bbl is written of oil and of little else; the registry gives it to the barrel of American liquor law.  A conversion to
# litres or cubic metres, without a warning, is a quarter too low: 10 million bbl are 1.19 million m³, and not 1.59.  The trade's own
# unit answers to no symbol.  Ours gives what is written, the barrel, and converts nothing (lexicons/units.tsv).
#
# Seen: {'bbl': 31.5, 'barrel': 31.5, 'oil_barrel': 42} 1.19 (million m³ for 10 million bbl)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pint==0.25.3
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pint

registry = pint.UnitRegistry()
found = {name: round(registry(f"1 {name}").to("gallon").magnitude, 6) for name in ("bbl", "barrel", "oil_barrel")}
million = round(registry("10 bbl").to("m³").magnitude, 2)
print(found, million)
sys.exit(0 if (found, million) == ({"bbl": 31.5, "barrel": 31.5, "oil_barrel": 42}, 1.19) else 1)
PYTHON
