"""Given claims: what somebody else found, made into the layer ``claims`` that the speakers read."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..claims.acts import with_acts
from ..claims.given import complete_claims
from .needs import needs

FACTORY = "onrecord_given_claims"


class GivenClaims:
    """Completes the layer ``claims``, which holds what was given before the pipeline read the Doc."""

    @needs("claims")
    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "claims", with_acts(doc, complete_claims(doc)))
        return doc


@Language.factory(
    FACTORY,
    requires=["token.tag", "token.pos", "token.lemma", *layers.attributes("claims", "statements")],
    assigns=layers.written("claims"),
)
def make_given_claims(nlp: Language, name: str) -> GivenClaims:
    return GivenClaims()
