#!/usr/bin/env bash
# spaCy 3.8.18: after doc.retokenize() the groups in doc.spans stand on other words, without a warning; doc.ents follow.
#
# A merge or split renumbers the tokens behind it.  Entities are kept on the tokens and move along; a span group keeps the old
# numbers, so each of its spans slides to the right by what was merged before it.  spaCy's own merge_entities and
# merge_noun_chunks do this, so a pipeline that ends with one shows (displaCy), exports and trains on (spancat) words that
# nobody marked: a claim loses its first words and takes the reporter's.  Here layers are offsets in the text, which stay true,
# and onrecord.renew_spans(doc) puts the groups right.
#
# Seen: before 'the bill was late' | after 'bill was late too' | entity before and after 'Ben Holt'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import warnings

import spacy
from spacy.tokens import Span

warnings.simplefilter("error")
doc = spacy.blank("en")("Ana Silva told Ben Holt the bill was late too")
doc.ents = [Span(doc, 3, 5, label="PERSON")]
doc.spans["claims"] = [Span(doc, 5, 9, label="claim")]
before, entity = doc.spans["claims"][0].text, doc.ents[0].text
with doc.retokenize() as retokenizer:
    retokenizer.merge(doc[0:2])
after = doc.spans["claims"][0].text
print("spacy", spacy.__version__, "| before", repr(before), "| after", repr(after), "| entity", repr(entity), repr(doc.ents[0].text))
sys.exit(0 if before == "the bill was late" and after == "bill was late too" and doc.ents[0].text == entity else 1)
PYTHON
