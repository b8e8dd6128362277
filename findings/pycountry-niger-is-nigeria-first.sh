#!/usr/bin/env bash
# pycountry 26.2.16: countries.search_fuzzy("Niger") puts Nigeria before Niger, which is spelled just so.
#
# A name that is a country's own, letter for letter, does not come first for that, so whoever takes [0] moves statements from one
# government to its neighbour's.  A part of a word will do as well, “Man” is Oman first, and “Kosovo” is Serbia alone.
# Nothing tells a sure answer from a guess.  countries.lookup takes whole names only, and is right for Niger; what it does not know has to stay open.
#
# Seen: {'Niger': ['Nigeria', 'Niger'], 'Man': 'Oman', 'Kosovo': ['Serbia']}; lookup Niger
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pycountry==26.2.16
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pycountry


def found(name: str) -> list[str]:
    return [country.name for country in pycountry.countries.search_fuzzy(name)]


seen = {"Niger": found("Niger"), "Man": found("Man")[0], "Kosovo": found("Kosovo")}
looked_up = pycountry.countries.lookup("Niger").name
print(seen, "lookup", looked_up)
sys.exit(0 if seen == {"Niger": ["Nigeria", "Niger"], "Man": "Oman", "Kosovo": ["Serbia"]} and looked_up == "Niger" else 1)
PYTHON
