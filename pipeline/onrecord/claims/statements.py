"""Quotations: the words between quotation marks, with their nesting, paragraph after paragraph."""

from __future__ import annotations

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..text.paragraphs import paragraphs
from ..text.quotes import find_quotations

# What stands around a nickname in the middle of a name, but for brackets, which quote nobody.
MARKS = frozenset("“”\"«»‘’'")


def find_statements(doc: Doc) -> list[Record]:
    """One record for each quotation: {start, end, label, outer, depth, continues}, in text order; none within a person's name,
    "Ben “Buck” Frost", where the layer ``names`` is written."""
    text = layers.text_of(doc)
    nicknames = {
        offset
        for name in layers.read(doc, "names")
        if name["label"] == "PERSON" and not MARKS.isdisjoint(text[name["start"] : name["end"]])
        for offset in range(name["start"], name["end"])
    }
    quotations = find_quotations(text, paragraphs(text, layers.body_start(doc)))
    kept = [i for i, q in enumerate(quotations) if not {q.outer[0], q.outer[1] - 1} <= nicknames]
    numbers = {old: new for new, old in enumerate(kept)}
    return [
        {
            "start": q.start,
            "end": q.end,
            "label": "STATEMENT",
            "outer": list(q.outer),
            "depth": q.depth,
            "continues": None if q.continues is None else numbers.get(q.continues),
        }
        for q in (quotations[i] for i in kept)
    ]
