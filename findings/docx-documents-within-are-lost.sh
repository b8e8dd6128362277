#!/usr/bin/env bash
# python-docx 1.2.0, docx2txt 0.9 and mammoth 1.13.0: a document that stands whole within a Word document (w:altChunk) is not there.
#
# It is how programs make one file of several, and how web editors make Word of HTML: the part is put in as it is, HTML, MHTML or another
# .docx, with one element in its place (ECMA-376 part 1, 17.17.2.1).  Word shows it like any other text, and turns it into paragraphs only
# when the file is saved, so whoever opens the file and looks sees nothing odd.  The three give the text around it with no gap; of the
# three mammoth has a message, that an element was ignored.  Ours lost it as well, and reads it in its place now
# (readers/word_chunks.py, tests/readers/test_word.py).
#
# Seen: {'python-docx': (True, False), 'docx2txt': (True, False), 'mammoth': (True, False)} for the words around it and its own
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys
import zipfile

import docx
import docx2txt
import mammoth

made = docx.Document()
made.add_paragraph("The mayor spoke.")
made.add_paragraph("It rained.")
made.save(plain := io.BytesIO())
within, rels = "<html><body><p>“We will not pay,” said Frost.</p></body></html>", "word/_rels/document.xml.rels"
namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
relation = f'<Relationship Id="chunk" Type="{namespace}/aFChunk" Target="/word/chunk.htm"/>'
place = f'</w:p><w:altChunk xmlns:r="{namespace}" r:id="chunk"/>'
with zipfile.ZipFile(plain) as old, zipfile.ZipFile(data := io.BytesIO(), "w") as new:
    for name in old.namelist():
        content = old.read(name).decode("utf-8", "surrogateescape")
        if name == "word/document.xml":
            content = content.replace("</w:p>", place, 1)
        elif name == rels:
            content = content.replace("</Relationships>", f"{relation}</Relationships>")
        elif name == "[Content_Types].xml":
            content = content.replace("<Default ", '<Default Extension="htm" ContentType="text/html"/><Default ', 1)
        new.writestr(name, content.encode("utf-8", "surrogateescape"))
    new.writestr("word/chunk.htm", within)
html = mammoth.convert_to_html(data)
texts = {
    "python-docx": "\n".join(one.text for one in docx.Document(data).paragraphs),
    "docx2txt": docx2txt.process(data),
    "mammoth": html.value,
}
seen = {name: ("spoke" in text and "rained" in text, "not pay" in text) for name, text in texts.items()}
print(seen, [message.message for message in html.messages])
sys.exit(0 if set(seen.values()) == {(True, False)} else 1)
PYTHON
