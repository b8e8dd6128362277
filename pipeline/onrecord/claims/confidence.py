"""How likely a claim is right in content and source, whatever found it: the last word on the confidence of the layer ``claims``.

The encoder's confidence is fitted to what it finds by itself, in one kind of news.  What the rules make of that, and what they find
alone, is right more or less often; and other news is not as US politics is.  So a small logistic regression over the encoder's
number and the form of the claim, fitted on a mixture (``scripts/train_confidence.py``), gives every claim its number.
"""

from __future__ import annotations

from functools import cache
from math import exp, log

from ..layers import Record
from ..lexicons import read_table

LEAST = 0.01  # no claim is surer, or less sure, than this is from 1 and 0; chosen, not measured


def calibrated(claims: list[Record]) -> list[Record]:
    """The claims, each with the calibrated ``confidence`` that its content and source are right."""
    return [{**claim, "confidence": probability(claim)} for claim in claims]


def probability(claim: Record) -> float:
    score = sum(weights().get(name, 0.0) * value for name, value in features(claim).items())
    return round(min(1 - LEAST, max(LEAST, 1 / (1 + exp(-score)))), 4)


@cache
def weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in read_table("confidence_weights.tsv")}


def features(claim: Record) -> dict[str, float]:
    """What a claim's confidence goes by: the log-odds of what was found, none from a model that calibrates nothing, and its form."""
    found = claim["confidence"]
    seen = {"bias": 1.0, f"kind {claim['kind']}": 1.0, f"act {claim['act']}": 1.0}
    if found is not None:
        odds = min(1 - LEAST, max(LEAST, found))
        seen["log-odds"] = log(odds / (1 - odds))
    for part in ("source", "cue"):
        if not claim[part]:
            seen[f"no {part}"] = 1.0
    if claim["within"]:
        seen["within"] = 1.0
    if len(claim["content"]) > 1:
        seen["in pieces"] = 1.0
    return seen
