#!/usr/bin/env bash
# Unidecode 1.4.0: “£5 million” is “PS5 million”, “¥5” is “Y=5”, “5¢” is “5C/”, and of “≠5” the five is left.
#
# It is the usual step before a search or a comparison, for accents.  Euro and rupee signs come as EUR and Rs, so amounts seem to be
# thought of; the pound is PS, for pound sterling, which no reader of amounts knows and which is a game console or a postscript, the
# cent and the yen are drawn.  A raised figure is a digit: 5² is 52.  What says “not equal” is nothing.  Amounts must be read before letters
# are folded; our search folds letters alone (store/folding.py).
#
# Seen: {'£5 million': 'PS5 million', '¥5': 'Y=5', '5¢': '5C/', '≠5': '5', '5²': '52', '€5': 'EUR5', 'José': 'Jose'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check Unidecode==1.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from unidecode import unidecode

expected = {"£5 million": "PS5 million", "¥5": "Y=5", "5¢": "5C/", "≠5": "5", "5²": "52", "€5": "EUR5", "José": "Jose"}
found = {written: unidecode(written) for written in expected}
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
