"""Claims from what the encoder finds, and from what needs no learning: the lines of a transcript, and quotations with
their cue beside them that the encoder left alone."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..claims.acts import with_acts
from ..claims.learned import find_claims
from .encoder import take


class Attributions:
    """Writes the layer ``claims``; the fields about speakers stay empty."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "claims", with_acts(doc, find_claims(doc, take(doc, "attributions"))))
        return doc


@Language.factory("onrecord_attributions", requires=["doc._.heads"], assigns=["doc._.layers"])
def make_attributions(nlp: Language, name: str) -> Attributions:
    return Attributions()
