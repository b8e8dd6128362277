"""The second weights: how much the encoder's word counts beside the ranker's."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.speakers.ranker import RANKER, load_ranker

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))
train_meant: Any = pytest.importorskip("train_meant")
ranker_fitting: Any = pytest.importorskip("ranker_fitting")


def example(right: int, article: str) -> Any:
    """The ranker prefers the first of two; the encoder knows better."""
    features = [{"gender known": 1.0}, {}, {"nobody": 1.0}]
    meant = [{"meant": 4.0 if right == i else -4.0} for i in range(2)] + [{"nobody": 1.0}]
    return ranker_fitting.Example("pronoun", features, [right], 6.0, article, [True, True, False], meant)


def test_the_rankers_score_is_one_of_the_features() -> None:
    found = train_meant.stacked(example(1, "a"))
    assert found.features[0] == {"meant": -4.0, RANKER: load_ranker().groups["pronoun"].weights["gender known"]}
    assert found.features[1] == {"meant": 4.0, RANKER: 0.0}


def test_whoever_is_right_gets_the_weight_and_is_tried_on_other_articles() -> None:
    examples = [train_meant.stacked(example(i % 2, f"a{i % 8}")) for i in range(40)]
    weights = train_meant.fit(examples)
    assert weights["meant"] > 0.3 and weights["meant"] > weights[RANKER]
    alone, both = train_meant.tried(examples, 0.5)
    assert alone == "20 right, 20 wrong of 40" and both == "40 right, 0 wrong of 40"


def test_the_ranker_that_is_shipped_keeps_them_when_it_is_trained_again() -> None:
    import train_ranker

    kept = json.loads(train_ranker.OUTPUT.read_text(encoding="utf-8"))
    again = train_ranker.fit_all({})
    assert (again["meant"], again["ways"]) == (kept["meant"], kept["ways"])
