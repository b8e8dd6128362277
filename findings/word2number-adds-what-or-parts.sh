#!/usr/bin/env bash
# word2number 1.1: numbers with “or”, “to” or “in” between them are added up: “one in five” is six, “five to ten” fifteen.
#
# Every word that is no number is thrown away first, and what is left is read as one number; where two ones follow each other they
# are summed.  The half of “a million and a half” and the million of “two point five million” go the same way.  An answer always
# comes, an error only where there is no word of number at all.  A share, a range and a choice are three shapes that news
# tells most of its figures in; a number has to end where another word begins, but for “and” behind a hundred or thousand.
#
# Seen: {'one in five': 6, 'five to ten': 15, 'two or three': 5, 'a million and a half': 1000000, 'two point five million': 2}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check word2number==1.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from word2number import w2n

expected = {"one in five": 6, "five to ten": 15, "two or three": 5, "a million and a half": 1_000_000, "two point five million": 2}
found = {words: w2n.word_to_num(words) for words in expected}
print(found)
assert w2n.word_to_num("two hundred and five thousand") == 205_000
sys.exit(0 if found == expected else 1)
PYTHON
