"""Who denies, behind a sentence that accuses somebody: "The court accused the ministry of delay. It denied that"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from ..layers import Record
from ..lexicons import read_words
from ..text.noun_phrases import FINITE, PHRASE
from .fronted import subject_of
from .reading import read_tokens
from .scene import Scene
from .sources import Description, Name, Source, UnlistedName

ACCUSING = frozenset(["accuse", "blame", "charge", "criticise", "criticize", "indict", "sue", "suspect"])


def accused_before(scene: Scene, claim: Record, lead: Sequence[Token]) -> Source | None:
    """Whoever a sentence accuses, as the source that a denial behind it has; None of another claim or sentence."""
    if not _denies(scene, claim):
        return None
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


def _denies(scene: Scene, claim: Record) -> bool:
    verbs = {token.lemma_.lower() for piece in claim["cue"] for token in scene.tokens(*piece)}
    denying = read_words("denial_verbs.txt") | read_words("dismissal_verbs.txt")
    return not verbs.isdisjoint(denying)
