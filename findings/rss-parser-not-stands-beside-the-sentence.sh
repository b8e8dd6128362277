#!/usr/bin/env bash
# rss-parser 4.4.1 (by xmltodict 1.0.4): of an article in an Atom feed as XHTML, “Arden will <em>not</em> pay” is the text “Arden will  pay”.
#
# Atom lets the page itself stand in <content type="xhtml">.  xmltodict makes it a dictionary: the words that an element has
# directly are put together as its “#text”, and what stands in an element between them is another entry, with no place.  So a
# stressed “not”, a name or an amount in bold is taken out of its sentence, which closes up over it, and quotations that stand between
# paragraphs come behind them all.  Entries with escaped HTML (type="html") keep their order, so a try on such a feed shows nothing.
#
# Seen: {'p': [{'em': 'not', '#text': 'Arden will  pay.'}, 'So it went.'], 'blockquote': 'We owe nothing.'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check rss-parser==4.4.1 xmltodict==1.0.4
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from rss_parser import AtomParser

FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Arden Gazette</title><id>urn:x</id><updated>2026-03-04T00:00:00Z</updated>
<entry><id>urn:y</id><title>Bridge</title><updated>2026-03-04T00:00:00Z</updated><author><name>Ada Frost</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Arden will <em>not</em> pay.</p>
<blockquote>We owe nothing.</blockquote><p>So it went.</p></div></content></entry></feed>"""
[entry] = AtomParser.parse(FEED).feed.entries
page = {name: value for name, value in entry.content.content["div"].items() if not name.startswith("@")}
print(page)
expected = {"p": [{"em": "not", "#text": "Arden will  pay."}, "So it went."], "blockquote": "We owe nothing."}
sys.exit(0 if page == expected else 1)
PYTHON
