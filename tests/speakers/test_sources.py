"""What a source is, by its words."""

from __future__ import annotations

from spacy.language import Language

from onrecord import layers
from onrecord.components.identities import Identities
from onrecord.speakers.scene import Article
from onrecord.speakers.sources import read_source


def test_the_person_named_right_behind_a_body(nlp: Language) -> None:
    text = "Chief beekeeper of the Arden Council Meg Tarrant spoke."
    doc = nlp(text)
    spans = {"Arden Council": "ORGANIZATION", "Meg Tarrant": "PERSON"}
    starts = {words: text.index(words) for words in spans}
    layers.write(
        doc, "names", [{"start": s, "end": s + len(words), "label": spans[words]} for words, s in starts.items()]
    )
    layers.write(doc, "agencies", [])
    layers.write(doc, "profiles", [])
    source = read_source(Article(Identities()(doc)), [[0, starts["Meg Tarrant"] + len("Meg Tarrant")]])
    assert (source.kind, source.phrase) == ("name", "Meg Tarrant")
