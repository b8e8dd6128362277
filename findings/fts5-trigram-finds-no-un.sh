#!/usr/bin/env bash
# SQLite 3.54.1 (in apsw 3.54.1.0): an FTS5 table of trigrams finds nothing for UN, EU, US or UK.
#
# trigram is the tokenizer for parts of words.  A word of the asker's with less than three characters has no trigram, matches nothing and
# raises nothing, and “no claims” looks like an answer; LIKE on the same table does find it, by going through all rows.  With a word
# more, “The UN”, the universities come, too.  The shortest names of states and bodies are asked for the most.  Ours indexes words (store/schema).
#
# Seen: {'UN': [], '"The UN"': ['The UN paid', 'All the universities paid'], 'EU': []} ['EU leaders paid']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check apsw==3.54.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import apsw

database = apsw.Connection(":memory:")
database.execute("CREATE VIRTUAL TABLE claims USING fts5(words, tokenize='trigram')")
ROWS = ("The UN paid", "All the universities paid", "EU leaders paid")
for row in ROWS:
    database.execute("INSERT INTO claims VALUES (?)", (row,))


def matches(words: str) -> list[str]:
    return [row for (row,) in database.execute("SELECT words FROM claims WHERE claims MATCH ? ORDER BY rowid", (words,))]


found = {words: matches(words) for words in ("UN", '"The UN"', "EU")}
like = [row for (row,) in database.execute("SELECT words FROM claims WHERE words LIKE '%EU%'")]
print(apsw.sqlite_lib_version(), found, like)
assert matches("paid") == list(ROWS)
sys.exit(0 if found == {"UN": [], '"The UN"': list(ROWS[:2]), "EU": []} and like == [ROWS[2]] else 1)
PYTHON
