#!/usr/bin/env bash
# alto-tools 0.1.0: of a word parted at the end of a line the first half comes twice and the second never: “dis-/agreed” is “dis dis”.
#
# ALTO is how libraries keep the pages of digitised newspapers, and it marks both halves (HypPart1, HypPart2) and gives the word whole besides
# (SUBS_CONTENT).  Columns are narrow, so there is such a word every few lines.  The text has the first half again where the second should be,
# without a hyphen and glued to the next word; both stand at line ends like any scanning error.  “said she disagreed” is then “said
# she dis”, and nobody finds it by its word.  The whole word has to be taken from SUBS_CONTENT.
#
# Seen: ['Frost said she dis', 'diswith Hale.'] for “Frost said she dis-” and “agreed with Hale.”
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check alto-tools==0.1.0
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import subprocess
import sys
from pathlib import Path

HALVES = {"dis": "HypPart1", "agreed": "HypPart2"}


def line(number: int, words: str, hyphen: str = "") -> str:
    """A line of a page, with a box for each word."""
    strings = []
    for i, word in enumerate(words.split()):
        parted = f'SUBS_TYPE="{HALVES[word]}" SUBS_CONTENT="disagreed"' if word in HALVES else ""
        strings.append(f'<String CONTENT="{word}" HPOS="{60 * i}" VPOS="{20 * number}" WIDTH="50" HEIGHT="20" WC="0.9" {parted}/>')
    return f'<TextLine ID="l{number}" HPOS="0" VPOS="{20 * number}" WIDTH="400" HEIGHT="20">{"<SP/>".join(strings)}{hyphen}</TextLine>'


lines = line(0, "Frost said she dis", '<HYP CONTENT="-"/>') + line(1, "agreed with Hale.")
folder = Path(sys.argv[1])
(folder / "page.xml").write_text(
    '<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">'
    "<Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout>"
    '<Page ID="p" PHYSICAL_IMG_NR="1" WIDTH="400" HEIGHT="40"><PrintSpace ID="s" HPOS="0" VPOS="0" WIDTH="400" HEIGHT="40">'
    f'<TextBlock ID="b" HPOS="0" VPOS="0" WIDTH="400" HEIGHT="40">{lines}</TextBlock></PrintSpace></Page></Layout></alto>'
)
command = [str(folder / "venv/bin/alto-tools"), "-t", str(folder / "page.xml")]
found = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
found = [line.strip() for line in found if line.strip()]
print(found)
sys.exit(0 if found == ["Frost said she dis", "diswith Hale."] else 1)
PYTHON
