"""What a claim's ``confidence`` is made of: that the claim is right, times that its speaker is.

A claim without a speaker is right in that where the text does not say who speaks.  Where it has a source, such as a pronoun that was
left open, a reader nearly always knows who is meant.  The rates are those that ``scripts/train_rates.py`` prints.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

OPEN_SOURCE = 0.01  # somebody's words, and it was left open whose
NO_SOURCE = 0.7  # that the text has no source where none was found


def of_speaker(speaker: str | None, source: Sequence[Sequence[int]], confidence: float | None) -> float:
    """How likely a claim's speaker is right given that content and source are; 1 of one that has no ``confidence``."""
    if speaker is None:
        return OPEN_SOURCE if source else NO_SOURCE
    return 1.0 if confidence is None else confidence


def of_claim(claim: Mapping[str, Any]) -> float | None:
    """That content and speaker of a claim (a record of the layer) are both right; None where nothing is known of it."""
    if claim["confidence"] is None:
        return None
    speaker = of_speaker(claim.get("speaker"), claim["source"], claim.get("speaker_confidence"))
    return round(float(claim["confidence"] * speaker), 4)
