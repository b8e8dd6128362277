#!/usr/bin/env bash
# whisper-vtt2srt 0.1.2: of two speakers who give the same answer one after the other, the second is gone, with the words.
#
# Automatic captions show a line again while it rolls up, and what equals the words shown last is taken for that, in every file.  A
# WebVTT file that has its speakers (<v Cal Dow>) does not roll, but the names are taken off before the words are compared, so that two
# members of a council who each say “No.” are one.  The numbers are written anew, so that none is missing; only the
# gap of a second shows it.  What stands in brackets, “[not]”, goes as a sound.  Ours looks for lines that roll only in files with
# times inside a line, and did the same wrong there where the speakers stand; it compares them, too, now (verification/captions.py,
# tests/verification/test_captions.py).
#
# Seen: ['Will you pay?', 'No.', 'We did  pay.'] for Frost's question, Hale's “No.”, Dow's “No.” and Frost's “We did [not] pay.”
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check whisper-vtt2srt==0.1.2
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from whisper_vtt2srt import Pipeline

SAID = ("Ada Frost", "Will you pay?"), ("Ben Hale", "No."), ("Cal Dow", "No."), ("Ada Frost", "We did [not] pay.")
cues = [f"00:00:0{i}.000 --> 00:00:0{i + 1}.000\n<v {name}>{words}</v>" for i, (name, words) in enumerate(SAID)]
srt = Pipeline().convert("\n\n".join(["WEBVTT", *cues, ""]))
found = [block.split("\n", 2)[2] for block in srt.strip().split("\n\n")]
print(found)
sys.exit(0 if found == ["Will you pay?", "No.", "We did  pay."] else 1)
PYTHON
