#!/usr/bin/env bash
# spaCy 3.8.18: what is set on span._ of one span is on every other span of the same words, whatever its label, group or id.
#
# The values lie with the document under the name and the two offsets.  “Ada Frost” as speaker of one claim and as the one spoken of
# in another are two spans with labels of their own, unequal for Python, and have one set of attributes: what the second is given
# overwrites the first.  Two claims of the same words, “No” by two people that a line tells of together, lose one speaker.
# Ours keeps claims, speakers and mentions as records of the document and sets nothing on spans (layers.py).
#
# Seen: equal False | person of both: ('Q2', 'Q2') | values kept: 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import spacy
from spacy.tokens import Span

Span.set_extension("person", default=None)
doc = spacy.blank("en")("Ada Frost paid the bill.")
speaker, subject = Span(doc, 0, 2, label="SPEAKER", span_id="1"), Span(doc, 0, 2, label="SUBJECT", span_id="2")
doc.spans["speakers"], doc.spans["subjects"] = [speaker], [subject]
speaker._.person = "Q1"
subject._.person = "Q2"
(first,), (second,) = doc.spans["speakers"], doc.spans["subjects"]
found = (speaker == subject, (first._.person, second._.person), len(doc.user_data))
print("equal", found[0], "| person of both:", found[1], "| values kept:", found[2])
sys.exit(0 if found == (False, ("Q2", "Q2"), 1) else 1)
PYTHON
