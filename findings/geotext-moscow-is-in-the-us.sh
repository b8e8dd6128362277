#!/usr/bin/env bash
# geotext 0.4.0: an article of Moscow, Lima, Rome or Athens is counted for the United States, one of Lagos for Portugal.
#
# Of towns of one name the last in its list is kept, whatever their size, so that a village takes the capital's place; Kyiv and
# Tehran are not in it at all.  `country_mentions` adds towns and countries up without saying which was which.  A town alone does not tell
# a country: only the article does.
#
# Seen: {'Moscow': 'US', 'Lima': 'US', 'Rome': 'US', 'Athens': 'US', 'Lagos': 'PT', 'Cairo': 'EG', 'Kyiv': None}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check geotext==0.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from geotext import GeoText

expected = {"Moscow": "US", "Lima": "US", "Rome": "US", "Athens": "US", "Lagos": "PT", "Cairo": "EG", "Kyiv": None}
found = {town: next(iter(GeoText(f"in {town}").country_mentions), None) for town in expected}
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
