"""Paragraph-aware sentences: a sentence never runs over a paragraph's end, whatever the parser thinks.

Comes before the base, whose parser keeps the boundaries that are already set and adds the others.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..normalise.paragraphs import paragraph_starts


class Paragraphs:
    """Sets ``token.is_sent_start`` on the first token of each paragraph, and on the first after the furniture line."""

    def __call__(self, doc: Doc) -> Doc:
        body = layers.body_start(doc)
        starts = iter(sorted({*paragraph_starts(doc.text), body} if body else paragraph_starts(doc.text)))
        next_start = next(starts, None)
        for token in doc:
            if next_start is None:
                break
            # White-space tokens belong to the sentence before them.
            if token.idx >= next_start and not token.is_space:
                token.is_sent_start = True
                while next_start is not None and next_start <= token.idx:
                    next_start = next(starts, None)
        return doc


@Language.factory("onrecord_paragraphs", assigns=["token.is_sent_start"])
def make_paragraphs(nlp: Language, name: str) -> Paragraphs:
    return Paragraphs()
