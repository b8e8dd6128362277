#!/usr/bin/env bash
# gender-guesser 0.4.0: Ibrahim and Łukasz are men's names, but with the country “usa” of either sex (“andy”), and so are Ursula and Zoë.
#
# “andy” is said of a name that men and women have alike, as Casey; with a country it is said too where the table has no count for the
# name there, while a name that it does not have at all is “unknown”.  To say where an article is from makes it so say less, in the
# words of an answer: to take “andy” for “he or she” lets Ibrahim be the “she” of the next sentence.  With a country, an “andy” has to
# be asked again without one.
#
# Seen: {'Ibrahim': ('male', 'andy'), 'Łukasz': ('male', 'andy'), 'Ursula': ('female', 'andy'), 'Zoë': ('female', 'andy'), 'Casey': ('andy', 'andy'), 'Qzx': ('unknown', 'unknown')}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check gender-guesser==0.4.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from gender_guesser.detector import Detector

detector = Detector()
names = ("Ibrahim", "Łukasz", "Ursula", "Zoë", "Casey", "Qzx")
found = {name: (detector.get_gender(name), detector.get_gender(name, "usa")) for name in names}
print(found)
expected = dict.fromkeys(names[:2], ("male", "andy")) | dict.fromkeys(names[2:4], ("female", "andy"))
sys.exit(0 if expected.items() <= found.items() and found["Qzx"] == ("unknown", "unknown") else 1)
PYTHON
