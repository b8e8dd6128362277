from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers


class Dates:
    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "dates", [])
        return doc


@Language.factory("onrecord_dates", assigns=["doc._.layers"])
def make_dates(nlp: Language, name: str) -> Dates:
    return Dates()
