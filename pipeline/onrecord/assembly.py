"""From a tagged Doc to the record of the contract: layers in, one ``Document`` out."""

from __future__ import annotations

from itertools import chain
from typing import Any

from spacy.tokens import Doc

from . import layers
from .document import Claim, Document, Entity, Model, Speaker
from .layers import Record

NOT_OUTPUT = {"adjective", "official", "gender", "outer", "depth", "continues", "id", "mentions", "evidence", "role", "agency"}


def to_document(doc: Doc, *, id: str, model: Model) -> Document:
    """The document for a Doc that the whole pipeline has read.

    Overlapping entities of different labels stay; of a name that an agency or country covers exactly, the more
    specific label stays.  Claims and speakers are numbered in text order.
    """
    entities, ids = _entities(doc)
    return Document.model_validate(
        {
            "schema": "onrecord/1",
            "id": id,
            "text": doc.text,
            "meta": doc._.meta or {},
            "model": model,
            "entities": entities,
            "claims": [_claim(claim, ids) for claim in layers.read(doc, "claims")],
            "speakers": layers.read(doc, "speakers"),
        }
    )
