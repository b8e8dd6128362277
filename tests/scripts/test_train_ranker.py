"""The training of the ranker, on examples of a few lines."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from spacy.language import Language

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))
train_ranker: Any = pytest.importorskip("train_ranker")
ranker_fitting: Any = pytest.importorskip("ranker_fitting")
ranker_gold: Any = pytest.importorskip("ranker_gold")

NEAR, FAR = {"near": 1.0, "noise": 0.5}, {"noise": 0.5}


def example(right: list[int], article: str = "a") -> Any:
    options = [NEAR, FAR, {"nobody": 1.0}]
    return ranker_fitting.Example("pronoun", options, right, 1.0, article, answers=["named", "unnamed", ""])


def test_a_feature_of_the_right_ones_gets_a_weight() -> None:
    weights = ranker_fitting.train([example([0])] * 60 + [example([1])] * 4)
    assert weights["near"] > 1 > abs(weights["noise"]) > weights["nobody"]


def test_several_options_can_be_right() -> None:
    weights = ranker_fitting.train([example([0, 1])] * 60)
    assert weights["noise"] > 0 > weights["nobody"]


def heard(i: int, *, learned: bool) -> Any:
    """An example in which the encoder says who is meant: rightly, but for every fourth that it has not learned from."""
    says = (i % 2) if learned or i % 4 else 1 - i % 2
    told = [{"meant": 4.0 if option == says else -4.0} for option in range(2)]
    return replace(example([i % 2], f"a{i % 8}"), features=[*told, {"meant: nobody": 1.0}], learned=learned)


def test_what_the_encoder_says_counts_as_it_does_in_articles_that_are_new_to_it() -> None:
    unread = [heard(i, learned=False) for i in range(40)]
    weights, fewer = (
        train_ranker.fit([*unread, *[heard(i, learned=True) for i in range(400)]]),
        train_ranker.fit(unread),
    )
    assert 0 < weights["meant"] == pytest.approx(fewer["meant"], abs=0.01)
    assert set(weights) <= {"meant", "meant: nobody"}


def test_an_example_is_learned_once_more_without_what_the_encoder_says() -> None:
    both = [replace(example([0]), features=[{"near": 1.0, "meant": 3.0}, {"meant": -3.0}, {"meant: nobody": 1.0}])] * 60
    alone = [replace(e, features=[{"meant": o.get("meant", 0.0)} for o in e.features]) for e in both]
    weights = train_ranker.fit(both)
    assert weights["near"] > 0.1 and weights["meant"] < train_ranker.fit(alone)["meant"]


# 40 examples that are all new to the encoder, whose word is right in each.
NEW = [replace(heard(i, learned=True), learned=False) for i in range(40)]


def kept(*, meant: float) -> dict[str, Any]:
    return {"least": {}, "groups": {"pronoun": {"meant": meant}, "description": {"near": 1.0}}, "ways": {"lead": 0.9}}


def test_it_is_tried_on_articles_that_the_weights_have_not_seen(capsys: pytest.CaptureFixture[str]) -> None:
    ranker = train_ranker.better(kept(meant=0.0), {"pronoun": NEW})
    assert ranker["least"] == train_ranker.LEAST == {"named": 0.697, "unnamed": 0.556}
    said = capsys.readouterr().err
    assert "tried on 40 with the encoder: 40 right, 0 wrong" in said and "without: 0 right, 0 wrong" in said
    assert "worth 40.0; those in use 0.0, 0 right, 0 wrong (0 by name), calibration error 0.500" in said
    assert ranker["groups"]["pronoun"]["meant"] > 0.2 and "the new weights are written" in said


def test_what_is_worth_no_more_than_what_is_there_is_written_by_force_alone(capsys: pytest.CaptureFixture[str]) -> None:
    there = kept(meant=2.0)
    assert train_ranker.better(there, {"pronoun": NEW}) == {**there, "least": train_ranker.LEAST}
    assert "worth 40.0; those in use 40.0" in (said := capsys.readouterr().err) and "are not written (--force" in said
    forced = train_ranker.better(there, {"pronoun": NEW}, force=True)
    assert forced["groups"]["pronoun"] == train_ranker.fit(NEW) != there["groups"]["pronoun"]
    assert forced["groups"]["description"] == {"near": 1.0} and forced["ways"] == there["ways"]


def test_those_in_use_are_judged_by_what_is_new_to_the_encoder_too() -> None:
    misled = [replace(e, right=[1 - e.right[0]], learned=True, article="b") for e in NEW]
    there = kept(meant=-2.0)
    assert (
        train_ranker.better(there, {"pronoun": [*NEW, *misled * 5]})["groups"]["pronoun"] != there["groups"]["pronoun"]
    )


@pytest.mark.parametrize(("answers", "worth"), [("named", -2.3), ("unnamed", -1.25), ("", 0)])
def test_a_wrong_speaker_costs_more_than_a_right_one_is_worth(answers: str, worth: float) -> None:
    wrong = ranker_fitting.Judged(0.9, answers, right=False, weight=1.0)
    assert train_ranker.worth([wrong]) == worth
    assert train_ranker.worth([wrong._replace(right=True)]) == (1 if answers else 0)


def test_the_temperature_cools_what_is_too_sure() -> None:
    examples = [example([0])] * 6 + [example([1])] * 4
    assert ranker_fitting.temperature_for(examples, [np.array([5.0, 0.0, -9.0])] * 10) > 2


def test_what_is_doubtful_or_nobody_is_not_given_out() -> None:
    sure, unsure = ranker_fitting.Judged(0.7, "named", True, 1.0), ranker_fitting.Judged(0.5, "named", True, 1.0)
    nobody = ranker_fitting.Judged(0.9, "", True, 1.0)
    phrase = unsure._replace(answers="unnamed")
    assert ranker_fitting.given([nobody, sure, unsure, phrase], {"named": 0.6, "unnamed": 0.4}) == [sure, phrase]


def test_the_calibration_error_is_nothing_where_probabilities_are_rates() -> None:
    judged = [ranker_fitting.Judged(0.8, "named", i % 5 > 0, 1.0) for i in range(100)]
    assert ranker_fitting.calibration_error([j._replace(probability=float(j.right)) for j in judged]) == 0
    assert ranker_fitting.calibration_error([j._replace(probability=1.0) for j in judged]) == pytest.approx(0.2)


def test_an_article_with_chains_becomes_examples(nlp: Language) -> None:
    text = "Mayor Ada Frost met Ben Hale. She said it rains."
    entities = [
        {"start": 0, "end": 15, "type": "person", "chain": "1"},
        {"start": 20, "end": 28, "type": "person", "chain": "2"},
        {"start": 30, "end": 33, "type": "person", "chain": "1"},
    ]
    said = {"source": [[30, 33]], "cue": [[34, 38]], "content": [[39, 47]]}
    gold = ranker_gold.coref_gold({"id": "x", "text": text, "entities": entities, "attributions": [said]}, nlp(text))
    teacher = train_ranker.Teacher(gold)
    teacher.run()
    (found,) = teacher.examples
    assert (found.group, found.right, found.weight) == ("pronoun", [0], ranker_gold.REAL)
    assert found.features[0]["gender known"] == 1


def test_who_is_meant_is_written_with_places_and_names_only() -> None:
    for article, spans in ranker_gold.read_meant().items():
        assert " " not in article
        assert all(start < end and name for (start, end), name in spans.items())
