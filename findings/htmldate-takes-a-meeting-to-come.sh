#!/usr/bin/env bash
# htmldate 1.11.0: the date of a page without one is any date of its text: a law's of 2019, or that of a meeting to come.
#
# trafilatura asks it for the date of each page.  Its extensive search is on where nothing else is said, and takes the date of a sentence,
# with nothing in the answer that tells it from a date in the page's head; up to `max_date` a day that is still to come is as good.  “Friday” and
# “last year” are then reckoned from the law.  With extensive_search=False it says None, which is what can be known.
#
# Seen: {'The law of 5 March 2019 was changed on Friday.': '2019-03-05', 'The council meets on 5 December 2026.': '2026-12-05'}, without the search None twice
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check htmldate==1.11.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from htmldate import find_date

expected = {"The law of 5 March 2019 was changed on Friday.": "2019-03-05", "The council meets on 5 December 2026.": "2026-12-05"}
pages = {words: f"<html><body><p>{words}</p></body></html>" for words in expected}
found = {words: find_date(page, original_date=True, max_date="2026-12-31") for words, page in pages.items()}
careful = [find_date(page, original_date=True, max_date="2026-12-31", extensive_search=False) for page in pages.values()]
print(found, "without the search", careful)
sys.exit(0 if found == expected and careful == [None, None] else 1)
PYTHON
