#!/usr/bin/env bash
# spaCy 3.8.18 with spacy-lookups-data 1.0.5: the lemma of "hoped" is "hop", and an exception cannot mend it.
#
# Of several verbs that the rules find (hope and hop, both in the list of verbs), each later one is put first, and the rule that takes
# "ed" off comes behind the one that leaves an e.  So stared is of star, rated of rat, hated of hat, though such verbs double
# their letter (starred).  A row for "hoped" in the table of exceptions changes nothing: what the rules have found already is not
# moved to the front.  Whoever counts or lists words of saying by lemma has hope twice, and half of its uses under a leap;
# onrecord takes the longer verb where the shorter one would double its letter (components/lemmas.py), which is right for 33 more of
# the 7,738 verbs with such endings in GUM.
#
# Seen (Python 3.11): hoped hop, hoping hop, stared star, hated hat; with an exception for hoped still hop.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.18 spacy-lookups-data==1.0.5
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import spacy
from spacy.tokens import Doc

nlp = spacy.blank("en")
lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
lemmatizer.initialize()
verbs = {"hoped": "Fin", "hoping": "Part", "stared": "Fin", "hated": "Fin"}
doc = Doc(nlp.vocab, words=list(verbs), pos=["VERB"] * 4, morphs=[f"VerbForm={form}" for form in verbs.values()])
lemmas = [lemmatizer.lemmatize(token)[0] for token in doc]
lemmatizer.lookups.get_table("lemma_exc")["verb"]["hoped"] = ["hope"]
lemmatizer.cache.clear()
with_exception = lemmatizer.lemmatize(doc[0])[0]
print(*(f"{token.text} {lemma}," for token, lemma in zip(doc, lemmas)), "with an exception for hoped:", with_exception)
sys.exit(0 if lemmas == ["hop", "hop", "star", "hat"] and with_exception == "hop" else 1)
PYTHON
