#!/usr/bin/env bash
# dateparser 1.5.0: search_dates finds the newspaper The Sun to be Sunday, and the first half of Mar Holm's name to be March.
#
# Short names of days and months count in any writing and anywhere in a sentence, with an article before them, so “The Sun said” is
# a date of that article, to the second, like one that was written out.  A quotation is then said to be of last Sunday, or of a
# month in which the speaker has only her given name.  Found dates carry no sign of it but their own words, so whoever uses it has to
# look at those.  Ours takes a short name for a date only beside a number (dates/grammar.py).
#
# Seen: [('The Sun', '2026-03-08')], [('Mar', '2026-03-10')], told on 10 March 2026; nothing in “the moon rose”
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
for text in ("The Sun said that he lied.", "Mar Holm said that he lied.", "Holm said that the moon rose."):
    dates = search_dates(text, languages=["en"], settings=SETTINGS)
    found[text] = [(words, date.date().isoformat()) for words, date in dates or ()]
print(found)
sys.exit(0 if list(found.values()) == [[("The Sun", "2026-03-08")], [("Mar", "2026-03-10")], []] else 1)
PYTHON
