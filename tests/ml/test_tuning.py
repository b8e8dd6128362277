"""What thresholds are chosen among, and what the best checkpoint is chosen by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord import resources
from onrecord.ml import tuning
from onrecord.ml.attributions import Thresholds
from onrecord.ml.package import read_meta


def test_the_released_thresholds_lie_within_what_is_tried() -> None:
    meta = read_meta(resources.folder("models") / resources.DEFAULT_MODEL)
    assert tuning.at_edge(Thresholds(**meta["thresholds"])) == []  # else widen the grid, and tune again


@pytest.mark.parametrize(
    ("name", "value", "edge"),
    [
        ("confidence", max(tuning.CONFIDENCES), True),
        ("source_bias", min(tuning.GRID["source_bias"]), True),
        ("cue_bias", max(tuning.CUE_BIASES), True),
        ("cue", max(tuning.GRID["cue"]), True),
        ("cue", 0.0, False),
        ("confidence", 0.0, False),
        ("confidence", 0.35, False),
    ],
)
def test_a_threshold_at_the_edge_of_the_grid_is_named(name: str, value: float, edge: bool) -> None:
    assert tuning.at_edge(replace(Thresholds(), **{name: value})) == [name] * edge


def test_a_score_that_varies_more_by_chance_says_less() -> None:
    before = {"attribution": 81.3, "names": 90.0, "antecedents": 61.5, "sourced": 83.0}
    assert tuning.overall({**before, "antecedents": 61.0, "names": 90.2}) > tuning.overall(before)
    assert tuning.overall({**before, "antecedents": 63.0, "names": 89.8}) > tuning.overall(before)
    assert tuning.overall({"names": 90.0}) == 90.0
    assert tuning.overall({**before, "sourced": 0.0}) == tuning.overall(before)
