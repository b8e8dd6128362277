#!/usr/bin/env bash
# caption2text 0.1.2: a line of a caption that is a number is taken for the caption's own number and dropped; so is what stands in braces.
#
# Captions break where the line is full, so a number often has a line to itself.  The numbers of captions are told by “a line of
# digits” anywhere, and not by their place before a time.  “We lost / 47 / men” comes out as “We lost men”, “1984” as nothing,
# and “{not}” as nothing, since braces are taken for styles.  A transcript made so bears out other numbers than were said.
# Our reader (verification/captions.py) takes a line for a number only before a line of times.
#
# Seen: 'ADA: We lost\nmen and  one more.'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check caption2text==0.1.2
cat > "$folder/hearing.srt" <<'SRT'
1
00:00:01,000 --> 00:00:03,000
ADA: We lost
47
men and {not} one more.

2
00:00:03,000 --> 00:00:04,000
1984
SRT
"$folder/venv/bin/python" - "$folder/hearing.srt" <<'PYTHON'
import sys

from caption2text import srt_to_transcript

found = srt_to_transcript(sys.argv[1])
print(repr(found))
sys.exit(0 if found == "ADA: We lost\nmen and  one more." else 1)
PYTHON
