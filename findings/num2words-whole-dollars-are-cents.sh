#!/usr/bin/env bash
# num2words 0.5.14: 500 dollars, given as a whole number, are “five dollars, zero cents”.
#
# With to="currency" an int is taken for cents and a float for dollars; so is a string with a point or without one.  So two
# records of one amount, 500 and 500.0, are told in words that differ a hundredfold.  JSON keeps no difference between the two, and
# a reader that turns 500.0 into 500, as many do, changes what is read aloud.  Amounts have to be handed over as Decimal.
#
# Seen: 'five dollars, zero cents' for 500, 'five hundred dollars, zero cents' for '500', 500.0 and Decimal(500)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from decimal import Decimal

from num2words import num2words

found = [num2words(amount, to="currency", currency="USD") for amount in (500, "500", 500.0, Decimal(500))]
print(found)
sys.exit(0 if found == ["five dollars, zero cents", *["five hundred dollars, zero cents"] * 3] else 1)
PYTHON
