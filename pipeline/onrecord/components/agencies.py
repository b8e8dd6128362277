from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers


class Agencies:
    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "agencies", [])
        return doc


@Language.factory("onrecord_agencies", assigns=["doc._.layers"])
def make_agencies(nlp: Language, name: str) -> Agencies:
    return Agencies()
