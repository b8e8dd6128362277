#!/usr/bin/env bash
# Whoosh-Reloaded 2.7.5: the phrase "did not pay" finds “Frost did pay the fine.”, and US, May and Will find nothing.
#
# “not” is one of the analyzer's stop words, beside “us”, “may”, “can” and “will”, and what stands behind a word left out is numbered
# as if there had been none, in the text and in the phrase alike.  So the denial and what it denies are one phrase, ranked by
# length, and the search for a country, a month or a man of that name is empty without an error.  Claims need an analyzer without stop words
# (stoplist=None); ours is SQLite's, which has none (store/full_text.py).
#
# Seen: {'"did not pay"': ['did pay', 'did not pay'], 'US': [], 'May': [], 'Will': []}, with stoplist=None ['did not pay']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check Whoosh-Reloaded==2.7.5
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from whoosh.analysis import StandardAnalyzer
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser

TEXTS = {"did pay": "Frost did pay the fine.", "did not pay": "Frost did not pay the fine.", "named": "Will Hale left the US in May."}


def ask(query: str, **settings: None) -> list[str]:
    """What an index of the texts has for the query, by the analyzer with the settings."""
    schema = Schema(key=TEXT(stored=True), text=TEXT(analyzer=StandardAnalyzer(**settings)) if settings else TEXT())
    index = RamStorage().create_index(schema)
    writer = index.writer()
    for key, text in TEXTS.items():
        writer.add_document(key=key, text=text)
    writer.commit()
    with index.searcher() as searcher:
        return [hit["key"] for hit in searcher.search(QueryParser("text", schema).parse(query))]


found = {query: ask(query) for query in ('"did not pay"', "US", "May", "Will")}
told = ask('"did not pay"', stoplist=None)
print(found, told)
expected = {'"did not pay"': ["did pay", "did not pay"], "US": [], "May": [], "Will": []}
sys.exit(0 if found == expected and told == ["did not pay"] else 1)
PYTHON
