#!/usr/bin/env bash
# docx2txt 0.9 and mammoth 1.13.0: a tab that is aligned to the margin (w:ptab) is nothing, and the numbers beside it are one.
#
# Word has had this tab since 2007, in tables of contents, head lines and lists of figures set without a table.  A plain w:tab
# comes as a tab from both; the aligned one is left out, so that “12” and “15” in two columns are 1215, and a label stands glued
# to the words behind it.  python-docx gives a tab.  Ours does, too (readers/word.py, tests/readers/test_word.py).
#
# Seen: {'python-docx': '12\t15', 'docx2txt': '1215', 'mammoth': '1215'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import zipfile

import docx

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def written(paragraph: str) -> str:
    """A Word document with this paragraph; the rest is python-docx's own template."""
    docx.Document().save("template.docx")
    with zipfile.ZipFile("template.docx") as template, zipfile.ZipFile("text.docx", "w") as made:
        for name in template.namelist():
            data = template.read(name)
            if name == "word/document.xml":
                head, rest = data.split(b"<w:body>")[0], b"<w:sectPr/></w:body></w:document>"
                head = head.replace(b"<w:document ", f'<w:document xmlns:math="{MATH}" '.encode(), 1)
                data = head + b"<w:body><w:p>" + paragraph.encode() + b"</w:p>" + rest
            made.writestr(name, data)
    return "text.docx"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


import docx2txt
import mammoth

tab = '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>'
path = written(run("12") + tab + run("15"))
with open(path, "rb") as file:
    found = {
        "python-docx": docx.Document(path).paragraphs[0].text,
        "docx2txt": docx2txt.process(path).strip(),
        "mammoth": mammoth.extract_raw_text(file).value.strip(),
    }
print(found)
sys.exit(0 if found == {"python-docx": "12\t15", "docx2txt": "1215", "mammoth": "1215"} else 1)
PYTHON
