#!/usr/bin/env bash
# trafilatura 2.3.1: of two authors the one whose name is within the other's is dropped: Ann Lee beside Mary Ann Lee or Ann Leeson.
#
# The same author often stands in a page twice, with and without a middle name, and one that is part of another counts as
# it.  Letters are looked at, not words, and in either order.  The page's own data had two people, each with a name to himself; a count
# of bylines gives one what two wrote.  Whoever counts authors has to read the page's data (JSON-LD) for them.
#
# Seen: {'Mary Ann Lee, Ann Lee': 'Mary Ann Lee', 'Ann Lee, Ann Leeson': 'Ann Leeson', 'Ben Hale, Ann Lee': 'Ben Hale; Ann Lee'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import json
import sys

import trafilatura


def authors(*names: str) -> str:
    """The authors of a page whose data for machines has them."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "author": [{"@type": "Person", "name": name} for name in names]}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    page = f"<html><head><title>Bridge</title>{script}</head><body><article><p>The bridge is shut.</p></article></body></html>"
    return trafilatura.extract_metadata(page).author


PAIRS = (("Mary Ann Lee", "Ann Lee"), ("Ann Lee", "Ann Leeson"), ("Ben Hale", "Ann Lee"))
found = [authors(*pair) for pair in PAIRS]
print(dict(zip(map(", ".join, PAIRS), found, strict=True)))
sys.exit(0 if found == ["Mary Ann Lee", "Ann Leeson", "Ben Hale; Ann Lee"] else 1)
PYTHON
