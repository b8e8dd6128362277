#!/usr/bin/env bash
# trafilatura 2.3.1: a section whose heading is “Navy says no”, “Authorities knew” or “Scandinavia” is left out with all that was said in it.
#
# Pages are furniture or article by the names of their parts, and the name is searched for pieces: “nav” (navigation), “author”, “share”,
# “viral”.  Publishing tools make the id of a section from its heading, so that readers can be sent to it: id="navy-says-no".
# What a section is about thus decides whether its words are in, and the sections around it join as if nothing had been there.
# Ours takes such an id off before the article is looked for (page_markup.py, tests/pages/headed-sections.html).
#
# Seen: {'navy-says-no': False, 'authorities-knew': False, 'shareholders-object': False, 'scandinavia': False, 'the-army': True}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import trafilatura

AROUND = "".join(f"<p>The council of Harrow met on {day} and spoke of the bridge, which has been shut since the flood of May.</p>" for day in ("Monday", "Tuesday", "Friday"))


def is_kept(id: str) -> bool:
    """Whether what is said in a section of that id is in the article's text."""
    section = f'<section id="{id}"><h2>{id.replace("-", " ")}</h2><p>Frost said that she had never paid a cent of it.</p></section>'
    text = trafilatura.extract(f"<html><body><article>{AROUND}{section}{AROUND}</article></body></html>", deduplicate=False)
    assert "Friday" in text
    return "never paid" in text


found = {id: is_kept(id) for id in ("navy-says-no", "authorities-knew", "shareholders-object", "scandinavia", "the-army")}
print(found)
sys.exit(0 if list(found.values()) == [False] * 4 + [True] else 1)
PYTHON
