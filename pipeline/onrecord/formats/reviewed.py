"""What became of a claim in a review, for formats that a store is written in too."""

from __future__ import annotations

from ..document import Claim
from ..text.visible import one_line

COLUMNS = ("state", "reviewer", "decided", "note")


def review_of(claim: Claim) -> dict[str, str]:
    """Of a claim that a store hands out ``state`` and, where there are any, ``reviewer``, ``decided`` (when, UTC) and ``note``;
    of another nothing."""
    review = getattr(claim, "review", None)
    if review is None:
        return {}
    values = (review.state, review.reviewer, review.at, review.note)
    return {name: value for name, value in zip(COLUMNS, values, strict=True) if value}


def in_words(claim: Claim) -> str:
    """``accepted by Ana, 2026-04-06T10:12:31Z: Ask the desk.``; empty for a claim that no store hands out."""
    review = review_of(claim)
    words = review.get("state", "")
    if "reviewer" in review:
        words += f" by {review['reviewer']}"
    if "decided" in review:
        words += f", {review['decided']}"
    return one_line(words + (f": {review['note']}" if "note" in review else ""))
