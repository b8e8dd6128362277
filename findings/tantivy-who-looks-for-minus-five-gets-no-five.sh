#!/usr/bin/env bash
# tantivy 0.27.0: looked for with “a loss of -5 million”, what Hale says of minus five million is left out, and what is said of seven is found.
#
# In the language of its queries a minus before a word means “not with”, and a figure is a word: the sign of an amount takes out all
# that has the figure, with the sign or without, and the other words still find the rest.  Nothing is said, since the query is a
# valid one.  A minus of its own (−), as newspapers print it, is no such sign, so it goes well with one text and not the other.
# An amount has to be put in quotation marks.  Ours puts each word of what is looked for in marks (store/query_sql.py).
#
# Seen: {'loss of -5 million': ['Orr 7'], 'loss of −5 million': ['Frost 5', 'Hale -5', 'Orr 7'], 'loss of "-5" million': ['Frost 5', 'Hale -5', 'Orr 7']}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tantivy==0.27.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import tantivy

SAID = {
    "Hale -5": "Hale spoke of a loss of -5 million.",
    "Frost 5": "Frost spoke of a loss of 5 million.",
    "Orr 7": "Orr spoke of a loss of 7 million.",
}
schema = tantivy.SchemaBuilder().add_text_field("who", stored=True).add_text_field("said").build()
index = tantivy.Index(schema)
writer = index.writer()
for who, said in SAID.items():
    writer.add_document(tantivy.Document(who=who, said=said))
writer.commit()
index.reload()
searcher = index.searcher()


def who_said(words: str) -> list[str]:
    """Those whose words are found."""
    hits = searcher.search(index.parse_query(words, ["said"])).hits
    return sorted(searcher.doc(address)["who"][0] for _, address in hits)


found = {words: who_said(words) for words in ("loss of -5 million", "loss of −5 million", 'loss of "-5" million')}
print(found)
everybody = sorted(SAID)
sys.exit(0 if list(found.values()) == [["Orr 7"], everybody, everybody] else 1)
PYTHON
