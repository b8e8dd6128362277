"""spaCy's own English, built once.  A test may take it to cut words and for its vocabulary, and must not change it."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language


@cache
def blank() -> Language:
    return spacy.blank("en")
