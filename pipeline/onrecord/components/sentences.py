"""Sentence boundaries, from the encoder, of which none is behind a comma; those that are certain (``paragraphs``) stay."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from .encoder import take


class Sentences:
    """Sets ``token.is_sent_start`` of every token."""

    def __call__(self, doc: Doc) -> Doc:
        starts = np.array(take(doc, "starts_sentence"), bool)
        # "The mill is shut, Roads Minister Frost said": the capital begins none.
        starts[1:] &= doc.to_array(["ORTH"])[:-1] != doc.vocab.strings[","]
        marks: Any = doc.to_array(["SENT_START"]).astype(np.int64)
        marks = np.where(marks == 0, np.where(starts, 1, -1), marks).astype(np.uint64)
        # All at once: setting one token's checks the whole Doc.
        return doc.from_array(["SENT_START"], marks) if len(doc) else doc


@Language.factory(
    "onrecord_sentences",
    requires=["doc._.onrecord_heads"],
    assigns=["doc._.onrecord_heads", "token.is_sent_start", "doc.sents"],
)
def make_sentences(nlp: Language, name: str) -> Sentences:
    return Sentences()
