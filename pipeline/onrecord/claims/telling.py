"""Whether words may hold a claim at all: which they do not without a form of a word that can introduce one."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.lookups import load_lookups

from .cues import load_cues

# "said", "mühe", not "2016"
WORD = re.compile(r"[^\W\d_]+")


def may_tell(text: str) -> bool:
    """Whether a word of the text is a form of one with which ``claims.encoded`` lets a claim be within another's content.

    It takes more for forms than there are, so that no lemma is missed: spaCy's lemmatizer turned round.
    """
    return not _forms().isdisjoint(WORD.findall(text.lower()))


@lru_cache(maxsize=1)
def _forms() -> frozenset[str]:
    lemmas = load_cues().telling
    tables = load_lookups("en", ["lemma_rules", "lemma_exc"])
    rules = [rule for of_pos in tables.get_table("lemma_rules").values() for rule in of_pos]
    # says, replies, agreed: what the lemmatizer takes off an ending, and puts in its place.
    regular = [
        lemma[: len(lemma) - len(instead)] + ending
        for lemma in lemmas
        for ending, instead in rules
        if lemma.endswith(instead)
    ]
    # said, wrote, admitted.
    exceptions = [pair for of_pos in tables.get_table("lemma_exc").values() for pair in of_pos.items()]
    return lemmas.union(regular, (form for form, known in exceptions if not lemmas.isdisjoint(known)))
