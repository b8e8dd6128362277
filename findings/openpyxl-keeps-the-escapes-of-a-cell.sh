#!/usr/bin/env bash
# openpyxl 3.1.5, with a file of XlsxWriter 3.2.9: a carriage return in a cell comes as seven characters, “_x000D_”.
#
# Office Open XML writes characters that XML would lose as _xHHHH_ (ECMA-376 part 1, 22.9.2.19), and XlsxWriter turns the
# line ends of Windows into _x000D_ and a line feed.  openpyxl has a function that takes the escapes back and does not call it when it
# reads, so that an article of several paragraphs has “_x000D_” glued to the last word of each: “paid._x000D_” ends no sentence,
# “Frost_x000D_” is nobody's name, and a quotation across the line end has it in the middle.  Our reader (readers/sheets.py) takes
# them back, and an escaped underscore as well (tests/readers/test_fields.py).
#
# Seen: '“We paid,”_x000D_\nsaid Frost_x000D_\n'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5 XlsxWriter==3.2.9
"$folder/venv/bin/python" - "$folder/articles.xlsx" <<'PYTHON'
import sys

import openpyxl
import xlsxwriter
from openpyxl.utils.escape import unescape

book = xlsxwriter.Workbook(sys.argv[1])
book.add_worksheet().write_string(0, 0, "“We paid,”\r\nsaid Frost\r\n")
book.close()
read = openpyxl.load_workbook(sys.argv[1]).active["A1"].value
print(repr(read))
assert unescape(read) == "“We paid,”\r\nsaid Frost\r\n"
sys.exit(0 if read == "“We paid,”_x000D_\nsaid Frost_x000D_\n" else 1)
PYTHON
