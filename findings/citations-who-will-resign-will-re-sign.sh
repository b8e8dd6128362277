#!/usr/bin/env bash
# citations 0.6.1, which checks quotations against their source: “he will resign” is found where the source says “he will re-sign”.
#
# Where the words are not there as they stand, they are looked for without blanks and without hyphens between letters, since a scanned page breaks
# words at its line ends.  Words that a hyphen tells apart are then one (re-sign, re-cover, un-ionized), and so are figures at the end of
# one line and the head of the next: 12 and 15 bear out “1215 men”.  The answer is “found”; that letters were joined stands in a field beside it
# (normalized), as it does for a page's broken word.  Ours takes no such pair for one word, and joins no figures (tests/verification/test_words.py).
#
# Seen: {'He will resign in May': ('found', True), 'We paid 1215 men': ('found', True), 'We paid 83 men': ('not found', False)}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check citations==0.6.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from citations.verify import resolve_in

SOURCE = "Frost: He will re-sign in May. We paid 12\n15 men came."
expected = {
    "He will resign in May": ("found", True),
    "We paid 1215 men": ("found", True),
    "We paid 83 men": ("not found", False),
}
found = {}
for quotation in expected:
    match = resolve_in(quotation, SOURCE)
    found[quotation] = (str(getattr(match.state, "value", match.state)), match.normalized)
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
