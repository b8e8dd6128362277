#!/usr/bin/env bash
# SQLite 3.54.1 (in apsw 3.54.1.0): a headline in capitals, given to an FTS5 table as it is, finds those who did what it denies.
#
# NOT, AND and OR are operators where they are written in capitals and words elsewhere; the text in the table knows no such difference.
# “FROST DID NOT PAY” asks for what has Frost and did and has no “pay”: the claim itself is the one left out.  Headlines, captions
# and the transcripts of courts are in capitals, and there is no error, as there would be for a bracket.  Every word of the asker's
# goes between double quotation marks, where it is a word.
#
# Seen: {'Frost did not pay': ['Frost did not pay the bill'], 'FROST DID NOT PAY': ['Frost did what she could']}
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
for words in ("Frost did not pay the bill", "Frost did what she could"):
    store.execute("INSERT INTO said VALUES (?)", (words,))


def found(asked: str) -> list[str]:
    return [row[0] for row in store.execute("SELECT words FROM said WHERE said MATCH ?", (asked,))]


seen = {asked: found(asked) for asked in ("Frost did not pay", "FROST DID NOT PAY")}
quoted = found(" ".join(f'"{word}"' for word in "FROST DID NOT PAY".split()))
print(seen, "between marks", quoted)
assert quoted == ["Frost did not pay the bill"]
sys.exit(0 if list(seen.values()) == [["Frost did not pay the bill"], ["Frost did what she could"]] else 1)
PYTHON
