#!/usr/bin/env bash
# rapidfuzz 3.14.6: partial_ratio looks only at stretches just as long as the quotation, and of a passage with words between sees a part.
#
# The place that partial_ratio_alignment gives is not where the words are, but a window of the quotation's own length.
# Where the editor left some words out in the middle, as editors may, the window begins behind them, and what stands before, a
# “not” too, is outside of it: the quotation that lost its “not” is the more alike of the two (90.2 against 89.1).  The ratio to the
# whole passage is 85.0 against 88.7.  Ours aligns words, with what is left out (verification/alignment.py,
# tests/verification/test_judging.py).
#
# Seen: {'with not': 89.1, 'without': 90.2, 'window': ' know, sign the contract for the pumps at the mill.'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check rapidfuzz==3.14.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from rapidfuzz import fuzz

SAID = "BEN HALE: Thank you. ADA FROST: We did not, as you know, sign the contract for the pumps at the mill. BEN HALE: I see."
kept, lost = (f"We did {word}sign the contract for the pumps at the mill." for word in ("not ", ""))
window = fuzz.partial_ratio_alignment(lost, SAID)
found = {
    "with not": round(fuzz.partial_ratio(kept, SAID), 1),
    "without": round(fuzz.partial_ratio(lost, SAID), 1),
    "window": SAID[window.dest_start : window.dest_end],
}
print(found)
sys.exit(0 if (found["with not"], found["without"]) == (89.1, 90.2) and found["window"].startswith(" know, sign") else 1)
PYTHON
