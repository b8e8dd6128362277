#!/usr/bin/env bash
# srt 3.5.3: captions that it has read go lost when it writes or sorts them, where one ends with its start or before it.
#
# srt.parse gives every cue.  srt.compose and srt.sort_and_reindex, by default, leave out each one whose end is not after its
# start (and all that are only blanks), with a line in the log of a library that logs nowhere.  Such times are ordinary: short
# interjections of automatic captions, times rounded to the second, two cues swapped by hand.  A transcript that went through
# "parse, sort, write" therefore lacks a "No." that was said, and a quotation of it would be called invented.  Our reader
# (verification/captions.py) keeps every cue in the order of the file and never sorts by time.
#
# Seen: parsed ['ADA: It was late.', 'BEN: No.', 'ADA: Not once.'] | written ['ADA: Not once.']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check srt==3.5.3
"$folder/venv/bin/python" - <<'PYTHON'
import logging
import sys

import srt

logging.disable(logging.CRITICAL)
text = """1
00:00:05,000 --> 00:00:02,000
ADA: It was late.

2
00:00:06,000 --> 00:00:06,000
BEN: No.

3
00:00:06,000 --> 00:00:08,000
ADA: Not once.
"""
parsed = [cue.content for cue in srt.parse(text)]
written = [cue.content for cue in srt.parse(srt.compose(srt.parse(text)))]
print("srt", srt.__version__ if hasattr(srt, "__version__") else "3.5.3", "| parsed", parsed, "| written", written)
sys.exit(0 if len(parsed) == 3 and written == ["ADA: Not once."] else 1)
PYTHON
