#!/usr/bin/env bash
# trafilatura 2.3.1: the words of <time>, <output> and <label> are gone from the middle of a sentence, which closes up over them.
#
# They are elements of forms and bylines, and cleaned away with what is in them; the text behind stays.  But <time> stands in running
# text wherever a page tells machines a date (“will shut on <time datetime=…>May 5</time>”), and <output> around each figure that a
# newsroom's page computes.  “Frost said on that they had paid million.” reads like a typing error, and a quotation with the
# date in it is another.  <data>, <meter>, <mark> and <code> keep theirs, so one cannot guess.  Ours takes the tags away before
# the article is looked for (page_markup.py, tests/pages/times-and-codes.html, fractions.html).
#
# Seen: 'Frost said on that they had paid million to the of the mill.'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml-html-clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import trafilatura

LONG = "The council met on Monday to talk about the old bridge over the river, and most of those who came were against it."
SAID = "Frost said on {0}May 5{1} that they had paid {2}seven{3} million to the {4}owner{5} of the mill."
MARKS = ("<time>", "</time>", "<output>", "</output>", "<label>", "</label>")


def read(*marks: str) -> str:
    paragraphs = (LONG, SAID.format(*marks), LONG + " So they said.")
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    text = trafilatura.extract(f"<html><body><article>{body}</article></body></html>") or ""
    return text.split("\n")[1]


found = read(*MARKS)
print(repr(found))
for tag in ("data", "meter", "mark", "code"):
    assert all(word in read(*(f"<{tag}>", f"</{tag}>") * 3) for word in ("May 5", "seven", "owner"))
sys.exit(0 if found == "Frost said on that they had paid million to the of the mill." else 1)
PYTHON
