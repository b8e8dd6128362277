#!/usr/bin/env bash
# inscriptis 2.7.6: a blank is put between an element <span> and what it touches, so that “5,000” in two of them is “5 ,000”, and “didn’t” two words.
#
# <span> is the element that means nothing: pages put it around a first letter set large, around a figure that changes, around an
# ending.  Its default style gives it blanks on both sides, while <b> and <i> have none, so bold words show nothing.  A number with
# a blank in it is two to whoever reads amounts, “F rost” is nobody, and a quotation checked against the text is not there.
# Ours joins what touches (webpage.py).
#
# Seen: ['paid 5 ,000 euros', 'he did n’t pay', 'F rost paid', 'paid 5.5']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from inscriptis import get_text

PAGES = (
    "<p>paid <span>5</span><span>,000</span> euros</p>",
    "<p>he did<span>n’t</span> pay</p>",
    "<p><span>F</span>rost paid</p>",
    "<p>paid <b>5</b><i>.5</i></p>",
)
found = [get_text(page).strip() for page in PAGES]
print(found)
sys.exit(0 if found == ["paid 5 ,000 euros", "he did n’t pay", "F rost paid", "paid 5.5"] else 1)
PYTHON
