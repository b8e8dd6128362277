"""Sentence boundaries that are certain before any parse: a paragraph's start, and a name or pronoun after ``5 p.m.``

Comes before the base, whose parser keeps the boundaries that are already set and adds the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import months
from ..text.paragraphs import paragraph_starts
from ..text.words import is_capitalised

CLOCK = ("a.m.", "p.m.")
# What may follow the clock in the same sentence.
CALENDAR = read_words("days.txt").union(months())


class Paragraphs:
    """Sets ``token.is_sent_start`` on the first token of each paragraph, and on the first after the furniture line."""

    def __call__(self, doc: Doc) -> Doc:
        starts = sorted({*paragraph_starts(layers.text_of(doc)), layers.body_start(doc)})
        marks: Any = doc.to_array(["SENT_START"])
        offsets, blank = layers.column(doc, "IDX"), layers.column(doc, "IS_SPACE")
        place = 0
        for i, offset in enumerate(offsets):
            # White-space tokens belong to the sentence before them.
            if place < len(starts) and offset >= starts[place] and not blank[i]:
                marks[i] = 1
                while place < len(starts) and starts[place] <= offset:
                    place += 1
        for i in self._behind_clocks(doc):
            marks[i] = 1
        # All at once: setting one token's checks the whole Doc.
        return doc.from_array(["SENT_START"], marks)

    def _behind_clocks(self, doc: Doc) -> Iterator[int]:
        clocks = {doc.vocab.strings[word] for word in CLOCK if word in doc.vocab.strings}
        for i, word in enumerate(layers.column(doc, "LOWER")[:-1]):
            if word in clocks and is_capitalised(doc[i + 1].text) and doc[i + 1].lower_ not in CALENDAR:
                yield i + 1


@Language.factory("onrecord_paragraphs", assigns=["token.is_sent_start"])
def make_paragraphs(nlp: Language, name: str) -> Paragraphs:
    return Paragraphs()
