#!/usr/bin/env bash
# html2text 2025.4.15: a line ends behind the hyphen of a name or a compound, as if the word had been broken there.
#
# Lines are filled to 78 characters, and “Baden-Harrow” may go to two of them.  Whoever then joins lines with a blank gets “Baden- Harrow”,
# whoever takes hyphens at line ends out “BadenHarrow”; both are other names, and by chance of their place only some of an article's
# are hit.  Links, lists and tables have settings for it, hyphens none.  body_width = 0 keeps every paragraph on one line.
#
# Seen: ['The council said on Monday that the bridge, which was built by the firm Baden-', 'Harrow, was safe.'], with 0 one line
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check html2text==2025.4.15
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import html2text

page = "<p>The council said on Monday that the bridge, which was built by the firm Baden-Harrow, was safe.</p>"
reader = html2text.HTML2Text()
filled = reader.handle(page).strip().split("\n")
reader.body_width = 0
whole = reader.handle(page).strip().split("\n")
print(filled, len(whole))
expected = ["The council said on Monday that the bridge, which was built by the firm Baden-", "Harrow, was safe."]
sys.exit(0 if filled == expected and len(whole) == 1 else 1)
PYTHON
