#!/usr/bin/env bash
# us 4.0.0: lookup("George") is the state of Georgia, and Minnie, Mona and Moon are Maine.
#
# What is neither a name nor an abbreviation of a state is compared by how it sounds, after the Metaphone of English, in which George and Georgia are
# one code; and two letters are an abbreviation in any case, so that “in”, “or” and “me” are states, too.  Meant for typing
# errors, it answers for what is no state at all, and gives no sign of which way it found.  A count of statements by state gets all
# Georges.  Names have to be compared letter by letter, in capitals where they have them.
#
# Seen: {'George': 'Georgia', 'Minnie': 'Maine', 'Mona': 'Maine', 'Moon': 'Maine', 'in': 'Indiana', 'or': 'Oregon', 'Hale': None}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check us==4.0.0 jellyfish==1.2.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import us

expected = {"George": "Georgia", "Minnie": "Maine", "Mona": "Maine", "Moon": "Maine", "in": "Indiana", "or": "Oregon", "Hale": None}
found = {name: getattr(us.states.lookup(name), "name", None) for name in expected}
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
