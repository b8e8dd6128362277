#!/usr/bin/env bash
# trafilatura 2.3.1: the author Kim In Soo is “Kim”, and Lee On Yee “Lee”: “In”, “On”, “To” and “At” end a name, capital or not.
#
# What stands behind a preposition is taken for a place or a paper (“Ada Frost in Berlin”), by small letters and capitals alike; Korean,
# Chinese and Vietnamese names have such syllables.  The page's own data for machines has the person's name whole, in a field of its own.
# A count of bylines makes one Kim of all.  Initials lose their dots, too.  Ours takes the name from the data where it was cut so
# (page_data.py, tests/test_page_data.py).
#
# Seen: {'Kim In Soo': 'Kim', 'Lee On Yee': 'Lee', 'Wong Ah To Min': 'Wong Ah', 'A. B. Frost': 'A B Frost', 'Ada Frost': 'Ada Frost'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import json
import sys

import trafilatura


def author(name: str) -> str:
    """The author of a page whose data for machines has that person."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "author": {"@type": "Person", "name": name}}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    page = f"<html><head><title>Bridge</title>{script}</head><body><article><p>The bridge is shut.</p></article></body></html>"
    return trafilatura.extract_metadata(page).author


NAMES = ("Kim In Soo", "Lee On Yee", "Wong Ah To Min", "A. B. Frost", "Ada Frost")
found = {name: author(name) for name in NAMES}
print(found)
sys.exit(0 if list(found.values()) == ["Kim", "Lee", "Wong Ah", "A B Frost", "Ada Frost"] else 1)
PYTHON
