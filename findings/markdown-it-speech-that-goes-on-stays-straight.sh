#!/usr/bin/env bash
# markdown-it-py 4.3.0: of a speech in several paragraphs, each but the last keeps a straight mark, and the last gets curly ones.
#
# Its smart quotes turn a mark only where the other one of its pair is in the same paragraph.  By the rule of English print a paragraph that the
# next one goes on with has no closing mark, so the page that is made of it has " at one paragraph and “ at the next, for one and the same speech;
# and an inch sign in such a paragraph is taken for the end of it.  Whoever pairs marks by their form, or takes a page's marks for all
# curly once it has seen one, loses what was said first.  Ours joins both forms (tests/text/test_quotes.py).
#
# Seen: ['"We will pay.', '“And we will stay,” Frost said.'] and ['“It is 9” wide.', '“And it leaks,” she said.']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check markdown-it-py==4.3.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from html import unescape

from markdown_it import MarkdownIt

READER = MarkdownIt("commonmark", {"typographer": True}).enable("smartquotes")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of the page made of a text, without their tags."""
    return [unescape(line).removeprefix("<p>").removesuffix("</p>") for line in READER.render(text).splitlines()]


found = [
    paragraphs('"We will pay.\n\n"And we will stay," Frost said.'),
    paragraphs('"It is 9" wide.\n\n"And it leaks," she said.'),
]
print(*found)
expected = [['"We will pay.', "“And we will stay,” Frost said."], ["“It is 9” wide.", "“And it leaks,” she said."]]
sys.exit(0 if found == expected else 1)
PYTHON
