#!/usr/bin/env bash
# negspacy 1.1.0: in “‘No,’ said Ada Frost, who met Ben Hale in Arden.” all three names are negated.
#
# NegEx was made for doctors' notes, where “no fever” means that there was none; the extension takes the words before and behind a name up
# to the sentence's end or a “but”, and asks for no marks.  An answer of one word denies whatever is named behind it, first of all
# who gave it, while “denied that” negates what was denied, which is meant.  Whoever filters claims by it loses
# those who say no.  Ours reads a denial from a claim's own words and verb (claims/).
#
# Seen: [('Ada Frost', True), ('Ben Hale', True), ('Arden', True)], and with “Yes” three times False
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.18 negspacy==1.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import spacy
from negspacy.negation import Negex  # noqa: F401  registers the component

NAMES = ["Ada Frost", "Ben Hale", "Arden"]
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
nlp.add_pipe("entity_ruler").add_patterns([{"label": "NAME", "pattern": name} for name in NAMES])
nlp.add_pipe("negex", config={"ent_types": ["NAME"]})


def negated(answer: str) -> list[tuple[str, bool]]:
    """The names behind the answer, and whether they are negated."""
    return [(name.text, name._.negex) for name in nlp(f"“{answer},” said Ada Frost, who met Ben Hale in Arden.").ents]


found = negated("No")
print(found)
sys.exit(0 if found == [(name, True) for name in NAMES] and negated("Yes") == [(name, False) for name in NAMES] else 1)
PYTHON
