"""Dates, with ISO 8601 values reckoned from the article's date (``doc._.article_meta["date"]``)."""

from __future__ import annotations

from datetime import date
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..normalise.isodates import find_dates


def article_date(meta: dict[str, Any] | None) -> date | None:
    """The article's date, from an ISO 8601 day (or a time that begins with one); None where there is none."""
    try:
        return date.fromisoformat(str((meta or {}).get("date"))[:10])
    except ValueError:
        return None


def find_records(doc: Doc) -> list[layers.Record]:
    """The records of the layer ``dates``, in text order, after the page furniture."""
    body = layers.body_start(doc)
    return [
        {"start": found.start, "end": found.end, "label": "DATE", "iso": found.iso}
        for found in find_dates(doc.text, article_date(doc._.article_meta))
        if found.start >= body
    ]


class Dates:
    """Writes the layer ``dates``: {start, end, label, iso}."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "dates", find_records(doc))
        return doc


@Language.factory("onrecord_dates", assigns=["doc._.layers"])
def make_dates(nlp: Language, name: str) -> Dates:
    return Dates()
