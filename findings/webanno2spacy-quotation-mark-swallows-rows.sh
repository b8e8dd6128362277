#!/usr/bin/env bash
# webanno2spacy 0.1.0: a token that is a straight quotation mark swallows the rows of a WebAnno TSV file up to the next one.
#
# WebAnno TSV has no quoting: a tab-separated row a token, and a quotation mark is a token like any other.  The converter reads
# it with csv.reader(..., quotechar='"'), so that the field after the mark runs over line ends: everything marked between two
# straight quotation marks, which is what people said, is gone, and the numbers of tokens that relations point to with it.
# Nothing is logged.  This is why our convert refuses WebAnno TSV and asks for UIMA CAS, rather than take this reader.
#
# Seen: 10 rows of 13; the rows of “We” and “paid” are inside one field
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check webanno2spacy==0.1.0 spacy==3.8.18
"$folder/venv/bin/python" - <<'PYTHON'
import csv
import inspect
import io
import sys

import spacy
import webanno2spacy

text = 'Ana said "We paid" Ben left'
marks = {"Ana": "s", "We": "claim", "paid": "claim", "Ben": "s"}
rows, place = [], 0
for number, word in enumerate(['Ana', 'said', '"', 'We', 'paid', '"', 'Ben', 'left'], 1):
    place = text.index(word, place)
    rows.append(f"1-{number}\t{place}-{place + len(word)}\t{word}\t{marks.get(word, '_')}\trel\t1-2\t\n")
    place += len(word)
tsv = f"#FORMAT=WebAnno TSV 3.3\n#T_SP=x|label\n\n\n#Text={text}\n" + "".join(rows)
reader = next(line.strip() for line in inspect.getsource(webanno2spacy.convert_file).splitlines() if "csv.reader" in line)
print(reader)
assert reader == """rd = csv.reader(fd, delimiter="\\t", quotechar='"')""", "it reads otherwise now"
read = list(csv.reader(io.StringIO(tsv), delimiter="\t", quotechar='"'))
doc = webanno2spacy.convert_rows(spacy.blank("en"), text, iter(read))
spans = sorted({text[start : start + 3].strip() for start, _ in doc._.rel})
print(len(read), "rows of", tsv.count("\n"), "| found in relations:", spans)
sys.exit(0 if len(read) == 10 and "We" not in spans and any("\n1-4\t" in field for row in read for field in row) else 1)
PYTHON
