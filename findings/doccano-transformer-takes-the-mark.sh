#!/usr/bin/env bash
# doccano-transformer 1.0.2: a label begins one token too early where a quotation mark or bracket stands right before it.
#
# doccano gives labels as [start, end) in characters.  The transformer asks whether a token ends before the label begins with
# “<”, so that a token which ends just where the label begins is its first one: “Ben Hale” in “Ben Hale left,” is B-PER on the
# mark and I-PER on both names.  A label at the head of a quotation, the commonest place for a speaker's words, trains a model
# to begin with the mark.  Our converter (corpora/doccano.py) keeps the characters and counts tokens nowhere.
#
# Seen: [('“', 'B-PER'), ('Ben', 'I-PER'), ('Hale', 'I-PER')]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps doccano-transformer==1.0.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from doccano_transformer import utils

text = "“Ben Hale left,” she said."
tokens = ["“", "Ben", "Hale", "left", ",", "”", "she", "said", "."]
start = text.index("Ben")
tags = utils.create_bio_tags(tokens, utils.get_offsets(text, tokens), [[start, start + len("Ben Hale"), "PER"]])
found = list(zip(tokens, tags))[:3]
print(found)
sys.exit(0 if found == [("“", "B-PER"), ("Ben", "I-PER"), ("Hale", "I-PER")] else 1)
PYTHON
