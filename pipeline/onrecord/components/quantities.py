from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers


class Quantities:
    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "quantities", [])
        return doc


@Language.factory("onrecord_quantities", assigns=["doc._.layers"])
def make_quantities(nlp: Language, name: str) -> Quantities:
    return Quantities()
