#!/usr/bin/env bash
# ttconv 1.2.3: an empty line inside one SubRip caption, and the reader returns None for the whole file.
#
# Its SubRip reader takes the line after an empty one for a cue's number and the next for its times; where there are none it
# logs "Missing timecode" and returns None, without an error: the captions before that line, which were read, are gone too.
# Empty lines between the paragraphs of a caption are written by transcription tools and by hand.  So a caller that checks for
# exceptions alone holds no words at all, and every quotation checked against them is "not found".  In our reader
# (verification/captions.py) a cue ends before the number and the times of the next, and a file without cues is refused.
#
# Seen: with an empty line None | without ['How many?', '40', 'So few?']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ttconv==1.2.3
"$folder/venv/bin/python" - <<'PYTHON'
import io
import logging
import sys

from ttconv.srt.reader import to_model

logging.disable(logging.CRITICAL)
whole = "1\n00:00:01,000 --> 00:00:02,000\nHow many?\n{gap}40\n\n2\n00:00:02,000 --> 00:00:03,000\nSo few?\n"
broken, sound = (to_model(io.StringIO(whole.format(gap=gap))) for gap in ("\n", ""))
words = [e.get_text() for e in sound.get_body().dfs_iterator() if hasattr(e, "get_text")]
print("ttconv 1.2.3 | with an empty line", broken, "| without", words)
sys.exit(0 if broken is None and words == ["How many?", "40", "So few?"] else 1)
PYTHON
