"""Claims from what the encoder finds: its attributions, and the lines of a transcript, which need no learning."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers, views  # noqa: F401  (views declares doc._.claims)
from ..attribution.candidate import Candidate
from ..attribution.combine import combine
from ..attribution.datelines import find_datelines, without_datelines
from ..attribution.turns import find_candidates as find_turns
from ..layers import Record
from ..normalise.paragraphs import paragraphs
from .encoder import take


def find_claims(doc: Doc, found: list[dict[str, Any]]) -> list[Record]:
    """The claims of a Doc whose layer ``statements`` is written; ``found`` are attributions of ``ml.model``."""
    start, text = layers.body_start(doc), doc.text
    blocks = paragraphs(text, start)
    learned = [
        Candidate(
            *(tuple((s, e) for s, e in one[role]) for role in ("content", "cue", "source")),
            rate=one["confidence"] or 0.0,
        )
        for one in found
    ]
    datelines = find_datelines(text, blocks)
    candidates = [without_datelines(c, datelines) for c in (*find_turns(text, blocks), *learned) if c.start >= start]
    return combine(text, candidates, layers.read(doc, "statements"))


class Attributions:
    """Writes the layer ``claims``; the fields about speakers stay empty."""

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "claims", find_claims(doc, take(doc, "attributions")))
        return doc


@Language.factory("onrecord_attributions", requires=["doc._.heads"], assigns=["doc._.layers"])
def make_attributions(nlp: Language, name: str) -> Attributions:
    return Attributions()
