#!/usr/bin/env bash
# podcast-transcript-convert 0.1.2: of what one speaker says in several paragraphs of an HTML transcript only the last one is left.
#
# The podcast namespace's HTML has <cite> for who speaks, <time> for when, and <p> for the words.  A long answer has several <p>, as
# the same elements do on any page; each is written over the one before, until the next <cite> or <time>.  The JSON looks whole: a turn for
# each name, each with its time and words.  “We never paid.” in the first paragraph of an answer is not there, and a quotation of it is “not found”.
#
# Seen: [('Ada Frost', 'Nor will we.'), ('Ben Hale', 'They did.')] for Frost's “We never paid.” and “Nor will we.”
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check podcast-transcript-convert==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from podcast_transcript_convert.converters.html_to_json import html_to_podcast_dict

PAGE = """<cite>Ada Frost:</cite>
<time>0:01</time>
<p>We never paid.</p>
<p>Nor will we.</p>
<cite>Ben Hale:</cite>
<time>0:09</time>
<p>They did.</p>
"""
found = [(turn["speaker"], turn["body"]) for turn in html_to_podcast_dict(PAGE)["segments"]]
print(found)
sys.exit(0 if found == [("Ada Frost", "Nor will we."), ("Ben Hale", "They did.")] else 1)
PYTHON
