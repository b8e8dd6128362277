#!/usr/bin/env bash
# feedparser 6.0.14: whether the “&” of a title comes as “&” or as “&amp;” depends on what else stands in that title.
#
# RSS does not say whether a title is text or HTML, and feedparser guesses it title by title: one without a tag or a reference is
# text/plain and comes with “AT&T”, one with a curly mark written as &#8220; is text/html and comes with “AT&amp;T” and the mark as it was written.
# So one and the same company has two names in one feed.  title_detail.type says which it is; our reader (readers/feeds.py)
# takes tags and references out of every title.
#
# Seen: [('AT&T: “No”', 'text/plain'), ('AT&amp;T: &#8220;No&#8221;', 'text/html')]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import feedparser

titles = ("AT&T: “No”", "AT&T: &#8220;No&#8221;")
items = "".join(f"<item><title><![CDATA[{title}]]></title></item>" for title in titles)
feed = feedparser.parse(f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>')
found = [(entry.title, entry.title_detail.type) for entry in feed.entries]
print(found)
sys.exit(0 if found == [("AT&T: “No”", "text/plain"), ("AT&amp;T: &#8220;No&#8221;", "text/html")] else 1)
PYTHON
