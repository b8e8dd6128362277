"""Agencies: government bodies and intergovernmental organisations, by pattern, by a gazetteer and by abbreviation."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..agencies.finding import find_agencies


class Agencies:
    """Writes the layer ``agencies``: {start, end, label: AGENCY, country}."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "agencies", find_agencies(doc))
        return doc


@Language.factory(
    "onrecord_agencies", requires=layers.attributes("names", "countries"), assigns=layers.written("agencies")
)
def make_agencies(nlp: Language, name: str) -> Agencies:
    return Agencies()
