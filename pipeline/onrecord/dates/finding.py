"""Dates, with ISO 8601 values reckoned from the article's date (``doc._.article_meta["date"]``)."""

from __future__ import annotations

from datetime import date
from typing import Any

from spacy.tokens import Doc

from .. import layers
from .isodates import find_dates


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
