#!/usr/bin/env bash
# newsmlg2 1.1, the IPTC's own library: a headline of NewsML-G2 ends before the first name marked in it, and is written back without the rest.
#
# Headline, byline, dateline and description may have <inline>, <a> and <span> among their words (Label1Type, BlockType), which agencies use to
# tie a name to its concept.  str() gives what stands before the first of them: of “Frost denies <inline>Hale Bank</inline> paid a bribe”, “Frost
# denies”, and of a description with “not” marked the words up to it.  A file read and written again keeps the elements and loses every word
# between and behind them, blanks too.  Plain headlines, as in the standard's examples, come whole.  Text for onrecord has to be taken
# from the XML itself (itertext()).
#
# Seen: read 'Frost denies', written <headline>Frost denies<inline>Hale Bank</inline></headline>; plain 'It rained'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check newsmlg2==1.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from NewsMLG2.document import NewsMLG2Document

item = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example:1" version="1" standard="NewsML-G2"
 standardversion="2.35" conformance="power" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider uri="urn:x"/>
<versionCreated>2026-03-05T10:00:00Z</versionCreated></itemMeta><contentMeta>
<headline>Frost denies <inline>Hale Bank</inline> paid a bribe</headline><headline>It rained</headline></contentMeta></newsItem>"""
document = NewsMLG2Document(item.encode())
marked, plain = map(str, document.get_item().contentmeta.headline)
written = "".join(line.strip() for line in document.to_xml_string().splitlines())
first = written[written.index("<headline>") : written.index("</headline>") + len("</headline>")]
print(f"read {marked!r}, written {first}; plain {plain!r}")
wanted = ("Frost denies", "It rained", "<headline>Frost denies<inline>Hale Bank</inline></headline>")
sys.exit(0 if (marked, plain, first) == wanted else 1)
PYTHON
