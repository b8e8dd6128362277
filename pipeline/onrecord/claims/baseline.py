"""Claims by rules: the attributions of an article, before anybody asks who the speakers are."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..text.paragraphs import paragraphs
from ..user_lexicon.matching import listed_verbs
from .combine import combine
from .cues import load_cues
from .datelines import find_datelines, without_datelines
from .denial import is_denied
from .framed import find_candidates as find_framed
from .quoted import find_candidates as find_quoted
from .turns import read_turns


def find_claims(doc: Doc, threshold: float) -> list[Record]:
    """The claims of a Doc whose layer ``statements`` is written; ``threshold`` is the least rate of a rule (0 to 1)."""
    cues = load_cues().with_listed(listed_verbs(doc, "cue"), listed_verbs(doc, "denial"))
    start, statements = layers.body_start(doc), layers.read(doc, "statements")
    text = layers.text_of(doc)
    blocks = paragraphs(text, start)
    candidates = [
        *read_turns(text, blocks)[0],
        *find_quoted(doc, cues, blocks),
        *find_framed(doc, cues, start, threshold),
    ]
    datelines = find_datelines(text, blocks)
    kept = (without_datelines(c, datelines) for c in candidates)
    return combine(text, [replace(c, negated=is_denied(doc, c.cue, c.source, cues)) for c in kept], statements)
