"""The figures of what is said of an attribution beyond its words: ``act``, the share of those found with the right one, and
``negated``, the denials among those found; of articles whose attributions have them, as reviewed ones do."""

from __future__ import annotations

from collections.abc import Sequence

from .counts import Counted
from .matching import Attribution, match


def count_wording(text: str, gold: Sequence[Attribution], predicted: Sequence[Attribution]) -> Counted:
    """The counts of one article; none where no attribution of the gold says more."""
    said = [one for one in gold if "act" in one]
    if not said:
        return {}
    pairs = [(said[i], predicted[j]) for i, j, _ in match(text, said, predicted)]
    denials = [(one["negated"], found["negated"]) for one, found in pairs]
    return {
        "act": (sum(one["act"] == found["act"] for one, found in pairs), len(pairs), len(pairs)),
        "negated": (
            sum(gold and found for gold, found in denials),
            sum(found for _, found in denials),
            sum(gold for gold, _ in denials),
        ),
    }
