#!/usr/bin/env bash
# extruct 0.18.0: of a fact check in microdata the day of the claim is empty where the page says it in words only: <time>2026-03-04</time>.
#
# HTML gives <time> a date by its attribute or, without one, by its text, and microdata takes either
# (https://html.spec.whatwg.org/multipage/microdata.html#values).  extruct takes the attribute alone, and gives "" where there is none, not
# nothing: the property is there, so a program that looks whether there is a date finds one.  The claim is then of no day, or of
# the review's.  The text of any other element is taken.
#
# Seen: {'with datetime': '2026-03-04', 'as text': '', 'in a span': '2026-03-04'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check extruct==0.18.0 lxml_html_clean==0.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

import extruct

DAYS = {
    "with datetime": '<time itemprop="datePublished" datetime="2026-03-04">4 March</time>',
    "as text": '<time itemprop="datePublished">2026-03-04</time>',
    "in a span": '<span itemprop="datePublished">2026-03-04</span>',
}


def day(marked: str) -> str:
    """The day of a claim, as its markup has it."""
    page = f'<div itemscope itemtype="https://schema.org/Claim"><p itemprop="text">Arden paid.</p>{marked}</div>'
    [claim] = extruct.extract(page, syntaxes=["microdata"])["microdata"]
    return claim["properties"]["datePublished"]


found = {name: day(marked) for name, marked in DAYS.items()}
print(found)
sys.exit(0 if found == {"with datetime": "2026-03-04", "as text": "", "in a span": "2026-03-04"} else 1)
PYTHON
