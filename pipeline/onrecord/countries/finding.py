"""Countries: names of countries and demonyms, with their ISO 3166-1 codes, also inside longer names."""

from __future__ import annotations

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from . import table as countries


def find_countries(doc: Doc) -> list[Record]:
    """A record {start, end, label, country} for each mention, ``country`` None where there is no code.

    Reads the layer ``names``: a word that is a country's name and a person's (Jordan, Chad) is the person's where the
    article has such a person.
    """
    text = layers.text_of(doc)
    people = [(r["start"], r["end"]) for r in layers.read(doc, "names") if r["label"] == "PERSON"]
    inside = {offset for start, end in people for offset in range(start, end)}
    return [
        {"start": m.start, "end": m.end, "label": "COUNTRY", "country": m.code}
        for m in countries.find(text, layers.body_start(doc))
        if not (m.doubtful and m.start in inside)
    ]
