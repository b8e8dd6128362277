#!/usr/bin/env bash
# flashtext 2.7: behind each “İ”, as in İstanbul or İzmir, a name's place in the text is one character too far.
#
# Words are found in the text in lower case, and the places given are those in that.  Only İ, the capital of the Turkish i with a dot, is two
# characters in lower case for Python, so articles of Turkey have all names moved, by one for each city and surname with it that came
# before, and others are right.  A speaker cut out by these places is the end of the name and the blank behind it; a claim is linked to a word that is
# none.  With case_sensitive=True they are right.  Ours folds such letters one for one (text/folding.py).
#
# Seen: {'Ankara: Ada Frost left.': 'Ada Frost', 'İzmir: Ada Frost left.': 'da Frost ', 'İzmir, İstanbul: Ada Frost left.': 'a Frost l'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check flashtext==2.7
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from flashtext import KeywordProcessor


def cut(text: str, **options: bool) -> str:
    """What stands in the text where the name is said to be."""
    names = KeywordProcessor(**options)
    names.add_keyword("Ada Frost")
    [(_, start, end)] = names.extract_keywords(text, span_info=True)
    return text[start:end]


expected = {
    "Ankara: Ada Frost left.": "Ada Frost",
    "İzmir: Ada Frost left.": "da Frost ",
    "İzmir, İstanbul: Ada Frost left.": "a Frost l",
}
found = {text: cut(text) for text in expected}
by_case = {cut(text, case_sensitive=True) for text in expected}
print(found, "with case", by_case)
sys.exit(0 if found == expected and by_case == {"Ada Frost"} else 1)
PYTHON
