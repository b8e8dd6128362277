#!/usr/bin/env bash
# openpyxl 3.1.5: read_only=True gives only the cells inside the size that the sheet says it has; cells beyond it are gone.
#
# <dimension ref="A1:B2"/> is a hint that nobody has to keep up (ECMA-376 part 1, 18.3.1.35), and exports of databases and of web
# tools leave it at the template's.  Read at once, the same file gives all cells.  With a table of articles, rows or the column with
# the text are missing and no error is raised.  sheet.reset_dimensions() before iter_rows() cures it, at the price of rows of
# different lengths, which our reader (readers/sheets.py) fills up.
#
# Seen: at once 3 x 3, read_only 2 x 2, read_only after reset_dimensions 3 x 3
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import sys
import zipfile
from pathlib import Path

import openpyxl

folder = Path(sys.argv[1])
book = openpyxl.Workbook()
for row in (["id", "title", "text"], ["a", "A", "One."], ["b", "B", "Two."]):
    book.active.append(row)
book.save(folder / "a.xlsx")
with zipfile.ZipFile(folder / "a.xlsx") as made, zipfile.ZipFile(folder / "b.xlsx", "w") as changed:
    for name in made.namelist():
        changed.writestr(name, made.read(name).replace(b'<dimension ref="A1:C3"', b'<dimension ref="A1:B2"'))


def size(read_only, reset=False):
    sheet = openpyxl.load_workbook(folder / "b.xlsx", read_only=read_only).active
    if reset:
        sheet.reset_dimensions()
    rows = list(sheet.iter_rows(values_only=True))
    return len(rows), max(map(len, rows))


seen = size(False), size(True), size(True, reset=True)
print(f"openpyxl {openpyxl.__version__} | at once {seen[0]}, read_only {seen[1]}, after reset_dimensions {seen[2]}")
sys.exit(0 if seen == ((3, 3), (2, 2), (3, 3)) else 1)
PYTHON
