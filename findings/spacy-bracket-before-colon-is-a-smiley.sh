#!/usr/bin/env bash
# spaCy 3.8.18: “Ada Frost (Lab):” ends with one token, the smiley “):”, and “clause (8)” holds the smiley “8)” and no number.
#
# Records of parliaments and hearings have the party, the seat or the name in brackets before the colon of a turn, and laws number their
# clauses in brackets.  The closing bracket of every such label is no token: a pattern that ends with {"TEXT": ")"} finds none of
# them, and {"IS_RIGHT_PUNCT": True} neither, as the smiley is punctuation without a side.  Of the numbers in brackets 3 is one and 8 is none
# (like_num).  Ours was hurt: the post in “The Minister for Water (Hon. Ada Frost):” was nobody's.  Now it is two tokens
# (tokenizer.py, tests/test_tokenizer.py).
#
# Seen: ['Ada', 'Frost', '(', 'Lab', '):', 'No', '.'] | right punctuation: [] | numbers: ['3']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import spacy

nlp = spacy.blank("en")
label = nlp("Ada Frost (Lab): No.")
right = [token.text for token in label if token.is_right_punct]
numbers = [token.text for token in nlp("clause (3) and clause (8)") if token.like_num]
print([token.text for token in label], "| right punctuation:", right, "| numbers:", numbers)
sys.exit(0 if [token.text for token in label][4] == "):" and right == [] and numbers == ["3"] else 1)
PYTHON
