"""Claims by rules: the attributions of an article, before anybody asks who the speakers are."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers, views  # noqa: F401  (views declares doc._.claims)
from ..attribution.combine import combine
from ..attribution.cues import load_cues
from ..attribution.datelines import find_datelines, without_datelines
from ..attribution.framed import find_candidates as find_framed
from ..attribution.quoted import find_candidates as find_quoted
from ..attribution.turns import read_turns
from ..layers import Record
from ..normalise.paragraphs import paragraphs
from ..user_lexicon.matching import listed_verbs


def find_claims(doc: Doc, threshold: float) -> list[Record]:
    """The claims of a Doc whose layer ``statements`` is written; ``threshold`` is the least rate of a rule (0 to 1)."""
    cues = load_cues().with_listed(listed_verbs(doc, "cue"), listed_verbs(doc, "denial"))
    start, statements = layers.body_start(doc), layers.read(doc, "statements")
    text = doc.text
    blocks = paragraphs(text, start)
    candidates = [
        *read_turns(text, blocks)[0],
        *find_quoted(doc, cues, blocks),
        *find_framed(doc, cues, start, threshold),
    ]
    datelines = find_datelines(text, blocks)
    return combine(text, [without_datelines(c, datelines) for c in candidates], statements)


class Claims:
    """Writes the layer ``claims``; the fields about speakers stay empty."""

    def __init__(self, threshold: float) -> None:
        self.threshold = threshold

    def __call__(self, doc: Doc) -> Doc:
        layers.write(doc, "claims", find_claims(doc, self.threshold))
        return doc


@Language.factory("onrecord_claims", default_config={"threshold": 0.33}, assigns=["doc._.layers"])
def make_claims(nlp: Language, name: str, threshold: float) -> Claims:
    return Claims(threshold)
