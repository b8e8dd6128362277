#!/usr/bin/env bash
# trafilatura 2.3.1: of an article in <p> a first paragraph that stands bare before them is left out, and so is a line in a <div>.
#
# HTML written by hand or by old publishing tools puts <p> between the paragraphs, so that the first one, the lead, has none; and the
# editor that browsers build in makes a <div> of each line typed, beside paragraphs pasted as <p>.  Once enough of <p> is found,
# bare words and <div> are no text.  Of a short page they are kept, and behind a <p> they are, too, so a try on a few lines shows nothing.
# The lead says who said what.  Ours makes paragraphs of both (page_markup.py, tests/pages/bare-lines.html).
#
# Seen: lead kept: False | line in a <div> kept: False | bare line behind a <p> kept: True | lead of a short page kept: True
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import trafilatura

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
PARAGRAPHS = [f"<p>The council of Harrow met on {day} and spoke at length about the bridge, which has been closed since the flood of last May.</p>" for day in DAYS]
SAID = "Frost said that she had never paid a cent of it."


def is_kept(body: str) -> bool:
    return SAID in trafilatura.extract(f"<html><body><article><div>{body}</div></article></body></html>")


around = "".join(PARAGRAPHS[:3]), "".join(PARAGRAPHS[3:])
found = {
    "lead": is_kept(SAID + around[0] + around[1]),
    "line in a <div>": is_kept(f"{around[0]}<div>{SAID}</div>{around[1]}"),
    "bare line behind a <p>": is_kept(f"{around[0]}{SAID}{around[1]}"),
    "lead of a short page": is_kept(SAID + PARAGRAPHS[0]),
}
print(" | ".join(f"{what} kept: {kept}" for what, kept in found.items()))
sys.exit(0 if list(found.values()) == [False, False, True, True] else 1)
PYTHON
