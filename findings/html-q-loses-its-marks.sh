#!/usr/bin/env bash
# trafilatura 2.3.1, readability-lxml 0.8.4.1: the words of <q> come out without quotation marks, in trafilatura cut off from
# their sentence.
#
# HTML leaves the marks of <q> to the browser, which draws them; the source has none.  Extractors of article text keep the
# words and drop the element: readability's sentence is no quotation any more, and trafilatura takes <q> for a block
# quotation and makes lines of its own of it, so that the words lose the person who said them.  Pages must be prepared
# before extraction: the marks written, the element an inline one.
#
# Seen: trafilatura  He called the plan late / , and said nobody should row to school / .
#       readability  He called the plan late, and said nobody should row to school.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q trafilatura==2.3.1 lxml_html_clean==0.4.6 readability-lxml==0.8.4.1
cd "$folder"
venv/bin/python - <<'PY'
import trafilatura
from lxml import html
from readability import Document

FILL = "".join(f"<p>The council of Brenholm met for the {n} time this year and spoke about the ferry for an hour.</p>" for n in ("first", "second", "third", "fourth"))
PAGE = f"<html><body><article><h1>Ferry</h1>{FILL}<p>He called the plan <q>late</q>, and said <q>nobody should row to school</q>.</p>{FILL}</article></body></html>"
lines = trafilatura.extract(PAGE).splitlines()
first = lines.index(next(line for line in lines if line.startswith("He called")))
cut = " / ".join(line.strip() for line in lines[first : first + 3])
print("trafilatura ", cut)
readable = html.fromstring(Document(PAGE).summary()).text_content()
whole = "He called the plan late, and said nobody should row to school."
print("readability ", readable[readable.index("He called") :][: len(whole)])
assert cut.startswith("He called the plan late / , and said") and "“" not in cut and '"' not in cut, "trafilatura keeps the sentence now"
assert whole in readable, "readability keeps the marks now"
PY
