"""Quotations: the words between quotation marks, with their nesting, paragraph after paragraph."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..claims.statements import find_statements


class Statements:
    """Writes the layer ``statements``.  Not every quotation quotes somebody: the claims decide that."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "statements", find_statements(doc))
        return doc


@Language.factory("onrecord_statements", assigns=layers.written("statements"))
def make_statements(nlp: Language, name: str) -> Statements:
    return Statements()
