#!/usr/bin/env bash
# holidays 0.109: asked for “Independence Day”, the United States have three: 19 June, 3 July and 4 July 2026.
#
# get_named() looks for the words anywhere in a name, and “Juneteenth National Independence Day” has them; and where a holiday falls on a
# weekend, the day off on Friday or Monday has its name, too, with “(observed)”.  It gives dates alone, by the calendar and so with the wrong
# ones in front, and in 2025 one fewer.  “Told them on Independence Day” is then dated fifteen days early.  With lookup="exact" there is one date.
#
# Seen: {2025: ['06-19', '07-04'], 2026: ['06-19', '07-03', '07-04']}; with lookup="exact" 4 July alone
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check holidays==0.109
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import holidays

NAME = "Independence Day"
found, exact = {}, {}
for year in (2025, 2026):
    days = holidays.country_holidays("US", years=year)
    found[year] = sorted(f"{day:%m-%d}" for day in days.get_named(NAME))
    exact[year] = [f"{day:%m-%d}" for day in days.get_named(NAME, lookup="exact")]
print(found, "exactly", exact)
expected = {2025: ["06-19", "07-04"], 2026: ["06-19", "07-03", "07-04"]}
sys.exit(0 if found == expected and exact == {2025: ["07-04"], 2026: ["07-04"]} else 1)
PYTHON
