#!/usr/bin/env bash
# webvtt-py 0.6.0 and pysubs2 1.8.1: the reading that stands above a word becomes part of the word, and of a number more digits.
#
# WebVTT has <ruby> for a word with small letters above it, and <rt> for these.  Both libraries take the tags out and leave what
# was in them, with nothing between: the words shown as 太郎 with "taro" above are "太郎taro", and "12" with the mark 5 above, as
# some broadcasters point to a note, is "125".  A quotation of what was said is then changed in a number, or not found.
# Our reader (verification/captions.py) leaves the reading out.
#
# Seen: webvtt 'We paid 125 million to 太郎taro.' | pysubs2 'We paid 125 million to 太郎taro.'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check webvtt-py==0.6.0 pysubs2==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pysubs2
import webvtt

text = """WEBVTT

00:00:01.000 --> 00:00:03.000
We paid <ruby>12<rt>5</rt></ruby> million to <ruby>太郎<rt>taro</rt></ruby>.
"""
(one,) = (cue.text for cue in webvtt.from_string(text))
(other,) = (event.plaintext for event in pysubs2.SSAFile.from_string(text, format_="vtt"))
print("webvtt", repr(one), "| pysubs2", repr(other))
sys.exit(0 if one == other == "We paid 125 million to 太郎taro." else 1)
PYTHON
