#!/usr/bin/env bash
# ctparse 0.3.6: “last Tuesday”, told on a Tuesday, is the Tuesday to come, and “March 5”, told on 10 March, is next year's.
#
# It was made for appointments, and says “time expressions in natural language”.  “last” is taken for a time of day, so the
# weekday alone is left, and every day without a year is the next one; there is no setting that looks back, as dateparser's
# PREFER_DATES_FROM does.  In news nearly all such days are past: of a report on a vote it makes a vote that is still to be.
#
# Seen: {'last Tuesday': '2026-03-17', 'next Tuesday': '2026-03-17', 'March 5': '2027-03-05', 'yesterday': '2026-03-09'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ctparse==0.3.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from datetime import datetime

from ctparse import ctparse

told = datetime(2026, 3, 10)  # a Tuesday
expected = {"last Tuesday": "2026-03-17", "next Tuesday": "2026-03-17", "March 5": "2027-03-05", "yesterday": "2026-03-09"}
found = {words: ctparse(words, ts=told).resolution.dt.date().isoformat() for words in expected}
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
