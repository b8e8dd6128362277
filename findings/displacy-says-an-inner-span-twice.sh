#!/usr/bin/env bash
# spaCy 3.8.18: displaCy's pages say the words of a span within a span twice: “We will not pay” becomes “We will not pay not pay”.
#
# The style “ent” takes spans as numbers (manual=True), also such that overlap, and writes for each one what stands between the last one's
# end and its beginning, which is nothing, and then its words; what follows the inner one is written from there, so that a mark comes twice, too.  A speaker named inside a
# quotation, or a denial marked in it, is read twice by whoever reviews the page, and nothing in the page looks broken.  For spans that nest there is the
# style “span”, which prints each word once.  Our page nests marks (formats/marks.py).
#
# Seen: 'Frost said: “We will not pay” QUOTE not pay DENIED ”.', by the style “span” each word once
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import re
import sys

from spacy import displacy

TEXT = "Frost said: “We will not pay”."


def span(words: str, label: str) -> dict[str, str | int]:
    """Where the words stand in the text, as displaCy takes it."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "label": label}


def shown(page: str) -> str:
    """The words of the page."""
    return " ".join(re.sub("<[^>]+>", " ", page).split())


found = shown(displacy.render({"text": TEXT, "ents": [span("“We will not pay”", "QUOTE"), span("not pay", "DENIED")]}, style="ent", manual=True))
tokens = ["Frost", "said", ":", "“", "We", "will", "not", "pay", "”", "."]
spans = [{"start_token": 3, "end_token": 9, "label": "QUOTE"}, {"start_token": 6, "end_token": 8, "label": "DENIED"}]
once = shown(displacy.render({"text": TEXT, "tokens": tokens, "spans": spans}, style="span", manual=True))
print(found, once, sep="\n")
sys.exit(0 if found == "Frost said: “We will not pay” QUOTE not pay DENIED ”." and once.count("not") == once.count("pay") == 1 else 1)
PYTHON
