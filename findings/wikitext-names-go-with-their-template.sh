#!/usr/bin/env bash
# mwparserfromhell 0.7.2 and wikitextparser 3.0.0: the plain text of a Wikinews article has no names in it.
#
# Wikinews links a name to Wikipedia by a template, {{w|Ada Frost}}, where Wikipedia itself writes [[Ada Frost]]; {{nowrap|5 million}}
# keeps a number together in both.  Both libraries drop a template whole when they make plain text, so that sentences without a
# subject are left, and claims that nobody made: “, who leads the , said”.  On a page of Wikipedia nothing of it shows.
# mwparserfromhell's keep_template_params=True keeps the target beside the label: “Ada Frost Frost”.  Text for onrecord needs {{w|…}}
# and {{nowrap|…}} replaced by their last value first.
#
# Seen: ', who leads the , said that  left.' by both; 'Ada Frost Frost, who leads the Harbour Union, said that 5 million left.' with parameters
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mwparserfromhell==0.7.2 wikitextparser==3.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import mwparserfromhell
import wikitextparser

SOURCE = "{{w|Ada Frost|Frost}}, who leads the {{w|Harbour Union}}, said that {{nowrap|5 million}} left."
LINKED = "[[Ada Frost|Frost]], who leads the [[Harbour Union]], said that 5 million left."
NAMELESS = ", who leads the , said that  left."
WHOLE = "Frost, who leads the Harbour Union, said that 5 million left."
BOTH = "Ada Frost Frost, who leads the Harbour Union, said that 5 million left."


def read(source: str) -> list[str]:
    return [str(mwparserfromhell.parse(source).strip_code()), wikitextparser.parse(source).plain_text()]


kept = str(mwparserfromhell.parse(SOURCE).strip_code(keep_template_params=True))
print(read(SOURCE), read(LINKED), [kept])
sys.exit(0 if (read(SOURCE), read(LINKED), kept) == ([NAMELESS] * 2, [WHOLE] * 2, BOTH) else 1)
PYTHON
