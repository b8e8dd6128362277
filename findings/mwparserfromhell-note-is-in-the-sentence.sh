#!/usr/bin/env bash
# mwparserfromhell 0.7.2: strip_code() puts the words of a footnote into the article's own, with no blank between.
#
# strip_code is what makes plain text of the source of Wikipedia and Wikinews, and it leaves templates and comments out.  <ref> is an
# element like <b> to it, and its words are kept at the place of the raised figure: “He left.” behind “Hale denied it.” is
# Hale, and the note's quotation is said by the person of the sentence.  Most notes hold nothing but a template, so trying a few
# articles shows nothing.  Text for onrecord needs every <ref> removed first.
#
# Seen: ['She paid.Hale denied it. He left.', 'She paid. He left.']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mwparserfromhell==0.7.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import mwparserfromhell

SOURCES = ("She paid.<ref>Hale denied it.</ref> He left.", "She paid.<ref>{{cite news|title=Bill}}</ref> He left.")
found = [str(mwparserfromhell.parse(source).strip_code()) for source in SOURCES]
print(found)
sys.exit(0 if found == ["She paid.Hale denied it. He left.", "She paid. He left."] else 1)
PYTHON
