#!/usr/bin/env bash
# label-studio-sdk 2.1.2 (its converter): in the export as CoNLL-2003 a label takes all that is glued to its words.
#
# Words are what stands between blanks; a comma, a closing mark and the text's last full stop are cut off, that of a sentence
# before and a possessive are not.  Whoever marked “Ada Frost” in “Ada Frost’s plan” and “Harrow Bank” before a full stop gets people called
# “Frost’s” and “Bank.”: names that no list has.  The offsets in the JSON export are right; `onrecord convert` reads that.
#
# Seen: ['Ada B-PER', 'Frost’s I-PER', 'Harrow B-ORG', 'Bank. I-ORG']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check label-studio-sdk==2.1.2
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON' 2>/dev/null
import json
import sys
from pathlib import Path

from label_studio_sdk.converter import Converter

TEXT = "Ada Frost’s plan was refused by Harrow Bank. It will appeal."
LABELS = '<View><Labels name="label" toName="text"><Label value="PER"/><Label value="ORG"/></Labels><Text name="text" value="$text"/></View>'


def region(words: str, label: str) -> dict[str, object]:
    start = TEXT.index(words)
    value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
    return {"id": label, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


result = [region("Ada Frost", "PER"), region("Harrow Bank", "ORG")]
Path("tasks.json").write_text(json.dumps([{"id": 1, "data": {"text": TEXT}, "annotations": [{"id": 1, "completed_by": 1, "result": result}]}]))
Path("made").mkdir()
Converter(LABELS, ".").convert("tasks.json", "made", "CONLL2003", is_dir=False)
(file,) = Path("made").iterdir()
rows = [line.split() for line in file.read_text(encoding="utf-8").splitlines()[1:]]
found = [f"{row[0]} {row[-1]}" for row in rows if row and row[-1] != "O"]
print(found)
sys.exit(0 if found == ["Ada B-PER", "Frost’s I-PER", "Harrow B-ORG", "Bank. I-ORG"] else 1)
PYTHON
