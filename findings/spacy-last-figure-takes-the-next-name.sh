#!/usr/bin/env bash
# spaCy 3.8.18: where the blank behind a sentence's last figure is lost, “$5.Ben Hale left.” has the name “5.Ben”, and no sentence ends there.
#
# Behind a small letter the stop is cut off (“paid.Ben”), so that what pages glue together seems to be thought of; behind a figure, a
# percent sign, a bracket or an acronym it is not, nor are “!” and “?” behind anything.  Paragraphs that lost the break between them are where pages put
# two sentences without a blank, and many end with an amount or a year.  The amount is no number then (like_num is False), the year no year, and the
# speaker of the next sentence is called 5.Ben.  Ours was hurt, and now has a rule for it (tokenizer.py, tests/test_tokenizer.py).
#
# Seen: {'paid.Ben': ['paid', '.', 'Ben'], '$5.Ben': ['$', '5.Ben'], '5%.It': ['5%.It'], 'UN.The': ['UN.The'], 'left!He': ['left!He']}; 1 sentence
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
expected = {
    "paid.Ben": ["paid", ".", "Ben"], "$5.Ben": ["$", "5.Ben"], "5%.It": ["5%.It"], "UN.The": ["UN.The"], "left!He": ["left!He"],
}
found = {words: [token.text for token in nlp(words)] for words in expected}
sentences = len(list(nlp("They paid $5.Ben Hale left.").sents))
print(found, sentences)
assert not nlp("$5.Ben")[1].like_num
assert len(list(nlp("They never paid.Ben Hale left.").sents)) == 2
sys.exit(0 if found == expected and sentences == 1 else 1)
PYTHON
