#!/usr/bin/env bash
# feedparser 6.0.14: of <author>ada@gazette.example (Ada Frost)</author> the author's name is “ple (Ada Frost”, of an address alone “ple”.
#
# RSS 2.0 has an author's address in the element, with the name behind it in brackets.  The pattern that takes the address out ends
# at four letters of the top-level domain, and what is left of it counts as the name: “ss” at .press, “ca” at .africa, “on” at
# .london, where newsrooms are.  At .com and .news all is well, so a try shows nothing.  Beside a dc:creator the desk's address so becomes a second
# author.  Ours put “ple; Ada Frost” into `meta`; it takes addresses out before, and author_detail is not asked (readers/feeds.py,
# tests/readers/test_feeds.py).
#
# Seen: {'ada@gazette.test (Ada Frost)': ['Ada Frost'], 'ada@gazette.example (Ada Frost)': ['ple (Ada Frost'], 'ada@gazette.example': ['ple']}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import feedparser

RSS = '<rss version="2.0"><channel><item><title>A</title><author>{}</author></item></channel></rss>'
found = {}
for author in ("ada@gazette.test (Ada Frost)", "ada@gazette.example (Ada Frost)", "ada@gazette.example"):
    [entry] = feedparser.parse(RSS.format(author)).entries
    found[author] = [one.name for one in entry.authors]
print(found)
sys.exit(0 if list(found.values()) == [["Ada Frost"], ["ple (Ada Frost"], ["ple"]] else 1)
PYTHON
