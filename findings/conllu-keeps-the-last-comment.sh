#!/usr/bin/env bash
# conllu 6.0.0 and pyconll 3.3.1: of several comments with one name, “# speaker = …” twice, only the last is there, also when it is written again.
#
# CoNLL-U lets a sentence have any comments; both libraries make a dictionary of those with “=”.
# A row of equal names is the plain way to list the speakers or claims of a paragraph.  The tokens are complete, so nothing shows that the others were
# there, and a file read and written back has lost them.  Ours writes each claim's comment under a name of its own, “# claim c5 = …”
# (formats/conll.py, tests/formats/test_conll.py), since it did not and conllu gave the last claim of each article.
#
# Seen: conllu 1 of 3 comments: Cora Day | pyconll 1 of 3: Cora Day
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check conllu==6.0.0 pyconll==3.3.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import conllu
import pyconll

NAMES = ("Ada Frost", "Ben Hale", "Cora Day")
COMMENTS = "".join(f"# speaker = {name}\n" for name in NAMES)
TEXT = f"{COMMENTS}1\tNo\tno\tINTJ\t_\t_\t0\troot\t_\t_\n\n"
[sentence] = conllu.parse(TEXT)
written = sentence.serialize().count("# speaker"), pyconll.load_from_string(TEXT).conll().count("# speaker")
kept = sentence.metadata["speaker"], pyconll.load_from_string(TEXT)[0].meta_value("speaker")
print(f"conllu {written[0]} of 3 comments: {kept[0]} | pyconll {written[1]} of 3: {kept[1]}")
sys.exit(0 if (written, kept) == ((1, 1), ("Cora Day", "Cora Day")) else 1)
PYTHON
