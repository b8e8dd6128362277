#!/usr/bin/env bash
# pysubs2 1.8.1: of a WebVTT cue with times inside it every word is lost; the file reads as if nobody had spoken there.
#
# Times between the words are what automatic captions have (We<00:00:07.000><c> never</c><00:00:07.500><c> agreed</c>), and the
# format's own way to say when each word is spoken.  The reader takes each such time for the start of another cue, with no
# words, and the words before and behind it are in none; a cue without such times is read as it is.  No error, no log.  A
# quotation held against such a transcript is “not found”, all of it.  Our reader (verification/captions.py) leaves the times
# out and keeps the words, which tests/verification/test_captions.py holds to.
#
# Seen: ['', '', 'Nobody paid.']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pysubs2==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pysubs2

text = """WEBVTT

00:00:06.000 --> 00:00:08.000 align:start position:0%
We<00:00:07.000><c> never</c><00:00:07.500><c> agreed</c>

00:00:08.000 --> 00:00:09.000
Nobody paid.
"""
found = [event.plaintext for event in pysubs2.SSAFile.from_string(text)]
print("pysubs2", pysubs2.VERSION, found)
sys.exit(0 if found == ["", "", "Nobody paid."] else 1)
PYTHON
