"""Speakers: one record for each source of a claim and each official, and for each claim who made it.

Where the text does not say who speaks, the speaker is null and the candidates are listed.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..speakers.finding import find_speakers
from .encoder import take_mentions
from .needs import needs


class Speakers:
    """Writes the layer ``speakers``, and into each claim ``speaker``, ``link`` and ``candidates``.

    Where an encoder with heads for mentions has read the Doc, what it says of them helps to choose whom a phrase means.

    A claim's ``speaker_confidence`` is the probability that its speaker is right, given that the claim is: None where
    there is no speaker.  That the claim is right is for the claims' own confidence; the product is that of both.
    """

    @needs("claims", "identities")
    def __call__(self, doc: Doc) -> Doc:
        speakers, claims = find_speakers(doc, take_mentions(doc))
        layers.write(doc, "speakers", speakers)
        layers.write(doc, "claims", claims)
        return doc


@Language.factory(
    "onrecord_speakers",
    requires=[
        "token.tag",
        "token.pos",
        "token.lemma",
        "doc.sents",
        *layers.attributes("claims", "statements", "identities", "profiles", "countries"),
    ],
    assigns=[
        "doc._.onrecord_heads",  # where an encoder has read
        *layers.attributes("layers", "speakers", "claims"),
    ],
)
def make_speakers(nlp: Language, name: str) -> Speakers:
    return Speakers()
