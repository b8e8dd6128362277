"""Claims from what the encoder finds, and from what needs no learning: the lines of a transcript, and quotations with
their cue beside them that the encoder left alone."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..claims import wording
from ..claims.confidence import calibrated
from ..claims.learned import find_claims
from .encoder import Encoder, take
from .needs import needs


class Attributions:
    """Writes the layer ``claims``; the fields about speakers stay empty.

    Content in which a word may tell a claim is read once more by the pipeline's encoder, for claims within it; in a pipeline without
    one there are only those that the rules show.

    ``wording`` tells acts and denials; a model that learned them has a file of it in its folder.  With ``calibrates`` off, to
    fit the calibration by, a claim has the encoder's own confidence, or none.
    """

    calibrates = True

    def __init__(self, nlp: Language | None = None) -> None:
        self.nlp = nlp
        self.sent_encoder: Encoder | None = None  # in a worker process, which has no pipeline to ask
        self.wording = wording.Wording()

    @property
    def encoder(self) -> Encoder | None:
        """The pipeline's encoder, which reads content once more for claims within it; also one that is switched off."""
        if self.nlp is None:
            return self.sent_encoder
        return next((pipe for _, pipe in self.nlp.components if isinstance(pipe, Encoder)), None)

    @needs("statements")
    def __call__(self, doc: Doc) -> Doc:
        found, encoder = take(doc, "attributions"), self.encoder
        read = partial(encoder.reader.read_within, layers.text_of(doc)) if encoder else None
        claims = self.wording(doc, find_claims(doc, found, read))
        layers.write(doc, "claims", calibrated(claims) if self.calibrates else claims)
        return doc

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "nlp": None, "sent_encoder": self.encoder}

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
        *layers.attributes("names", "statements"),
    ],
    assigns=["doc._.onrecord_heads", *layers.written("claims")],
)
def make_attributions(nlp: Language, name: str) -> Attributions:
    return Attributions(nlp)
