"""What is still to be decided, in the order to go through it."""

from __future__ import annotations

from typing import Literal

from .database import Store
from .records import ClaimRow, Page, Progress

Order = Literal["certainty", "article", "speaker", "date"]


def page(
    store: Store, order: Order = "certainty", *, article: int | None = None, after: str | None = None, limit: int = 50
) -> Page[ClaimRow]:
    """Claims to decide, the least certain first (or by article, speaker, date); the skipped after all others.

    ``article`` keeps to one article.
    """
    raise NotImplementedError


def progress(store: Store, *, reviewer: str) -> Progress:
    """How many claims there are in each state, and the reviewer's pace."""
    raise NotImplementedError
