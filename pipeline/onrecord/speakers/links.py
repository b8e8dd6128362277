"""A claim's link to its speaker: what the ways decide, and nothing is written yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ..layers import Record
from .past import Past
from .ranker import Option, Ranked
from .referents import Piece, Referent
from .scene import Scene
from .sources import Ranked as RankedSource
from .sources import Source


@dataclass(frozen=True)
class Link:
    """A claim's speaker, how it was found (``link`` of the contract), and the candidates where it is open.

    ``mention`` is where the source itself becomes a mention of the speaker.  ``probability`` that it is right is the
    ranker's; None where the rate of the way by which it was found says it.
    """

    speaker: Referent | None = None
    how: str | None = None
    mention: Piece | None = None
    probability: float | None = None
    candidates: list[Referent] = field(default_factory=list)


OPEN = Link()
# How many candidates an open link gives; chosen, not measured.
CANDIDATES = 4
# The options with their probabilities, the best first.
Judge = Callable[[Record, RankedSource, list[Option]], list[Ranked]]


@dataclass(frozen=True)
class Question:
    """Who speaks in ``claim``?  ``outer`` is the speaker of the claim that reports it, or in whose quotation it stands."""

    scene: Scene
    past: Past
    claim: Record
    source: Source
    outer: Referent | None
    judge: Judge


def claim_start(claim: Record) -> int:
    """Where a claim begins, cue and source included."""
    return min((s for field in ("content", "cue", "source") for s, _ in claim[field]), default=0)


def cue_lemmas(scene: Scene, claim: Record) -> set[str]:
    """The lemmas of a claim's cue, in small letters."""
    return {token.lemma_.lower() for piece in claim["cue"] for token in scene.tokens(*piece)}


def only_before(span: Piece, found: Iterable[Referent]) -> Link | None:
    """The link of a description at ``span`` to the one found who is mentioned before it; open where there are several."""
    unique = list({id(r): r for r in found if min(r.mentions) < span}.values())
    if len(unique) == 1:
        return Link(unique[0], "description", span)
    return Link(candidates=unique[:CANDIDATES]) if unique else None
