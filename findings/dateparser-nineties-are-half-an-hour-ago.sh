#!/usr/bin/env bash
# dateparser 1.5.0: “the 1990s” is 1,990 seconds ago, half an hour before the article.
#
# The s behind a number is seconds, and what has a length of time and nothing else is reckoned back from now.  search_dates finds it
# in running text, with a date and a time of day like any other, and of the 1980s ten seconds later.  Decades are how news tells
# what was long ago; such a claim gets the date of its article.  Whoever uses it has to take decades out first; ours reads them as
# ten years (dates/isodates.py).
#
# Seen: {'the 1990s': ['2026-03-09 23:26:50'], "the 1990's": the same, 'the 1980s': ['2026-03-09 23:27:00']}, told on 10 March 2026
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
import sys

from dateparser.search import search_dates

SETTINGS = {"RELATIVE_BASE": datetime.datetime(2026, 3, 10)}
found = {}
for decade in ("the 1990s", "the 1990's", "the 1980s", "the 2000s"):
    dates = search_dates(f"The bridge was built in {decade}, Frost said.", languages=["en"], settings=SETTINGS)
    found[decade] = [str(date) for _, date in dates or ()]
print(found)
expected = {
    "the 1990s": ["2026-03-09 23:26:50"],
    "the 1990's": ["2026-03-09 23:26:50"],
    "the 1980s": ["2026-03-09 23:27:00"],
    "the 2000s": ["2026-03-09 23:26:40"],
}
sys.exit(0 if found == expected else 1)
PYTHON
