"""Dates, with ISO 8601 values reckoned from the article's date (``doc._.article_meta["date"]``)."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..dates.finding import find_records
from .optional import optional


class Dates:
    """Writes the layer ``dates``: {start, end, label, iso}."""

    @optional("dates")
    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "dates", find_records(doc))
        return doc


@Language.factory(
    "onrecord_dates", requires=["doc._.article_meta", *layers.attributes("names")], assigns=layers.written("dates")
)
def make_dates(nlp: Language, name: str) -> Dates:
    return Dates()
