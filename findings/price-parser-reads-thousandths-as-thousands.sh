#!/usr/bin/env bash
# price-parser 0.5.1: an amount with three places behind its point is a thousand times as much: “$0.125” is 125 dollars.
#
# Three digits behind the only point or comma are taken for thousands, also where a nought stands before it, which no
# thousands have.  Prices of petrol, dividends and rates of exchange are told with three places; with two or four they are read
# rightly, so that of two figures in one sentence one is a thousand times too large.  The sign is lost as well: “-$5” is 5.
# The separator can be told (decimal_separator="."), which whoever knows the language of the article should do.
#
# Seen: {'$0.12': '0.12', '$0.125': '125', '$0.1255': '0.1255', '$3.459': '3459', '-$5': '5'}; told the point, 0.125
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check price-parser==0.5.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from price_parser import Price

found = {words: str(Price.fromstring(words).amount) for words in ("$0.12", "$0.125", "$0.1255", "$3.459", "-$5")}
told = str(Price.fromstring("$0.125", decimal_separator=".").amount)
print(found, "told the point", told)
expected = {"$0.12": "0.12", "$0.125": "125", "$0.1255": "0.1255", "$3.459": "3459", "-$5": "5"}
sys.exit(0 if found == expected and told == "0.125" else 1)
PYTHON
