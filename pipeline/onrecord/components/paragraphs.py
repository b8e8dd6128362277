"""Sentence boundaries that are certain before any parse: a paragraph's start, and a name or pronoun after ``5 p.m.``

Comes before the base, whose parser keeps the boundaries that are already set and adds the others.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..dates.grammar import MONTHS
from ..lexicons import read_words
from ..text.paragraphs import paragraph_starts

CLOCK = ("a.m.", "p.m.")
# What may follow the clock in the same sentence.
CALENDAR = read_words("days.txt").union(MONTHS)


class Paragraphs:
    """Sets ``token.is_sent_start`` on the first token of each paragraph, and on the first after the furniture line."""

    def __call__(self, doc: Doc) -> Doc:
        starts = sorted({*paragraph_starts(doc.text), layers.body_start(doc)})
        marks: Any = doc.to_array(["SENT_START"])
        place = 0
        for token in doc:
            # White-space tokens belong to the sentence before them.
            if place < len(starts) and token.idx >= starts[place] and not token.is_space:
                marks[token.i] = 1
                while place < len(starts) and starts[place] <= token.idx:
                    place += 1
            elif token.i and doc[token.i - 1].lower_ in CLOCK and token.is_title and token.lower_ not in CALENDAR:
                marks[token.i] = 1
        # All at once: setting one token's checks the whole Doc.
        return doc.from_array(["SENT_START"], marks)


@Language.factory("onrecord_paragraphs", assigns=["token.is_sent_start"])
def make_paragraphs(nlp: Language, name: str) -> Paragraphs:
    return Paragraphs()
