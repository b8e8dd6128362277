"""Part-of-speech tags, from the encoder: Penn tags, universal tags, and the features that a Penn tag says by itself."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from .encoder import take

# Universal features of English Penn tags (universaldependencies.org, "en" documentation); the lemmatizer reads them.
FEATURES = {
    "NN": "Number=Sing", "NNP": "Number=Sing", "NNS": "Number=Plur", "NNPS": "Number=Plur",
    "JJ": "Degree=Pos", "JJR": "Degree=Cmp", "JJS": "Degree=Sup", "RBR": "Degree=Cmp", "RBS": "Degree=Sup",
    "VB": "VerbForm=Inf", "VBD": "Tense=Past|VerbForm=Fin", "VBG": "VerbForm=Ger", "VBN": "Tense=Past|VerbForm=Part",
    "VBP": "Tense=Pres|VerbForm=Fin", "VBZ": "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
}  # fmt: skip


class Tags:
    """Sets ``token.tag_``, ``token.pos_`` and ``token.morph``."""

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        xpos, upos = take(doc, "xpos"), take(doc, "upos")
        strings, morphology = doc.vocab.strings, doc.vocab.morphology
        # "Brushed off claims": the plural of a noun, whatever its Penn tag.
        forms = ["NNS" if pair == ("VBZ", "NOUN") else pair[0] for pair in zip(xpos, upos, strict=True)]
        features = {tag: morphology.add(FEATURES.get(tag, "")) for tag in set(forms)}
        columns = [[strings.add(t) for t in xpos], [strings.add(t) for t in upos], [features[t] for t in forms]]
        table: Any = np.array(columns, np.uint64).T
        return doc.from_array(["TAG", "POS", "MORPH"], table)


@Language.factory(
    "onrecord_tags",
    requires=["doc._.onrecord_heads"],
    assigns=["doc._.onrecord_heads", "token.tag", "token.pos", "token.morph"],
)
def make_tags(nlp: Language, name: str) -> Tags:
    return Tags()
