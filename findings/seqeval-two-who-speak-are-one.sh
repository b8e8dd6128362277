#!/usr/bin/env bash
# seqeval 1.2.2: tags in spaCy's scheme (BILUO) are read as another one, in which a person of one word belongs to the name before:
# two people found as one get an F1 of 1.0, even with scheme=BILOU.
#
# Without mode="strict" the tags are cut by fixed rules that know B, I, O, E and S; L and U are to them letters that go on with what
# there is.  A warning says that “U-PERSON seems not to be NE tag”, and it is counted all the same; that the scheme which is given
# is not looked at, nothing says.  So neighbours of one kind with no word between, two claims side by side or names of a list that
# lost its commas, are one in what was marked and in what was found, and a system that runs speakers together scores full
# marks.  spaCy's offsets_to_biluo_tags gives such tags.  Ours compares spans by their places (evaluation/matching.py).
#
# Seen: {'no scheme': 1.0, 'scheme': 1.0, 'strict': 0.0}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check seqeval==1.2.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from seqeval.metrics import f1_score
from seqeval.scheme import BILOU

marked = [["U-PERSON", "U-PERSON", "O"]]  # two people
found = [["B-PERSON", "L-PERSON", "O"]]  # one of two words
seen = {
    "no scheme": float(f1_score(marked, found)),
    "scheme": float(f1_score(marked, found, scheme=BILOU)),
    "strict": float(f1_score(marked, found, mode="strict", scheme=BILOU)),
}
print(seen)
sys.exit(0 if seen == {"no scheme": 1.0, "scheme": 1.0, "strict": 0.0} else 1)
PYTHON
