"""Identities: the people, bodies and countries of an article, each with its mentions by name; and ``doc.ents``.

Nothing is linked from one article to another, and no mention that could be two people's is given to either.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from .. import layers
from ..identities.finding import find_identities
from .needs import needs


class Identities:
    """Writes the layer ``identities`` and ``doc.ents``.

    A record: {id, kind: person | organization | country, label, name, mentions, gender, role, agency, country, evidence}.
    ``doc.ents`` becomes the names with the labels of the output, of overlapping ones the longest, and the
    ids that the user gave them in a pattern (``ent.ent_id_``).
    """

    @needs("names")
    def __call__(self, doc: Doc) -> Doc:
        identities = find_identities(doc)
        layers.write(doc, "identities", identities)
        labelled = {(start, end): i["label"] for i in identities for start, end in i["mentions"]}
        for record in [*layers.read(doc, "countries"), *layers.read(doc, "names")]:
            labelled.setdefault((record["start"], record["end"]), record["label"])
        ids = {(record["start"], record["end"]): record["id"] or "" for record in layers.read(doc, "lexicon")}
        spans = [layers.span_of(doc, *at, label=label, span_id=ids.get(at, "")) for at, label in labelled.items()]
        doc.set_ents(filter_spans(spans))
        return doc


@Language.factory(
    "onrecord_identities",
    requires=[
        "token.tag",
        "token.pos",
        "token.lemma",
        *layers.attributes("names", "countries", "agencies", "profiles"),
    ],
    assigns=["doc.ents", "token.ent_type", "token.ent_iob", *layers.written("identities")],
)
def make_identities(nlp: Language, name: str) -> Identities:
    return Identities()
