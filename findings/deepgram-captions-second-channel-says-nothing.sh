#!/usr/bin/env bash
# deepgram-captions 2.0.0, Deepgram's own library: of a recording with a channel for each speaker only the first one's words are captions.
#
# Interviews by telephone and hearings with a microphone each are recorded so, and read with multichannel=true, since then who spoke is
# known and not guessed.  The answer has a list of channels; the captions are made of the first, while the check for an empty transcript looks at all
# of them and the file's head says “Channels: 2”.  So questions come without answers, and a quotation of these is “not found”.  Only with
# utterances=true, an option of its own, are both in, and then nothing tells one from the other.
#
# Seen: ['Did you pay?'] for “Did you pay?” and “We never paid.”; with utterances ['Did you pay?', 'We never paid.']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check deepgram-captions==2.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from deepgram_captions import DeepgramConverter, webvtt

SAID = ("Did you pay?", 0.0), ("We never paid.", 2.0)


def heard(said: str, start: float) -> dict:
    """Words as the service gives them, a third of a second each."""
    words = [
        {"word": word.lower().strip("?."), "punctuated_word": word, "start": start + i / 3, "end": start + (i + 1) / 3, "confidence": 0.9}
        for i, word in enumerate(said.split())
    ]
    return {"transcript": said, "confidence": 0.9, "words": words}


def captions(results: dict) -> list[str]:
    """The lines of the WebVTT file that follow a line of times."""
    lines = webvtt(DeepgramConverter({"metadata": {"channels": 2}, "results": results})).splitlines()
    assert "Channels: 2" in lines
    return [line for before, line in zip(lines, lines[1:]) if "-->" in before]


channels = [{"alternatives": [heard(*each)]} for each in SAID]
utterances = [{**heard(*each), "channel": i} for i, each in enumerate(SAID)]
found = captions({"channels": channels}), captions({"channels": channels, "utterances": utterances})
print(*found)
sys.exit(0 if found == (["Did you pay?"], ["Did you pay?", "We never paid."]) else 1)
PYTHON
