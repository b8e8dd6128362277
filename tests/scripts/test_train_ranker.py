"""The training of the ranker, on examples of a few lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from spacy.language import Language

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))
train_ranker: Any = pytest.importorskip("train_ranker")
ranker_fitting: Any = pytest.importorskip("ranker_fitting")

NEAR, FAR = {"near": 1.0, "noise": 0.5}, {"noise": 0.5}


def example(right: list[int], article: str = "a") -> Any:
    options = [NEAR, FAR, {"nobody": 1.0}]
    return train_ranker.Example("pronoun", options, right, 1.0, article, answers=[True, True, False])


def test_a_feature_of_the_right_ones_gets_a_weight() -> None:
    weights = train_ranker.train([example([0])] * 60 + [example([1])] * 4)
    assert weights["near"] > 1 > abs(weights["noise"]) > weights["nobody"]


def test_several_options_can_be_right() -> None:
    weights = train_ranker.train([example([0, 1])] * 60)
    assert weights["noise"] > 0 > weights["nobody"]


def test_weights_come_from_some_articles_and_their_temperature_from_the_others() -> None:
    # By the hash of its id a1 is in the tuning set: what it shows is not learned, but cools what the others have shown.
    assert train_ranker.in_tuning_set("a1") and not train_ranker.in_tuning_set("a0")
    sure = [example([0], "a0")] * 60
    ranker = train_ranker.fit_all({"pronoun": [*sure, *[example([1], "a1"), example([0], "a1")] * 10]})
    assert 0 < ranker["groups"]["pronoun"]["near"] < train_ranker.train(sure)["near"] / 2
    assert ranker["least"] == train_ranker.LEAST == {"description": 0.556, "pronoun": 0.643}


def test_the_temperature_cools_what_is_too_sure() -> None:
    examples = [example([0])] * 6 + [example([1])] * 4
    assert train_ranker.temperature_for(examples, [np.array([5.0, 0.0, -9.0])] * 10) > 2


def test_what_is_doubtful_or_nobody_is_not_given_out() -> None:
    sure, unsure = ranker_fitting.Judged(0.9, True, True, 1.0), ranker_fitting.Judged(0.5, True, True, 1.0)
    nobody = ranker_fitting.Judged(0.9, False, True, 1.0)
    assert train_ranker.given([nobody, sure, unsure], 0.6) == [sure]


def test_the_calibration_error_is_nothing_where_probabilities_are_rates() -> None:
    judged = [ranker_fitting.Judged(0.8, True, i % 5 > 0, 1.0) for i in range(100)]
    assert train_ranker.calibration_error([j._replace(probability=float(j.right)) for j in judged]) == 0
    assert train_ranker.calibration_error([j._replace(probability=1.0) for j in judged]) == pytest.approx(0.2)


def test_an_article_with_chains_becomes_examples(nlp: Language) -> None:
    text = "Mayor Ada Frost met Ben Hale. She said it rains."
    entities = [
        {"start": 0, "end": 15, "type": "person", "chain": "1"},
        {"start": 20, "end": 28, "type": "person", "chain": "2"},
        {"start": 30, "end": 33, "type": "person", "chain": "1"},
    ]
    said = {"source": [[30, 33]], "cue": [[34, 38]], "content": [[39, 47]]}
    gold = train_ranker.coref_gold({"id": "x", "text": text, "entities": entities, "attributions": [said]}, nlp(text))
    teacher = train_ranker.Teacher(gold)
    teacher.run()
    (found,) = teacher.examples
    assert (found.group, found.right, found.weight) == ("pronoun", [0], train_ranker.REAL)
    assert found.features[0]["gender known"] == 1


def test_who_is_meant_is_written_with_places_and_names_only() -> None:
    for article, spans in train_ranker.read_meant().items():
        assert " " not in article
        assert all(start < end and name for (start, end), name in spans.items())
