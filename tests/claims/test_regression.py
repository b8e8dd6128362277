"""The regression that acts and denials are told by: it goes on from the weights that it is given."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.claims.regression import fit, probabilities

FIRST = {"rule a": np.array([3.0, 0.0]), "rule b": np.array([0.0, 3.0]), "never seen": np.array([1.0, 2.0])}
A, B = ("rule a", "word x"), ("rule b", "word y")


def best(features: tuple[str, ...], told: list[tuple[tuple[str, ...], int]]) -> int:
    return int(np.argmax(probabilities(features, fit(told, FIRST, 2), 2)))


def test_probabilities_sum_to_one_and_what_is_unknown_says_nothing() -> None:
    odds = probabilities(("rule a", "nobody knows"), FIRST, 2)
    assert odds.sum() == pytest.approx(1) and odds[0] > 0.9
    assert probabilities((), FIRST, 2).tolist() == [0.5, 0.5]


def test_it_stays_as_it_was_where_nothing_contradicts_it() -> None:
    told = [(A, 0)] * 5 + [(B, 1)] * 5
    assert (best(A, told), best(B, told), best(("rule a",), told)) == (0, 1, 0)


def test_a_word_that_is_corrected_again_and_again_is_learned_and_others_are_not() -> None:
    told = [(A, 1)] * 6 + [(("rule a", "word z"), 0)] * 20
    assert (best(A, told), best(("rule a", "word z"), told), best(("rule a", "word new"), told)) == (1, 0, 0)


def test_what_is_seen_once_or_never_keeps_its_weights() -> None:
    made = fit([(A, 1), (("rule b", "word y"), 1)], FIRST, 2)
    assert made["word x"].tolist() == [0, 0] and made["rule a"].tolist() == [3, 0]
    assert made["never seen"].tolist() == [1, 2]


def test_as_many_claims_as_there_are_do_not_overshoot() -> None:
    made = fit([(("rule a", "word x", f"word {i % 7}"), int(i % 10 == 0)) for i in range(3000)], FIRST, 2, least=5)
    assert probabilities(("rule a", "word x", "word 1"), made, 2)[1] == pytest.approx(0.1, abs=0.02)
