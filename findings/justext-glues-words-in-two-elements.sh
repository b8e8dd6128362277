#!/usr/bin/env bash
# jusText 3.0.2: the blank between two inline elements is lost, so that two words, a first name and a surname, are one.
#
# jusText keeps the pieces of text that hold more than blanks, and the blank between </b> and <i>, </a> and <a> or </del> and
# <ins> is a piece of its own.  “Ada” in bold and “Frost” in italics are AdaFrost, a name that no list has; a corrected amount, “5”
# struck out and “7” put in, is 57.  Whoever tries it on plain paragraphs sees nothing of it.  trafilatura calls jusText where
# it finds too little by itself, and gives it a tree in which most inline elements are gone; struck-out
# words are taken out before (page_markup.py).
#
# Seen: ['Mayor AdaFrost met the TorvikBank .', 'They paid 57 million.']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check jusText==3.0.2 lxml-html-clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import justext

page = (
    "<html><body><p>Mayor <b>Ada</b> <i>Frost</i> met the <a href='a'>Torvik</a> <a href='b'>Bank</a> .</p>"
    "<p>They paid <del>5</del> <ins>7</ins> million.</p></body></html>"
)
found = [paragraph.text for paragraph in justext.justext(page.encode(), justext.get_stoplist("English"))]
print(found)
sys.exit(0 if found == ["Mayor AdaFrost met the TorvikBank .", "They paid 57 million."] else 1)
PYTHON
