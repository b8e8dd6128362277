from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers


class Speakers:
    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "speakers", [])
        return doc


@Language.factory("onrecord_speakers", assigns=["doc._.layers"])
def make_speakers(nlp: Language, name: str) -> Speakers:
    return Speakers()
