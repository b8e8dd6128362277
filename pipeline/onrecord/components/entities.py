"""Names as the encoder finds them, in ``doc.ents``: what ``names`` starts from.  Entities that are there already stay."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from ..layers import span_of
from .encoder import take

LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}


class Entities:
    """Writes ``doc.ents`` with the labels PERSON, ORG, LOC and MISC, beside those of a ruler that came before."""

    def __call__(self, doc: Doc) -> Doc:
        spans = [span_of(doc, start, end, label=LABELS[label]) for start, end, label in take(doc, "names")]
        ruled = list(doc.ents)
        taken = {i for ent in ruled for i in range(ent.start, ent.end)}
        doc.ents = [*ruled, *(span for span in filter_spans(spans) if taken.isdisjoint(range(span.start, span.end)))]
        return doc


@Language.factory(
    "onrecord_entities",
    requires=["doc._.onrecord_heads"],
    assigns=["doc._.onrecord_heads", "doc.ents", "token.ent_type", "token.ent_iob"],
)
def make_entities(nlp: Language, name: str) -> Entities:
    return Entities()
