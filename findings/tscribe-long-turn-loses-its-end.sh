#!/usr/bin/env bash
# tscribe 1.3.1, for the transcripts of Amazon Transcribe: of a turn of more than 80 characters the captions lack the last line.
#
# A long turn is cut into lines for WebVTT while what is left is longer than 80 characters; what is left then is never written.  It is up
# to 80 characters, and in English the end of a sentence is where it is taken back: “unless the ministry says no”.  The file is a
# whole one, with each speaker's name and times, and the other outputs (CSV, a Word document) have all words.  A quotation is then not
# found in the transcript that it is from.
#
# Seen: 'We will pay for the new bridge over the river next spring and for the road to'; left out: 'it, unless the ministry says no.'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tscribe==1.3.1 webvtt-py==0.6.0
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import contextlib
import json
import sys

import tscribe
import webvtt

SAID = "We will pay for the new bridge over the river next spring and for the road to it, unless the ministry says no."


def at(word: int) -> dict[str, str]:
    return {"start_time": f"{word}.0", "end_time": f"{word}.9"}


items, words = [], SAID.split()
for number, word in enumerate(words):
    kind = {"type": "pronunciation", "alternatives": [{"confidence": "1.0", "content": word.rstrip(",.")}]}
    items.append({**at(number), **kind})
    if word[-1] in ",.":
        items.append({"type": "punctuation", "alternatives": [{"confidence": "0.0", "content": word[-1]}]})
segment = {
    "start_time": "0.0",
    "end_time": f"{len(words)}.0",
    "speaker_label": "spk_0",
    "items": [{**at(number), "speaker_label": "spk_0"} for number in range(len(words))],
}
labels = {"speakers": 1, "segments": [segment]}
with open("said.json", "w") as file:
    json.dump({"jobName": "said", "status": "COMPLETED", "results": {"items": items, "speaker_labels": labels}}, file)
with contextlib.redirect_stdout(None):  # it tells how long it took
    tscribe.write("said.json", format="vtt", save_as="said.vtt")
shown = " ".join(caption.text for caption in webvtt.read("said.vtt"))
shown = " ".join(shown.split())
print(f"{shown!r}; left out: {SAID.removeprefix(shown).strip()!r}")
sys.exit(0 if SAID.startswith(shown) and shown.endswith("the road to") else 1)
PYTHON
