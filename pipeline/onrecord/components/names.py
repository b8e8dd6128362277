"""Names of people, organisations and places: those of the base, cleaned, those that rules find, and all their mentions."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..names.finding import find_names


class Names:
    """Writes the layer ``names``: {start, end, label: PERSON | ORGANIZATION | PLACE}."""

    def __init__(self, weight: int) -> None:
        self.weight = weight

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "names", find_names(doc, self.weight))
        return doc


@Language.factory(
    "onrecord_names", default_config={"weight": 2}, requires=["doc.ents"], assigns=layers.written("names")
)
def make_names(nlp: Language, name: str, weight: int) -> Names:
    """``weight``: how far the names in ``doc.ents`` are trusted; 4 is more than nearly every rule's."""
    return Names(weight)
