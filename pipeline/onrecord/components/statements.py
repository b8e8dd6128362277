from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers


class Statements:
    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "statements", [])
        return doc


@Language.factory("onrecord_statements", assigns=["doc._.layers"])
def make_statements(nlp: Language, name: str) -> Statements:
    return Statements()
