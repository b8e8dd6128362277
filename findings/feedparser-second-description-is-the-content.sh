#!/usr/bin/env bash
# feedparser 6.0.14: of two descriptions in an entry the first is its summary and the second its content, whichever is the longer.
#
# <itunes:summary>, <dc:description> and <description> are one thing to it, and what comes when there is a summary already is put into
# entry.content, which otherwise is the article (content:encoded).  Podcasts' and magazines' feeds have the show notes or the whole text in
# <description> and one line in <itunes:summary> behind it; whoever takes the content where there is one, as one should, reads that line and
# nothing else, and no entry looks like a teaser.  By the order in the file it is the other way round.  Ours took the line; it takes the longest of
# all now (readers/feeds.py, tests/readers/test_feeds.py).
#
# Seen: {'description first': ('Frost: “We will not pay …', ['A talk.']), 'itunes first': ('A talk.', ['Frost: “We will not pay …'])}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q feedparser==6.0.14
"$folder/venv/bin/python" - <<'PY'
import feedparser

LONG = "Frost: “We will not pay for the bridge, and nobody else in Arden will.”"
own, line = f"<description>{LONG}</description>", "<itunes:summary>A talk.</itunes:summary>"
space = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def read(item):
    feed = f'<rss version="2.0" {space}><channel><title>F</title><item><title>T</title>{item}</item></channel></rss>'
    entry = feedparser.parse(feed.encode()).entries[0]
    return entry.summary, [part.value for part in entry.get("content", [])]


seen = {"description first": read(own + line), "itunes first": read(line + own)}
print(seen)
assert seen == {"description first": (LONG, ["A talk."]), "itunes first": ("A talk.", [LONG])}, "told apart now"
assert read(own + "<dc:description>A talk.</dc:description>") == (LONG, ["A talk."])
assert read(own) == (LONG, [])
PY
