#!/usr/bin/env bash
# feedparser 6.0.14: the author of an entry is the last of its authors, and nobody where the last one's element is empty.
#
# RSS and Atom name each author in an element of its own.  entry.author is one string, and each element overwrites it, so of Ann Lee and Ben Hale it
# is Ben Hale, as if he had written alone; an empty element behind them makes it ''.  entry.authors has all.  A single byline looks
# right, and the first author, who is named first for a reason, is the one lost.  Ours was hurt, and wrote the last one into `meta`.
# Ours takes all names of entry.authors (readers/feeds.py, tests/readers/test_feeds.py).
#
# Seen: {'two': ('Ben Hale', 2), 'the second empty': ('', 2), 'Atom': ('Ben Hale', 2)}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import feedparser

RSS = '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><title>A</title>{}</item></channel></rss>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><id>1</id><title>A</title>{}</entry></feed>'
FEEDS = {
    "two": RSS.format("<dc:creator>Ann Lee</dc:creator><dc:creator>Ben Hale</dc:creator>"),
    "the second empty": RSS.format("<dc:creator>Ann Lee</dc:creator><dc:creator/>"),
    "Atom": ATOM.format("<author><name>Ann Lee</name></author><author><name>Ben Hale</name></author>"),
}
found = {}
for name, feed in FEEDS.items():
    [entry] = feedparser.parse(feed).entries
    found[name] = (entry.author, len(entry.authors))
print(found)
sys.exit(0 if found == {"two": ("Ben Hale", 2), "the second empty": ("", 2), "Atom": ("Ben Hale", 2)} else 1)
PYTHON
