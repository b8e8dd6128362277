#!/usr/bin/env bash
# rich 15.0.0: printed, “We told [the mayor] no, [not] yes” is “We told  no,  yes”.
#
# print() takes a text for markup, and brackets whose first letter is small for a style; a style that it doesn't know is no error
# but is left out with the brackets.  “[The mayor]” and “[…]” stay, so what is kept looks as if brackets were.  In quotations brackets
# hold what an editor put in, very often who is meant, and at times a “not”.  Typer, Textual and many others print through it.
# markup=False or Text(...) keeps the words; ours never lets it read an article's (formats/terminal.py).
#
# Seen: 'We told  no,  yes; [The mayor] left […] .' for “We told [the mayor] no, [not] yes; [The mayor] left […] [sic].”
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check rich==15.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys

from rich.console import Console

TEXT = "We told [the mayor] no, [not] yes; [The mayor] left […] [sic]."


def printed(markup: bool) -> str:
    """The text as a console of that setting prints it."""
    out = io.StringIO()
    Console(file=out, width=200, markup=markup).print(TEXT)
    return out.getvalue().rstrip("\n")


found = printed(markup=True)
print(found)
sys.exit(0 if found == "We told  no,  yes; [The mayor] left […] ." and printed(markup=False) == TEXT else 1)
PYTHON
