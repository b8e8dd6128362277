"""Claims from what the encoder finds, and from what needs no learning: the lines of a transcript, and quotations with
their cue beside them that the encoder left alone."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..claims import wording
from ..claims.confidence import calibrated
from ..claims.learned import find_claims
from .encoder import take
from .needs import needs


class Attributions:
    """Writes the layer ``claims``; the fields about speakers stay empty.

    ``wording`` tells acts and denials; a model that learned them has a file of it in its folder.  With ``calibrates`` off, to
    fit the calibration by, a claim has the encoder's own confidence, or none.
    """

    calibrates = True

    def __init__(self) -> None:
        self.wording = wording.Wording()

    @needs("statements")
    def __call__(self, doc: Doc) -> Doc:
        claims = self.wording(doc, find_claims(doc, take(doc, "attributions")))
        layers.write(doc, "claims", calibrated(claims) if self.calibrates else claims)
        return doc

    def to_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> None:
        path.mkdir(exist_ok=True)
        wording.write(path, self.wording)

    def from_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> Attributions:
        """Raises ValueError where the file is not of its form."""
        self.wording = wording.read(path)
        return self


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
