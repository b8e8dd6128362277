#!/usr/bin/env bash
# text2num 3.1.0: “two or three hundred” becomes “two or 300”, and “two and a half million” becomes “two and a half 1000000”.
#
# `alpha2digit` writes the numbers of a transcript in digits, a step before numbers are taken out of it.  The word that two
# numbers share is multiplied into the second alone, and small numbers alone stay words (its threshold), so of two to three
# hundred people the next step reads two people, or 300; of two and a half million it reads one million.  A year in words is two
# numbers (“nineteen eighty-four” is “19 84”).  Amounts in words must be read as they were said.
#
# Seen: ['two or 300 people', 'two and a half 1000000 people', '19 84', '420 people and 3 dogs']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check text2num==3.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from text_to_num import alpha2digit

words = ("two or three hundred people", "two and a half million people", "nineteen eighty-four", "four hundred and twenty people and three dogs")
found = [alpha2digit(text, "en") for text in words]
print(found)
sys.exit(0 if found == ["two or 300 people", "two and a half 1000000 people", "19 84", "420 people and 3 dogs"] else 1)
PYTHON
