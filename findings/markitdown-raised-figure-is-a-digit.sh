#!/usr/bin/env bash
# markitdown 0.1.9: the number of a footnote is a digit of the amount before it, and a bar in a table's cell ends the cell.
#
# It turns a Word document into HTML with mammoth, where the raised figure is <sup>2</sup> and can be told, and that into
# Markdown, where it cannot: “103 votes” with a note 2 is “1032 votes”.  Strokes and stars are escaped on the way, the bar
# is not: of a row “Ada Frost”, “We paid. | Twice.” a reader of Markdown makes three cells, and the words behind the bar are nobody's.
# Ours reads the raised figure as ², and cells as paragraphs (readers/word.py, tests/readers/test_word.py).
#
# Seen: {'note': '1032 votes', 'row': '| Ada Frost | We paid. | Twice. |'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "markitdown[docx]==0.1.9" mammoth==1.13.0 markdownify==1.2.3 python-docx==1.2.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON' 2>/dev/null
import sys

import docx
from markitdown import MarkItDown

document = docx.Document()
paragraph = document.add_paragraph("103")
paragraph.add_run("2").font.superscript = True
paragraph.add_run(" votes")
cells = document.add_table(1, 2).rows[0].cells
cells[0].text, cells[1].text = "Ada Frost", "We paid. | Twice."
document.save("hearing.docx")
lines = [line for line in MarkItDown().convert("hearing.docx").text_content.splitlines() if line.strip()]
found = {"note": lines[0], "row": lines[-1]}
print(found)
sys.exit(0 if found == {"note": "1032 votes", "row": "| Ada Frost | We paid. | Twice. |"} else 1)
PYTHON
