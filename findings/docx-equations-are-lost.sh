#!/usr/bin/env bash
# python-docx 1.2.0, docx2txt 0.9 and mammoth 1.13.0: what Word keeps as an equation is lost from the text, numbers and all.
#
# Word makes an equation (m:oMath) of 3/4 set as a fraction, of 5×10³ or of a minus sign put in by its menu; scientists' and
# banks' statements are full of them.  All three libraries give the sentence without it, with two blanks where it stood and no
# word about it: “It rose by  in May.”  A quotation with the number would be called altered, or the number be missed by whoever
# checks.  Our reader (readers/word.py) gives an equation's characters, a fraction with a slash (tests/readers/test_word.py).
#
# Seen: {'python-docx': 'It rose by  in May.', 'docx2txt': 'It rose by  in May.', 'mammoth': 'It rose by  in May.'}
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

fraction = "<math:oMath><math:f><math:num><math:r><math:t>3</math:t></math:r></math:num><math:den><math:r><math:t>4</math:t></math:r></math:den></math:f></math:oMath>"
path = written(run("It rose by ") + fraction + run(" in May."))
with open(path, "rb") as file:
    found = {
        "python-docx": docx.Document(path).paragraphs[0].text,
        "docx2txt": docx2txt.process(path).strip(),
        "mammoth": mammoth.extract_raw_text(file).value.strip(),
    }
print(found)
sys.exit(0 if set(found.values()) == {"It rose by  in May."} else 1)
PYTHON
