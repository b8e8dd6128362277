#!/usr/bin/env bash
# goose3 3.1.22: of an article whose paragraphs are all alike in the page, those with few common words are left out.
#
# The article's node is chosen rightly, and then each paragraph in it is asked for itself whether it has three or more of the
# language's most common words, else it goes as if it were a caption.  “No,” said Frost. has none, and so have most short answers,
# denials and lines with a figure: what is left reads smoothly, a question with the answer gone and the next speaker's words behind it.
# Counting who denied what on such text counts the long-winded.  Ours keeps them (tests/pages/fractions.html).
#
# Seen: left out ['“No,” said Frost.', '“Never. Twice no.”', 'Costs: 5 million euros.']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check goose3==3.1.22
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from goose3 import Goose

LONG = "The council met on Monday to talk about the old bridge over the river, and most of those who came were against it. "
SHORT = ["“No,” said Frost.", "“Never. Twice no.”", "Costs: 5 million euros."]
paragraphs = [part for number, short in enumerate(SHORT) for part in (f"{LONG} {number}", short)] + [LONG * 2]
page = "<html><body><article>" + "".join(f"<p>{part}</p>" for part in paragraphs) + "</article></body></html>"
text = Goose().extract(raw_html=page).cleaned_text
lost = [short for short in SHORT if short not in text]
print("left out", lost)
sys.exit(0 if lost == SHORT and text.count("The council") == 5 else 1)
PYTHON
