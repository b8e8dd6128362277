"""Whom "he" or "she" means within a quotation: the likeliest of ``in_quotation_candidates``.

A softmax as in ``ranker``, with weights of its own (``in_quotation.json``), which ``scripts/train_in_quotation.py`` writes: whose words these are is
another, so that what speaks for a speaker of the article speaks against him here.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..layers import Record
from .choosing import barred, likely
from .in_quotation_candidates import told_options
from .links import Judge, Link, Question
from .ranker import Option, Ranked, Weights, rank
from .sources import Pronoun
from .sources import Ranked as RankedSource


@dataclass(frozen=True)
class _Told:
    """``least`` has the probability from which somebody with a name (``named``) or without (``unnamed``) is given out."""

    least: dict[str, float]
    weights: Weights


@cache
def load_told() -> _Told:
    data = json.loads(Path(__file__).with_name("in_quotation.json").read_text(encoding="utf-8"))
    return _Told(data["least"], Weights(data["weights"]))


def by_told_weights(claim: Record, source: RankedSource, options: list[Option]) -> list[Ranked]:
    """The trained judge."""
    return rank(options, load_told().weights)


def choose_told(question: Question, source: Pronoun, told: Sequence[Sequence[int]], judge: Judge) -> Link:
    """Whom a pronoun means in ``told``, what somebody says; open where nobody is likely enough."""
    options = told_options(question, source, told, barred(question, source))
    ranked = judge(question.claim, source, options)
    best = ranked[0]
    least = load_told().least["named" if best.referent and best.referent.named else "unnamed"]
    if best.referent is None or best.probability < least:
        return Link(candidates=likely(ranked))
    return Link(best.referent, "pronoun", source.span, best.probability)
