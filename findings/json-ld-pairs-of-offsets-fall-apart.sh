#!/usr/bin/env bash
# rdflib 7.6.0 and PyLD 3.3.0: a list of pairs, [[0, 9], [20, 31]], falls apart to a set of single numbers, and neither says a word.
#
# A span in pieces, as records in JSON have it, is such a list. Put under a context (“it is only JSON”) it is still valid JSON-LD, but
# without @list arrays in arrays are one flat set: which start goes with which end is gone, the order too, and a number that
# comes twice, [[0, 9], [9, 20]], is there once. So an export to RDF needs a node for each piece, with a start and an end of its own.
#
# Seen: PyLD [0, 9, 9, 20] (flat, but with the double); rdflib [0, 9, 20] (a set).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q rdflib==7.6.0 PyLD==3.3.0
"$folder/venv/bin/python" -W error -W "ignore::DeprecationWarning" - <<'PY'
import json

import rdflib
from pyld import jsonld

record = {"@context": {"@vocab": "urn:v:"}, "@id": "urn:claim:1", "content": [[0, 9], [9, 20]]}
[expanded] = jsonld.expand(record)
flat = [value["@value"] for value in expanded["urn:v:content"]]
graph = rdflib.Graph().parse(data=json.dumps(record), format="json-ld")
found = sorted(int(value) for value in graph.objects(None, rdflib.URIRef("urn:v:content")))
print("PyLD", flat, "; rdflib", found)
assert flat == [0, 9, 9, 20], "PyLD keeps or refuses pairs now"
assert found == [0, 9, 20], "rdflib keeps or refuses pairs now"
PY
