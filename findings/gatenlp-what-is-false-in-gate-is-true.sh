#!/usr/bin/env bash
# gatenlp 1.0.8: every Boolean in a document of GATE is True once it is read, and a feature that is an empty text is not there.
#
# GATE's XML gives each value with its Java class, so that nothing is to be guessed; but the text “false” is handed to Python's bool,
# for which any text is true.  So a claim that the annotators marked as not negated is negated, and the other way round
# never: no document of a corpus has a False.  Written again from here it stays so.  Booleans have to be taken from the XML itself,
# or be kept as the words “true” and “false” in GATE.
#
# Seen: {'negated': True, 'certain': True, 'amount': 5}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check gatenlp==1.0.8 requests==2.34.2
cat >"$folder/claim.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<GateDocument version="3"><GateDocumentFeatures/>
<TextWithNodes><Node id="0"/>Arden will pay 5 million<Node id="24"/>, the mayor said.</TextWithNodes>
<AnnotationSet><Annotation Id="1" Type="Claim" StartNode="0" EndNode="24">
<Feature><Name className="java.lang.String">negated</Name><Value className="java.lang.Boolean">false</Value></Feature>
<Feature><Name className="java.lang.String">certain</Name><Value className="java.lang.Boolean">true</Value></Feature>
<Feature><Name className="java.lang.String">amount</Name><Value className="java.lang.Integer">5</Value></Feature>
<Feature><Name className="java.lang.String">note</Name><Value className="java.lang.String"></Value></Feature>
</Annotation></AnnotationSet></GateDocument>
XML
"$folder/venv/bin/python" -W ignore - "$folder/claim.xml" <<'PYTHON'
import sys

from gatenlp import Document

[claim] = Document.load(sys.argv[1], fmt="gatexml").annset()
found = dict(claim.features)
print(found)
sys.exit(0 if found == {"negated": True, "certain": True, "amount": 5} and claim.start == 0 and claim.end == 24 else 1)
PYTHON
