#!/usr/bin/env bash
# python-docx 1.2.0 and mammoth 1.13.0: the words inside w:bdo and w:dir, by which Word sets the direction of writing, are lost.
#
# Word and Google's editor write these elements around parts of a sentence in documents that have Arabic, Hebrew or Urdu in
# them, also around English words and around numbers.  Both libraries walk only the runs that they know of, and give “He  paid”
# for “He never paid”: a lost “never” and no warning, in the newsrooms where it is likeliest.  Our reader (readers/word.py) goes
# through everything but what it knows to be no text (tests/readers/test_word.py).
#
# Seen: {'bdo': ('He  paid', 'He  paid'), 'dir': ('He  paid', 'He  paid')}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 mammoth==1.13.0
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


import mammoth

found = {}
for name in ("bdo", "dir"):
    path = written(run("He ") + f'<w:{name} w:val="ltr">' + run("never") + f"</w:{name}>" + run(" paid"))
    with open(path, "rb") as file:
        found[name] = (docx.Document(path).paragraphs[0].text, mammoth.extract_raw_text(file).value.strip())
print(found)
sys.exit(0 if set(found.values()) == {("He  paid", "He  paid")} else 1)
PYTHON
