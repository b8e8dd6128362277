"""The log of decisions, and how one is taken."""

from __future__ import annotations

from ..errors import OnrecordError
from .actions import Action
from .database import Store
from .records import Decision


class Conflict(OnrecordError):
    """What the decision is about was changed since the reviewer saw it; ``decisions`` are those that did."""

    def __init__(self, message: str, decisions: list[Decision]) -> None:
        super().__init__(message)
        self.decisions = decisions


def decide(store: Store, action: Action, *, reviewer: str) -> Decision:
    """Takes a decision; it is on disk when this returns.

    Raises Conflict where the claim or speaker is no longer the version that the action names (nothing is changed), and
    OnrecordError where the action makes no sense: no such claim, a span outside the text.
    """
    raise NotImplementedError


def undo(store: Store, *, reviewer: str) -> Decision | None:
    """Takes back the reviewer's last decision that stands; None where there is none.

    Raises Conflict where somebody changed the same thing since.
    """
    raise NotImplementedError


def redo(store: Store, *, reviewer: str) -> Decision | None:
    """Takes again what the reviewer's last undo took back; None where there is nothing, or something new was decided."""
    raise NotImplementedError


def log(store: Store, *, since: int = 0, article: int | None = None, limit: int = 1000) -> list[Decision]:
    """The decisions after number ``since`` in their order, for a page that shows what others decide."""
    raise NotImplementedError


def last(store: Store) -> int:
    """The number of the latest decision, 0 where there is none."""
    raise NotImplementedError
