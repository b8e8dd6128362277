#!/usr/bin/env bash
# sacremoses 0.2.0: its punctuation normalizer makes “5.000 people”, five with three places, of “5 000 people” whose blank does not break.
#
# It comes from machine translation, and readies text for it.  A no-break blank between two figures is taken for the mark of a decimal,
# which in English is a point; the thousands of South African, French or scientific English are parted by just that blank.
# Of two years side by side it makes a number, too.  The narrow no-break blank is left alone, so half of a page's figures
# look right.  Amounts have to be read before a text is normalized; ours takes the blank for what parts thousands.
#
# Seen: ['5.000 people', '1.250.000 men', '2019.2021', '12\u202f500 men']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check sacremoses==0.2.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from sacremoses import MosesPunctNormalizer

given = ["5\u00a0000 people", "1\u00a0250\u00a0000 men", "2019\u00a02021", "12\u202f500 men"]
found = list(map(MosesPunctNormalizer(lang="en").normalize, given))
print(found)
sys.exit(0 if found == ["5.000 people", "1.250.000 men", "2019.2021", "12\u202f500 men"] else 1)
PYTHON
