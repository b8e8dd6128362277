#!/usr/bin/env bash
# newspaper4k 0.9.6: a page by “Ada de la Cruz Frost” or “Jean-Luc O'Hara-Smith” is by nobody, and one by “Ada Frost with Ben Hale”, too.
#
# Of a byline each part that commas and “and” set off is an author if it has two to four words, and a hyphen or an apostrophe parts
# words there.  So who has a long name, a name in pieces or one name only is not an author, and what goes on with “with” or “for the
# Gazette” is too long.  The others of the byline stay, so that the list looks whole: what two people wrote is by one of them.
# Names from JSON-LD are not looked at in this way.  trafilatura 2.3.1 has the first of two people who wrote “with” each other, and cuts
# off the second; ours puts that one back (page_data.py).
#
# Seen: {'Ada de la Cruz Frost': [], "Jean-Luc O'Hara-Smith": [], 'Suparto': [], 'Ada Frost with Ben Hale': [], "Ben Hale and Jean-Luc O'Hara-Smith": ['Ben Hale']}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check newspaper4k==0.9.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

from newspaper import Article

expected = {
    "Ada de la Cruz Frost": [],
    "Jean-Luc O'Hara-Smith": [],
    "Suparto": [],
    "Ada Frost with Ben Hale": [],
    "Ben Hale and Jean-Luc O'Hara-Smith": ["Ben Hale"],
}
BODY = "The mayor of Arden said on Monday that the town would not pay for the bridge. " * 10


def authors(byline: str) -> list[str]:
    """Who wrote a page whose author is given in its head."""
    page = f'<html><head><meta name="author" content="{byline}"></head><body><article><p>{BODY}</p></article></body></html>'
    article = Article("https://gazette.example/bridge", language="en")
    article.download(input_html=page)
    article.parse()
    return article.authors


found = {byline: authors(byline) for byline in expected}
print(found)
sys.exit(0 if found == expected and authors("Ada Frost and Ben Hale") == ["Ada Frost", "Ben Hale"] else 1)
PYTHON
