"""How sure a claim is, for the queue: its calibrated confidence, or a stand-in where the pipeline gives none."""

from __future__ import annotations

from ..document import Claim
from ..terms import Link

# In the order in which reviewers find links wrong: a name beside the cue is seldom wrong, a claim of nobody often.
BY_LINK: dict[Link, float] = {"name": 0.8, "continuation": 0.6, "description": 0.5, "pronoun": 0.4}
OF_NOBODY = 0.3
DOUBTFUL = 0.2  # candidates, and none sure enough


def certainty(claim: Claim) -> float:
    """From 0 to 1; of claims without a confidence those with rival candidates come first, then those of nobody, then by
    how the speaker was found."""
    if claim.confidence is not None:
        return claim.confidence
    if claim.link is not None:
        return BY_LINK[claim.link]
    return DOUBTFUL if claim.candidates else OF_NOBODY
