#!/usr/bin/env bash
# edtf 5.0.2: of “March 3–5, 2026” it makes 3 March 2005: the last day becomes the year, and the year is dropped.
#
# `text_to_edtf` is for dates as people write them, and gives them in the Extended Date/Time Format (ISO 8601-2), which has
# the interval 2026-03-03/2026-03-05.  The answer is a full date without a mark of doubt (“~”, “?”).  A quarter of a year
# is its number's month (“Q3 2026” is March), an end is a beginning (“until 2019” is 2019, “since 2019” an interval).
# News is full of meetings of some days and of quarters, so such a value is worse than none.
#
# Seen: {'March 3–5, 2026': '2005-03-03', '5 March 2026': '2026-03-05', 'Q3 2026': '2026-03', 'until 2019': '2019', 'since 2019': '2019/'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from edtf import text_to_edtf

expected = {
    "March 3–5, 2026": "2005-03-03", "5 March 2026": "2026-03-05", "Q3 2026": "2026-03", "until 2019": "2019", "since 2019": "2019/",
}
found = {words: text_to_edtf(words) for words in expected}
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
