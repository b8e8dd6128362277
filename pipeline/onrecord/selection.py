"""Which of the claims that were found are asked for: how sure they must be, and what their sources do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, get_args

from .errors import OnrecordError
from .terms import Act

if TYPE_CHECKING:
    from .document import Document

D = TypeVar("D", bound="Document")
ACTS: tuple[Act, ...] = get_args(Act)
SPOKEN: tuple[Act, ...] = (
    "says",
    "writes",
    "asks",
)  # what is said to others: what commands give unless asked otherwise


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many claims were left out: for their ``acts``, and of the acts that were asked for the ``unsure`` ones."""

    acts: int = 0
    unsure: int = 0

    def __add__(self, other: LeftOut) -> LeftOut:
        return LeftOut(self.acts + other.acts, self.unsure + other.unsure)


@dataclass(frozen=True, slots=True)
class Selection:
    """``min_confidence`` leaves out claims that are less sure, ``acts`` those of another act; None leaves out none.

    A claim without a confidence or an act, from a pipeline or a time that gave none, stays.
    """

    min_confidence: float | None = None
    acts: tuple[Act, ...] | None = None

    def is_sure(self, confidence: float | None) -> bool:
        return confidence is None or self.min_confidence is None or confidence >= self.min_confidence

    def has_act(self, act: Act | None) -> bool:
        return act is None or self.acts is None or act in self.acts

    def keeps(self, confidence: float | None, act: Act | None) -> bool:
        return self.is_sure(confidence) and self.has_act(act)

    def left_out(self, claims: Iterable[tuple[float | None, Act | None]]) -> LeftOut:
        """What is not kept of claims with these confidences and acts."""
        left_out = [self.has_act(act) for confidence, act in claims if not self.keeps(confidence, act)]
        return LeftOut(left_out.count(False), left_out.count(True))

    def of(self, document: D) -> tuple[D, LeftOut]:
        """The document with the claims asked for, and how many were left out.

        What a claim reported that is left out is then reported by nobody, and its words are no STATEMENT.
        """
        kept = [claim for claim in document.claims if self.keeps(claim.confidence, claim.act)]
        if len(kept) == len(document.claims):
            return document, LeftOut()
        ids = {claim.id for claim in kept}
        claims = [c.model_copy(update={"within": c.within if c.within in ids else None}) for c in kept]
        said = [piece for claim in claims for piece in claim.content]
        entities = [
            entity
            for entity in document.entities
            if entity.label != "STATEMENT" or any(s <= entity.start and entity.end <= e for s, e in said)
        ]
        left_out = self.left_out((claim.confidence, claim.act) for claim in document.claims)
        return document.model_copy(update={"claims": claims, "entities": entities}), left_out


def parse_acts(words: str | None, *, usual: tuple[Act, ...] | None = SPOKEN) -> tuple[Act, ...] | None:
    """The acts of ``says,plans``; None, for every act, of ``all``; ``usual`` where nothing is given.

    Raises OnrecordError for an act that there is not.
    """
    if words is None:
        return usual
    if words.strip() == "all":
        return None
    asked = [word.strip() for word in words.split(",")]
    if unknown := [word for word in asked if word not in ACTS]:
        raise OnrecordError(f"--acts: no act {unknown[0]!r}; there are {', '.join(ACTS)}, and all")
    return tuple(act for act in ACTS if act in asked)
