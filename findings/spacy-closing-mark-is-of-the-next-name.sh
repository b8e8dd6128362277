#!/usr/bin/env bash
# spaCy 3.8.18: where the blank behind a quotation is lost, the closing mark is the first letter of the next name (“”Hale”), or two
# words and two marks are one token (“pay,”Hale”).
#
# Pages that set the quotation as an element of its own lose that blank when the tags go.  Marks are taken off the ends of what stands
# between blanks, and inside it only a few are looked for, the full stop but not the quotation mark; what stands behind a cut
# is not cut again at its head.  So the speaker is ”Hale, whom no list and no later mention knows.  A blank lost without a quotation
# (“paid.Hale”) is mended, so trying that shows nothing.  Ours cuts there (tokenizer.py, tests/test_tokenizer.py).
#
# Seen: ['We', 'paid', '.', '”Hale', 'left'], ['We', 'paid,”Hale', 'said'], ['We', 'paid', '.', 'Hale', 'left']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import spacy

nlp = spacy.blank("en")
found = [[token.text for token in nlp(text)] for text in ("We paid.”Hale left", "We paid,”Hale said", "We paid.Hale left")]
print(found)
expected = [["We", "paid", ".", "”Hale", "left"], ["We", "paid,”Hale", "said"], ["We", "paid", ".", "Hale", "left"]]
sys.exit(0 if found == expected else 1)
PYTHON
