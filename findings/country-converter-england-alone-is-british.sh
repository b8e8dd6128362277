#!/usr/bin/env bash
# country-converter 1.3.2: England is the United Kingdom, Scotland and Wales are no country, and New England is British, too.
#
# Names are looked for by a pattern for each country anywhere in what is given, and each pattern leaves out only what its maker thought of:
# the Niger Delta, in Nigeria, is Niger, Lebanon in Pennsylvania Lebanon, while New Mexico is no country.  One kingdom's ministers are
# so counted for it or for nobody, by the part that they govern.  A longer name that has a country's in it has to be known first;
# ours has a list of them (lexicons/not_countries.txt).
#
# Seen: {'England': 'GB', 'Scotland': None, 'Wales': None, 'New England': 'GB', 'Niger Delta': 'NE', 'Lebanon, Pennsylvania': 'LB', 'New Mexico': None}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check country-converter==1.3.2 "pandas==2.3.3"
"$folder/venv/bin/python" - <<'PYTHON'
import logging
import sys

import country_converter

logging.disable(logging.CRITICAL)
expected = {
    "England": "GB", "Scotland": None, "Wales": None, "New England": "GB", "Niger Delta": "NE", "Lebanon, Pennsylvania": "LB", "New Mexico": None,
}
found = {name: code if (code := country_converter.convert(name, to="ISO2", not_found="none")) != "none" else None for name in expected}
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
