#!/usr/bin/env bash
# Resiliparse 2.0.1: with main_content=True every <ul> of an article is left out, and every <ol> is kept.
#
# A list with dots is taken for navigation, whatever it holds and wherever it stands, in <article> between paragraphs, too.  News tells
# demands, the points of a plan and the answers of a statement so: “Frost promised three things:” goes on with the next
# paragraph.  Numbers make the difference, so that a list changed from dots to numbers is back.  Ours keeps both (webpage.py).
#
# Seen: {'ul': 'Frost promised: | Hale left.', 'ol': 'Frost promised: | 1. no tax on bread | 2. never to pay | Hale left.'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check Resiliparse==2.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from resiliparse.extract.html2text import extract_plain_text

AROUND = "".join(f"<p>The council of Harrow met on {day} and spoke of the bridge, which has been shut since May.</p>" for day in ("Monday", "Tuesday", "Friday"))


def text(kind: str) -> str:
    """What is left of a promise whose points are in such a list."""
    said = f"<p>Frost promised:</p><{kind}><li>no tax on bread</li><li>never to pay</li></{kind}><p>Hale left.</p>"
    page = f"<html><body><article>{AROUND}{said}{AROUND}</article></body></html>"
    lines = [line.strip() for line in extract_plain_text(page, main_content=True).splitlines() if line.strip()]
    return " | ".join(line for line in lines if not line.startswith("The council"))


found = {kind: text(kind) for kind in ("ul", "ol")}
print(found)
expected = ["Frost promised: | Hale left.", "Frost promised: | 1. no tax on bread | 2. never to pay | Hale left."]
sys.exit(0 if list(found.values()) == expected else 1)
PYTHON
