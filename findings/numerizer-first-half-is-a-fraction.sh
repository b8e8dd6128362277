#!/usr/bin/env bash
# numerizer 0.2.4: “the first half” is “the 1st/2”, and “a second man” is “1 2nd man”.
#
# It writes numbers in words in digits, and is offered as a spaCy extension.  A half behind any number is divided into it, an ordinal
# is one, and the halves of a year or of a match are what business and sport are told in.  An article before an ordinal
# counts as one, so that of a second suspect an amount is made.
#
# Seen: {'the first half': 'the 1st/2', 'second half profit': '2nd/2 profit', 'a second man': '1 2nd man', 'half past two': '1/2 past 2'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check numerizer==0.2.4
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from numerizer import numerize

expected = {"the first half": "the 1st/2", "second half profit": "2nd/2 profit", "a second man": "1 2nd man", "half past two": "1/2 past 2"}
found = {words: numerize(words) for words in expected}
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
