#!/usr/bin/env bash
# spaCy 3.8.18: where groups of spans are put together, the scores of the second stand at the spans of the first.
#
# spancat writes how sure it is into group.attrs["scores"], an array beside the spans.  rules + found keeps the attributes of both and the order of
# the spans, so that spans of rules, which have no score, get those of the network, one by one, and what the network found gets
# none; found + more keeps the first array, too short now, and the scores of the second are gone.  append and += do alike,
# Doc.from_docs drops all.  Nothing warns.  Whoever keeps what is 90% sure then keeps another's claim.  A score has to be on the span
# itself; ours has it on the claim (docs/python.md).
#
# Seen: [('Frost', 0.9), ('said', 0.2), ('Hale', None), ('left', None)] for rules' Frost and said, and Hale (0.9) and left (0.2) found
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q spacy==3.8.18
"$folder/venv/bin/python" -W error - <<'PY'
from itertools import zip_longest

import spacy
from spacy.tokens import Doc, Span, SpanGroup

doc = spacy.blank("en")("Frost said no. Hale left.")


def group(*places, **attrs):
    return SpanGroup(doc, name="sc", spans=[Span(doc, place, place + 1, "SPEAKER") for place in places], attrs=attrs)


def scored(spans):
    return list(zip_longest([span.text for span in spans], spans.attrs.get("scores", [])))


rules, found, more = group(0, 1), group(4, 5, scores=[0.9, 0.2]), group(2, scores=[0.7])
seen = scored(rules + found)
print(seen)
assert seen == [("Frost", 0.9), ("said", 0.2), ("Hale", None), ("left", None)], "scores go with their spans now"
assert scored(found + more) == [("Hale", 0.9), ("left", 0.2), ("no", None)]
rules += found
assert scored(rules) == seen
doc.spans["sc"] = found
merged = Doc.from_docs([doc, doc])
assert scored(merged.spans["sc"]) == [("Hale", None), ("left", None)] * 2
PY
