"""Claims from what the encoder finds, and from what needs no learning: the lines of a transcript, and quotations with
their cue beside them that the encoder left alone."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..claims.acts import with_acts
from ..claims.confidence import calibrated
from ..claims.learned import find_claims
from .encoder import take
from .needs import needs


class Attributions:
    """Writes the layer ``claims``; the fields about speakers stay empty.

    With ``calibrates`` off, to fit the calibration by, a claim has the encoder's own confidence, or none.
    """

    calibrates = True

    @needs("statements")
    def __call__(self, doc: Doc) -> Doc:
        claims = with_acts(doc, find_claims(doc, take(doc, "attributions")))
        layers.write(doc, "claims", calibrated(claims) if self.calibrates else claims)
        return doc


@Language.factory(
    "onrecord_attributions",
    requires=[
        "doc._.onrecord_heads",
        "token.tag",
        "token.pos",
        "token.lemma",
        "doc.sents",
        *layers.attributes("statements"),
    ],
    assigns=["doc._.onrecord_heads", *layers.written("claims")],
)
def make_attributions(nlp: Language, name: str) -> Attributions:
    return Attributions()
