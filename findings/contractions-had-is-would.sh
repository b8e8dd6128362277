#!/usr/bin/env bash
# contractions 0.1.73: “He'd paid” is “He would paid”, and “It's been paid” “It is been paid”: 'd is would and 's is is, always.
#
# Its first use is to make text plain before something reads it.  Both endings have two meanings, which the next word tells, and
# the library looks at no word beside: what was done becomes what would be.  In reports, “she said she'd warned them” is the
# commonest form.  “ain't” is “are not” for everybody.  No reader of claims may stand behind it, and its text has
# lost the offsets, too.
#
# Seen: {"She said she'd warned them.": 'She said she would warned them.', "It's been paid.": 'It is been paid.', "He ain't": 'He are not'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check contractions==0.1.73
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import contractions

expected = {
    "She said she'd warned them.": "She said she would warned them.",
    "It's been paid.": "It is been paid.",
    "He ain't": "He are not",
}
found = {text: contractions.fix(text) for text in expected}
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
