#!/usr/bin/env bash
# pySBD 0.3.4: “at 5 p.m. Monday.” is two sentences, and so is the zone behind an hour (“at 5 p.m. EST”).
#
# The Golden Rules, which it passes, have an hour before a sentence that begins with a capital; American news writes the day behind
# the hour without a word between, and days and zones have capitals.  Whoever said so loses the day: it stands in a sentence
# of its own, without a verb or a speaker.  “at 5 p.m. on Monday” stays whole.
#
# Seen: ['He came at 5 p.m.', 'Monday.', 'She left.'], ['It began at 5 p.m.', 'EST.'], ['He came at 5 p.m. on Monday.']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pysbd==0.3.4
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import warnings

warnings.simplefilter("ignore")  # of patterns without a raw string
from pysbd import Segmenter

segmenter = Segmenter(language="en", clean=False)
texts = ("He came at 5 p.m. Monday. She left.", "It began at 5 p.m. EST.", "He came at 5 p.m. on Monday.")
found = [[sentence.strip() for sentence in segmenter.segment(text)] for text in texts]
print(*found, sep=", ")
expected = [["He came at 5 p.m.", "Monday.", "She left."], ["It began at 5 p.m.", "EST."], ["He came at 5 p.m. on Monday."]]
sys.exit(0 if found == expected else 1)
PYTHON
