"""Quotations: the words between quotation marks, with their nesting, paragraph after paragraph."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..normalise.paragraphs import paragraphs
from ..normalise.quotes import find_quotations


def find_statements(doc: Doc) -> list[Record]:
    """One record for each quotation: {start, end, label, outer, depth, continues}, in text order."""
    return [
        {
            "start": q.start,
            "end": q.end,
            "label": "STATEMENT",
            "outer": list(q.outer),
            "depth": q.depth,
            "continues": q.continues,
        }
        for q in find_quotations(doc.text, paragraphs(doc.text, layers.body_start(doc)))
    ]


class Statements:
    """Writes the layer ``statements``.  Not every quotation quotes somebody: the claims decide that."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "statements", find_statements(doc))
        return doc


@Language.factory("onrecord_statements", assigns=["doc._.layers", "doc.spans"])
def make_statements(nlp: Language, name: str) -> Statements:
    return Statements()
