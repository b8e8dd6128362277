"""Claims by rules: the attributions of an article, before anybody asks who the speakers are."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..claims.acts import with_acts
from ..claims.baseline import find_claims
from .needs import needs


class Claims:
    """Writes the layer ``claims``; the fields about speakers stay empty."""

    def __init__(self, threshold: float) -> None:
        self.threshold = threshold

    @needs("token.dep", "statements")
    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "claims", with_acts(doc, find_claims(doc, self.threshold)))
        return doc


def make_claims(nlp: Language, name: str, threshold: float) -> Claims:
    """``threshold``: the least rate (0 to 1) at which what a rule proposes is an attribution."""
    return Claims(threshold)


# The first says what it is; the second is the name that saved pipelines have.
for factory in ("onrecord_claims_by_rules", "onrecord_claims"):
    Language.factory(
        factory,
        default_config={"threshold": 0.33},
        requires=["token.tag", "token.pos", "token.lemma", "token.dep", "doc.sents", *layers.attributes("statements")],
        assigns=layers.written("claims"),
        func=make_claims,
    )
