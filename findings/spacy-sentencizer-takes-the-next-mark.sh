#!/usr/bin/env bash
# spaCy 3.8.18: the sentencizer puts the opening quotation mark of a sentence at the end of the one before.
#
# It ends a sentence at a stop and takes all punctuation behind it along, which is right for a closing mark.  An opening one is
# punctuation, too, whichever way it turns; what somebody said then begins without its mark, and the sentence before ends with one that is never closed.
# Whoever goes sentence by sentence and looks for words between marks finds none.  A bracket goes the same way.  The parser's and
# senter's boundaries do not come from this; a pipeline without a model has nothing else.  Ours come from the encoder (components/sentences.py).
#
# Seen: ['Hale left. “', 'We never paid,” said Frost. (', 'She laughed.)', 'It rained.']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import spacy

nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
found = [sentence.text for sentence in nlp("Hale left. “We never paid,” said Frost. (She laughed.) It rained.").sents]
print(found)
sys.exit(0 if found == ["Hale left. “", "We never paid,” said Frost. (", "She laughed.)", "It rained."] else 1)
PYTHON
