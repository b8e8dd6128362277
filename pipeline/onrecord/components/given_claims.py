"""Given claims: what somebody else found, made into the layer ``claims`` that the speakers read."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..claims.acts import with_acts
from ..claims.given import complete_claims
from ..claims.wording import Wording
from ..given_claims import check
from .needs import needs

FACTORY = "onrecord_given_claims"


class GivenClaims:
    """Completes the layer ``claims``, which holds what was given before the pipeline read the Doc: of each claim at least its
    ``content``.  What is given stays as it is, an act also behind the speakers.  Raises OnrecordError where it is no claim of
    the text.
    """

    def __init__(self) -> None:
        self.wording = Wording()

    @needs("claims")
    def __call__(self, doc: Doc) -> Doc:
        check(layers.read(doc, "claims"), layers.text_of(doc))
        layers.write(doc, "claims", with_acts(doc, complete_claims(doc, self.wording), self.wording.acts))
        return doc


def take_the_place_of_claims(nlp: Language) -> None:
    """Puts the component where claims are found; what the model learned of acts and denials stays."""
    found = nlp.get_pipe("claims")
    given = nlp.replace_pipe("claims", FACTORY)
    assert isinstance(given, GivenClaims)
    given.wording = getattr(found, "wording", given.wording)


@Language.factory(
    FACTORY,
    requires=["token.tag", "token.pos", "token.lemma", *layers.attributes("claims", "statements")],
    assigns=layers.written("claims"),
)
def make_given_claims(nlp: Language, name: str) -> GivenClaims:
    return GivenClaims()
