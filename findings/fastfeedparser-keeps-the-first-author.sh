#!/usr/bin/env bash
# fastfeedparser 0.6.5: of the authors of an article in a feed only the first is left, in a list that has room for all.
#
# RSS names each author in a `dc:creator` of its own.  The entry's `authors` is a list, as feedparser's, but holds one at most;
# so who reported together is one reporter, and a count of bylines gives the first what both wrote.
#
# Seen: [{'name': 'Ann Lee'}] for two dc:creator elements
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check fastfeedparser==0.6.5
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import fastfeedparser

feed = """<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>http://a.example/</link>
<description>News</description><item><title>Harbour</title><link>http://a.example/1</link>
<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Li</dc:creator></item></channel></rss>"""
authors = [dict(author) for author in fastfeedparser.parse(feed).entries[0]["authors"]]
print(authors)
sys.exit(0 if authors == [{"name": "Ann Lee"}] else 1)
PYTHON
