"""Sentence boundaries, from the encoder, none of them behind a comma, a title or the word before a name, and one behind each stop beside
somebody's name; those that are certain (``paragraphs``) stay."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from ..lexicons.vocabulary import dotted_titles, words_of
from ..text.words import is_capitalised
from .encoder import take


class Sentences:
    """Sets ``token.is_sent_start`` of every token."""

    def __call__(self, doc: Doc) -> Doc:
        names = (doc._.onrecord_heads or {}).get("names", ())
        named = {place for start, end, label in names if label == "PER" for place in (start, end)}
        starts = np.array(take(doc, "starts_sentence"), bool)
        # "The mill is shut, Roads Minister Frost said": the capital begins none.
        orths = doc.to_array(["ORTH"])
        starts[1:] &= orths[:-1] != doc.vocab.strings[","]
        stops = np.flatnonzero(orths[:-1] == doc.vocab.strings["."]) + 1
        starts[[i for i in stops if not starts[i] and _is_by_name(doc, int(i), named)]] = True
        within = [i for i in np.flatnonzero(starts) if _is_titled(doc, int(i)) or _goes_on(doc, int(i))]
        starts[within] = False
        marks: Any = doc.to_array(["SENT_START"]).astype(np.int64)
        marks = np.where(marks == 0, np.where(starts, 1, -1), marks).astype(np.uint64)
        # All at once: setting one token's checks the whole Doc.
        return doc.from_array(["SENT_START"], marks) if len(doc) else doc


def _is_by_name(doc: Doc, i: int, named: set[int]) -> bool:
    """Whether token ``i`` begins a sentence behind a stop, and a name ends before that, or begins there behind a small word (``named``:
    where names begin and end): "said Hale. Frost left", "said the clerk. Frost left"; not "Lt. Frost", "J. Hale"."""
    if (
        i < 2
        or not (is_capitalised(doc[i].text) and doc[i - 1].whitespace_)
        or doc[i - 2].whitespace_
        or len(doc[i - 2]) == 1
    ):
        return False
    word = doc[i - 2]
    return doc[i].idx in named if word.is_lower else is_capitalised(word.text) and word.idx + len(word) in named


def _is_titled(doc: Doc, i: int) -> bool:
    """Whether the dot before token ``i`` is a title's or a shortened name's: "Fr. Ada Frost said", "Mohd. Ali Frost", not "He is a Col.
    The army"."""
    if i == 0 or not is_capitalised(doc[i].text) or doc[i].is_stop:
        return False
    apart = i > 1 and doc[i - 1].text == "." and not doc[i - 2].whitespace_
    title = f"{doc[i - 2].text}." if apart else doc[i - 1].text
    return title.istitle() and (
        title.lower() in dotted_titles() or title[:-1].lower() in words_of("shortened given name")
    )


def _goes_on(doc: Doc, i: int) -> bool:
    """Whether a word without a stop stands before a name: "Police said Frost had left", not "I left The end"."""
    return i > 0 and doc[i - 1].is_alpha and doc[i - 1].is_lower and is_capitalised(doc[i].text) and not doc[i].is_stop


@Language.factory(
    "onrecord_sentences",
    requires=["doc._.onrecord_heads"],
    assigns=["doc._.onrecord_heads", "token.is_sent_start", "doc.sents"],
)
def make_sentences(nlp: Language, name: str) -> Sentences:
    return Sentences()
