#!/usr/bin/env bash
# SQLite 3.54.1 (in apsw 3.54.1.0): snippet() of an FTS5 table ends inside a number, which is then another one.
#
# A number with a point or comma is two words for the index, and the snippet is cut between words: of “paid 5,000 dollars” a
# list of results shows “paid 5…”, of “rose by 2.5 percent” “rose by 2…”, of −1.25 “−1…”.  Nothing tells the mark of a cut
# sentence from that of a cut number.  highlight() gives the whole text.  Ours marks words itself and shows claims whole
# (store/search.py, tests/store/test_folding.py).
#
# Seen: ['…not [pay] 5…', 'It [rose] by 2…', 'They [lost] −1…']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check apsw==3.54.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import apsw

store = apsw.Connection(":memory:")
store.execute("CREATE VIRTUAL TABLE said USING fts5(words)")
for words in (
    "We did not pay 5,000 dollars for it",
    "It rose by 2.5 percent in a year",
    "They lost −1.25 million in one year",
):
    store.execute("INSERT INTO said VALUES (?)", (words,))
found = [
    store.execute("SELECT snippet(said, 0, '[', ']', '…', ?) FROM said WHERE said MATCH ?", (length, word)).fetchone()[0]
    for word, length in (("pay", 3), ("rose", 4), ("lost", 3))
]
print(found)
sys.exit(0 if found == ["…not [pay] 5…", "It [rose] by 2…", "They [lost] −1…"] else 1)
PYTHON
