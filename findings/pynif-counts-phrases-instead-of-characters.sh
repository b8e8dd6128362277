#!/usr/bin/env bash
# pynif 0.3.1: the address of a phrase has the offsets of the whole text and a number in the order of adding, not its own offsets.
#
# In NIF an address is the place: #offset_16_25 is the same phrase for every program that read the text, which is how the work of
# several is put together.  Here the first phrase of a text with 31 characters is #offset_0_31_0, wherever it stands.  Two graphs
# of one article, say one with names and one with claims, share these addresses, and put together as RDF is meant to be they
# give one phrase with two beginnings and two texts.  An address made by hand (uri=) for each phrase avoids it.
#
# Seen: {'phrases': ['http://a.example/1#offset_0_31_0'], 'begins': [0, 20], 'words': ['Ada Frost', 'Frost left']}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pynif==0.3.1 six==1.17.0 rdflib==7.6.0
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import rdflib
from pynif import NIFCollection

TEXT = "Ada Frost paid. Ada Frost left."
NIF = rdflib.Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")


def graph(begin: int, end: int) -> rdflib.Graph:
    """What a program that found one phrase writes."""
    collection = NIFCollection(uri="http://a.example")
    collection.add_context(uri="http://a.example/1", mention=TEXT).add_phrase(beginIndex=begin, endIndex=end)
    return rdflib.Graph().parse(data=collection.dumps(format="turtle"), format="turtle")


both = graph(0, 9) + graph(20, 30)
phrases = sorted(set(both.subjects(rdflib.RDF.type, NIF.Phrase)))
found = {
    "phrases": [str(phrase) for phrase in phrases],
    "begins": sorted(int(begin) for begin in both.objects(phrases[0], NIF.beginIndex)),
    "words": sorted(str(words) for words in both.objects(phrases[0], NIF.anchorOf)),
}
print(found)
expected = {"phrases": ["http://a.example/1#offset_0_31_0"], "begins": [0, 20], "words": ["Ada Frost", "Frost left"]}
sys.exit(0 if found == expected else 1)
PYTHON
