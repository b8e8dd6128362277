#!/usr/bin/env bash
# inflect 7.6.0: `singular_noun` takes one bus for many: “bus” is a “bu”, “gas” a “ga”, “crisis” a “crisi”, “census” a “censu”.
#
# It is said to give False for a word that is no plural, and does so of “boss”, “glass” and “police”; what ends in a
# single s loses it.  The unit of a figure is often told in the singular (“a 40-bus fleet”, “5 percent more gas”), so whoever brings
# all units into the singular with it counts bus and buses apart.  Ask it only for words that are tagged as plurals.
#
# Seen: {'buses': 'bus', 'bus': 'bu', 'gas': 'ga', 'crisis': 'crisi', 'census': 'censu', 'lens': 'len', 'boss': False}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check inflect==7.6.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import inflect

engine = inflect.engine()
expected = {"buses": "bus", "bus": "bu", "gas": "ga", "crisis": "crisi", "census": "censu", "lens": "len", "boss": False}
found = {word: engine.singular_noun(word) for word in expected}
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
