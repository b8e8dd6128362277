"""Quotations: the words between quotation marks, with their nesting, paragraph after paragraph."""

from __future__ import annotations

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..text.paragraphs import paragraphs
from ..text.quotes import find_quotations


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
        for q in find_quotations(layers.text_of(doc), paragraphs(layers.text_of(doc), layers.body_start(doc)))
    ]
