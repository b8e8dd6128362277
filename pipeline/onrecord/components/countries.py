"""Countries: names of countries and demonyms, with their ISO 3166-1 codes, also inside longer names."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..countries.finding import find_countries


class Countries:
    """Writes the layer ``countries``: {start, end, label: COUNTRY, country}."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "countries", find_countries(doc))
        return doc


@Language.factory("onrecord_countries", requires=layers.attributes("names"), assigns=layers.written("countries"))
def make_countries(nlp: Language, name: str) -> Countries:
    return Countries()
