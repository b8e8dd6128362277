#!/usr/bin/env bash
# nameparser 2.6.0: the Igbo family name Mba is a degree (MBA), so that “Chinedu Mba” has no family name at all.
#
# Degrees are known without regard to capitals and without a comma before them, and Mba is borne by many in Nigeria.  Whoever
# joins “Chinedu Mba” with a later “Mr. Mba” by the family name finds nothing to join, and counts of women and men by
# first name go on without a sign of it.  Ma and Do, degrees as well (master of arts, doctor of osteopathy), are left names.
#
# Seen: {'Chinedu Mba': ('', 'Mba'), 'Rose Mba': ('', 'Mba'), 'Jack Ma': ('Ma', ''), 'Rose Eze': ('Eze', '')}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check nameparser==2.6.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from nameparser import HumanName

found = {name: (HumanName(name).last, HumanName(name).suffix) for name in ("Chinedu Mba", "Rose Mba", "Jack Ma", "Rose Eze")}
print(found)
expected = {"Chinedu Mba": ("", "Mba"), "Rose Mba": ("", "Mba"), "Jack Ma": ("Ma", ""), "Rose Eze": ("Eze", "")}
sys.exit(0 if found == expected else 1)
PYTHON
