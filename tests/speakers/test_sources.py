"""What a source is, by its words."""

from __future__ import annotations

from spacy.language import Language

from onrecord import layers
from onrecord.components.identities import Identities
from onrecord.speakers.reading import read_source
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Name


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
    source = read_source(Scene(Identities()(doc)), [[0, starts["Meg Tarrant"] + len("Meg Tarrant")]])
    assert isinstance(source, Name) and source.phrase == "Meg Tarrant"
