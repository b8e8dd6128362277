#!/usr/bin/env bash
# boilerpy3 1.0.7: <time>, <mark>, <cite>, <q>, <small>, <ins> and other inline elements end the block, and the pieces of the sentence
# are judged apart: short ones are thrown away as boilerplate.
#
# Its table of inline elements is that of HTML 4, and not whole; whatever is not in it parts blocks.  <b>, <a> and <span> do not, so
# a first try shows nothing.  “Frost told them on <time>May 5</time> that …” comes as three lines, the date alone on one, and at the end
# of an article a marked “not” is lost with the words behind it.  Sentence and speaker are apart either way.
# Ours unwraps such elements before anything judges the page (page_markup.py, tests/test_page_markup.py).
#
# Seen: ['Mayor Ada Frost told the council of Arden on', 'May 5', 'that they would not pay for it, and that nobody would.'] and
#       ['Frost said: “We will'] for “We will not pay.”
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check boilerpy3==1.0.7
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from boilerpy3.extractors import ArticleExtractor

LONG = "The council met on Monday to talk about the old bridge over the river, and most of those who came were against it."
TOLD = "Mayor Ada Frost told the council of Arden on {}May 5{} that they would not pay for it, and that nobody would."
SAID = "Frost said: “We will {}not{} pay.”"


def read(sentence: str, opening: str, closing: str, after: str = "") -> list[str]:
    paragraphs = (LONG, LONG, sentence.format(opening, closing), *([after] if after else []))
    page = "<html><body>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs) + "</body></html>"
    return [line for line in ArticleExtractor().get_content(page).split("\n") if line and line != LONG]


timed, marked, bold = read(TOLD, "<time>", "</time>", LONG), read(SAID, "<mark>", "</mark>"), read(SAID, "<b>", "</b>")
print(timed, marked, bold)
assert bold == ["Frost said: “We will not pay.”"]
for tag in ("cite", "q", "small", "ins", "a", "span"):
    assert len(read(TOLD, f"<{tag}>", f"</{tag}>", LONG)) == (1 if tag in ("a", "span") else 3)
assert timed == ["Mayor Ada Frost told the council of Arden on", "May 5", "that they would not pay for it, and that nobody would."]
sys.exit(0 if marked == ["Frost said: “We will"] else 1)
PYTHON
