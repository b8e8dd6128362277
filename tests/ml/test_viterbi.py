"""Well-formed tags, and spans out of them."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ml import labels, viterbi
from onrecord.ml.labels import encode, size


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 4), st.integers(0, 2)), max_size=8))
def test_spans_survive_the_tags(parts: list[tuple[int, int, int]]) -> None:
    spans, at = [], 0
    for gap, length, label in parts:
        at += gap
        spans.append((at, at + length, label))
        at += length
    assert viterbi.spans(encode(at + 1, spans)) == spans


def test_the_best_sequence_is_well_formed() -> None:
    # Inside without a beginning is likelier on each piece alone; together a single whole span is.
    scores = np.full((1, 4, size(("x",))), -5.0)
    scores[0, :, 0] = [0, -1, -1, 0]
    scores[0, 1, [1, 2]] = [-0.5, -0.1]
    scores[0, 2, [2, 3]] = [-0.1, -0.4]
    assert viterbi.spans(viterbi.decode(scores)[0]) == [(1, 3, 0)]


def allowed(before: int, after: int) -> bool:
    """Whether one tag may follow another."""
    if before and (before - 1) % 4 + 1 in (labels.BEGIN, labels.INSIDE):
        return after in ((before - 1) // 4 * 4 + labels.INSIDE, (before - 1) // 4 * 4 + labels.END)
    return after == 0 or (after - 1) % 4 + 1 in (labels.BEGIN, labels.SINGLE)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 4), st.integers(0, 2**32 - 1))
def test_no_well_formed_tags_are_better(length: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(2, length, 9))
    every = [
        tags
        for tags in itertools.product(range(9), repeat=length)
        if all(allowed(a, b) for a, b in itertools.pairwise(tags))
    ]
    for row, found in zip(scores, viterbi.decode(scores), strict=True):
        assert tuple(found) == max(every, key=lambda tags: sum(row[i, tag] for i, tag in enumerate(tags)))


def test_stretches_that_are_surely_apart_are_decoded_each_by_itself() -> None:
    # Without a beginning, then without an end; far outside between them, where no span may be open.
    scores = np.full((1, 9, size(("x",))), -50.0)
    scores[0, :, 0] = 0
    scores[0, [2, 3], labels.INSIDE] = [1, 2]
    scores[0, [2, 3], labels.BEGIN] = [0.5, 0]
    scores[0, [2, 3], labels.END] = [0, 0.4]
    scores[0, 7, labels.BEGIN] = 3
    scores[0, 7, labels.SINGLE] = 1
    assert viterbi.spans(viterbi.decode(scores)[0]) == [(2, 4, 0), (7, 8, 0)]
    # At the edge of the window it may.
    assert viterbi.decode(scores[:, :8])[0, 7] == labels.BEGIN


def test_a_span_goes_on_where_the_edge_of_the_window_cuts_it() -> None:
    scores = np.full((1, 3, size(("x",))), -20.0)
    scores[0, 0, labels.INSIDE] = scores[0, 1, labels.END] = scores[0, 2, 0] = 20
    assert viterbi.spans(viterbi.decode(scores)[0]) == [(0, 2, 0)]
    # One that is no end is none for a span behind it.
    assert viterbi.spans(viterbi.decode(scores[:, [2, 0, 1]])[0]) == [(1, 3, 0)]


def test_a_span_cut_by_the_window_counts() -> None:
    assert viterbi.spans(np.array([2, 3, 0, 1, 2])) == [(0, 2, 0), (3, 5, 0)]


def test_log_softmax() -> None:
    assert np.exp(viterbi.log_softmax(np.array([[1.0, 2.0], [900.0, 0.0]]))).sum(-1) == pytest.approx([1, 1])
