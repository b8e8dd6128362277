#!/usr/bin/env bash
# pypdfium2 5.15.2: a hyphen between letters at the end of a line comes as U+FFFE with no line break, the next line behind it: a name
# in two parts looks like a word that was broken.  Between digits it is left alone.
#
# “Baden-⏎Harrow” comes as “Baden\ufffeHarrow”, “2019-⏎2021” as “2019-\r\n2021”.  U+FFFE is no character, shows as nothing, and
# XML refuses it: taken out, the name is another one, “BadenHarrow”.  Our reader (readers/pdf.py) takes it for a hyphen and the
# end of a line, and keeps the hyphen before capitals.
#
# Seen: 'Baden\ufffeHarrow', '2019-\r\n2021', 'disap\ufffepointed'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.15.2 fpdf2==2.8.9
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import fpdf
import pypdfium2

seen = []
for first, second in (("Baden-", "Harrow"), ("2019-", "2021"), ("disap-", "pointed")):
    document = fpdf.FPDF()
    document.set_font("helvetica", size=11)
    document.add_page()
    document.cell(0, 5, first, new_x="LMARGIN", new_y="NEXT")
    document.cell(0, 5, second)
    seen.append(pypdfium2.PdfDocument(bytes(document.output()))[0].get_textpage().get_text_range())
print("pypdfium2 5.15.2 |", seen)
sys.exit(0 if seen == ["Baden\ufffeHarrow", "2019-\r\n2021", "disap\ufffepointed"] else 1)
PYTHON
