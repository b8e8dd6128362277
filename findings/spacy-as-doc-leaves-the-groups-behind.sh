#!/usr/bin/env bash
# spaCy 3.8.18: Span.as_doc() gives a document without the groups of doc.spans, without a warning; doc.ents come along.
#
# To look at one sentence as a document is how many begin: to print it, to send it elsewhere, to count in it.  Its entities
# are there, so it looks whole; what is in doc.spans, as claims, cues and sources are, is not: no claim stands in any
# sentence.  Doc.from_docs keeps the groups.  With ours, slice the lists of the whole document (doc._.claims) by their offsets.
#
# Seen: {'entities': ['Ada Frost'], 'groups': []} of a sentence, and again of [doc[:]]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import spacy
from spacy.tokens import Span

doc = spacy.blank("en")("We paid. Ada Frost said that the dam leaks.")
doc.set_ents([Span(doc, 3, 5, "PERSON")])
doc.spans["content"] = [Span(doc, 6, 10, "content")]
found = [
    {"entities": [entity.text for entity in part.ents], "groups": list(part.spans)}
    for part in (doc[3:11].as_doc(), doc[:].as_doc())
]
print(found)
sys.exit(0 if found == [{"entities": ["Ada Frost"], "groups": []}] * 2 else 1)
PYTHON
