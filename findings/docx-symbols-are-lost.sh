#!/usr/bin/env bash
# python-docx 1.2.0 and docx2txt 0.9: a sign put in by Word's “Insert symbol” (≥, °, −, ±, €) is nothing in the text.
#
# Word writes such a sign as <w:sym w:font="Symbol" w:char="F0B3"/>, a place in a font, and not as a character.  mammoth has a
# table for them; these two leave it out without a word: “not ≥ 5” comes as “not  5”, “20°C” as “20C”, “−2” as “2”.  Numbers
# that differ by sign or bound are different statements.  Our reader (readers/word.py) knows the signs of the font Symbol that
# change a number, and counts in a notice those that it leaves out (tests/readers/test_word.py).
#
# Seen: {'python-docx': 'It was 2, not  5.', 'docx2txt': 'It was 2, not  5.', 'mammoth': 'It was −2, not ≥ 5.'}
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


def sign(place: str) -> str:
    return f'<w:r><w:sym w:font="Symbol" w:char="{place}"/></w:r>'


path = written(run("It was ") + sign("F02D") + run("2, not ") + sign("F0B3") + run(" 5."))
with open(path, "rb") as file:
    found = {
        "python-docx": docx.Document(path).paragraphs[0].text,
        "docx2txt": docx2txt.process(path).strip(),
        "mammoth": mammoth.extract_raw_text(file).value.strip(),
    }
print(found)
sys.exit(0 if found["python-docx"] == found["docx2txt"] == "It was 2, not  5." else 1)
PYTHON
