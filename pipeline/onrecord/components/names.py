"""Names of people, organisations and places: those of the base, cleaned."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..normalise import countries

LABELS = {"PERSON": "PERSON", "ORG": "ORGANIZATION", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}


def find_names(doc: Doc) -> list[Record]:
    """A record {start, end, label} for each name, in text order."""
    return [
        {"start": ent.start_char, "end": ent.end_char, "label": LABELS[ent.label_]}
        for ent in doc.ents
        if ent.label_ in LABELS and ent.start_char >= layers.body_start(doc) and countries.lookup(ent.text) is None
    ]


class Names:
    """Writes the layer ``names``: {start, end, label: PERSON | ORGANIZATION | PLACE}."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "names", find_names(doc))
        return doc


@Language.factory("onrecord_names", assigns=["doc._.layers"])
def make_names(nlp: Language, name: str) -> Names:
    return Names()
