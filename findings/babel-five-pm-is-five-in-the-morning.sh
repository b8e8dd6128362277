#!/usr/bin/env bash
# Babel 2.18.0: parse_time("5 p.m.") is five in the morning, and “12 am” is noon.
#
# Only the letters “pm” together are known, so that “5 pm” is 17:00, and “5 p.m.”, as American agencies write it, 05:00 without an error.
# 12 is never turned to 0: “12 am”, midnight, is 12:00.  A deadline or an attack is then twelve hours from where the text puts
# it, and may be on another day.  Of what Babel has, ours takes the names of countries and currencies, and no reading of times.
#
# Seen: {'5 pm': '17:00', '5 p.m.': '05:00', '5:30 P.M.': '05:30', '12 am': '12:00'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.18.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from babel.dates import parse_time

TIMES = ("5 pm", "5 p.m.", "5:30 P.M.", "12 am")
found = {words: f"{parse_time(words, locale='en_US'):%H:%M}" for words in TIMES}
print(found)
sys.exit(0 if list(found.values()) == ["17:00", "05:00", "05:30", "12:00"] else 1)
PYTHON
