#!/usr/bin/env bash
# spaCy 3.8.18: `spacy convert` of CoNLL-2003 makes a name of “5 million” whose blank does not break: the entity “5”, of the label NP.
#
# A row is cut at every blank that Python knows, so that a word with a no-break blank in it, as good pages set numbers and their units,
# has a column more.  The last column is then the last of the shortest row: the second half of the word is gone from the text, and
# of that row the tag of the phrase is taken for that of a name, which has the same form (B-NP).  No warning, and every other row is right.
# A model learns figures as a new kind of name.  Ours refused such a file as damaged; it cuts at blanks and tabs alone now
# (corpora/conll.py, tests/corpora/test_conll.py).
#
# Seen: We paid 5 to Ada Frost . [('5', 'NP'), ('Ada Frost', 'PER')]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from spacy.training.converters import conll_ner_to_docs

rows = "We PRP B-NP O\npaid VBD B-VP O\n5\u00a0million CD B-NP O\nto TO B-PP O\nAda NNP B-NP B-PER\nFrost NNP I-NP I-PER\n. . O O\n"
[doc] = conll_ner_to_docs(f"-DOCSTART- -X- O O\n\n{rows}", no_print=True)
names = [(name.text, name.label_) for name in doc.ents]
print(doc.text.strip(), names)
sys.exit(0 if "million" not in doc.text and names == [("5", "NP"), ("Ada Frost", "PER")] else 1)
PYTHON
