"""Who denies, behind a sentence that accuses somebody: "The court accused the ministry of delay. It denied that"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from ..layers import Record
from ..lexicons import read_words
from ..text.noun_phrases import FINITE, PHRASE
from .fronted import subject_of
from .links import cue_lemmas
from .reading import read_tokens
from .scene import Scene
from .sources import Description, Name, Source, UnlistedName

ACCUSING = frozenset(["accuse", "blame", "charge", "criticise", "criticize", "indict", "sue", "suspect"])


def accused_before(scene: Scene, lead: Sequence[Token]) -> Source | None:
    """Whoever a sentence accuses, as the source that a denial behind it has; None of another sentence."""
    verb = next((token for token in lead if token.lemma_.lower() in ACCUSING and token.tag_.startswith("VB")), None)
    if verb is None:
        return None
    before = [token for token in lead if token.i < verb.i]
    if any(token.lemma_ == "be" for token in before[-2:]):
        whom = subject_of(before, scene)
    else:
        behind = (token for token in lead if token.i > verb.i)
        named = list(takewhile(lambda token: token.tag_ in (*PHRASE, "HYPH"), behind))
        whom = read_tokens(scene, named) if named and any(token.tag_ in FINITE for token in (*before, verb)) else None
    return whom if isinstance(whom, (Name, Description, UnlistedName)) else None


def denies(scene: Scene, claim: Record) -> bool:
    """Whether a claim's verb denies what others said."""
    verbs = cue_lemmas(scene, claim)
    return any(not verbs.isdisjoint(read_words(name)) for name in ("denial_verbs.txt", "dismissal_verbs.txt"))
