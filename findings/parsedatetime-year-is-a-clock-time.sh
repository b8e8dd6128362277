#!/usr/bin/env bash
# parsedatetime 2.6: “in 2019” is nineteen minutes past eight this evening, and a “second” man is one second from now.
#
# Four digits are hours and minutes where they can be, which the years 2000 to 2359 all but are ("2060" is none, and is not
# read at all).  The flag that tells what was found says 2, a time: whoever takes only dates (1) is safe, whoever takes what is
# not nothing (0) gets the day of the article for each year that it names.  “since 1990” is 19:90, which is none, so older years are not read.
#
# Seen: {'in 2019': ('2026-03-10 20:19:00', 2), 'a second man': ('2026-03-10 00:00:01', 2), 'since 1990': ('2026-03-10 00:00:00', 0)}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check parsedatetime==2.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import time
from datetime import datetime

from parsedatetime import Calendar

told = datetime(2026, 3, 10).timetuple()
expected = {
    "in 2019": ("2026-03-10 20:19:00", 2), "a second man": ("2026-03-10 00:00:01", 2), "since 1990": ("2026-03-10 00:00:00", 0),
}
found = {}
for words in expected:
    when, what = Calendar().parse(words, told)
    found[words] = (time.strftime("%Y-%m-%d %H:%M:%S", when), what)
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
