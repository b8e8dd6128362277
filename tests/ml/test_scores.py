"""The figures of training, and calibration."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import numpy as np
import pytest

from onrecord.ml.calibration import Calibration, fit, reliability
from onrecord.ml.scores import attribution_scores, span_score

TEXT = "Ana Silva said talks go on. Tom Brandt said prices rose."


def attribution(source: list[list[int]], content: list[list[int]]) -> dict[str, list[list[int]]]:
    return {"source": source, "cue": [], "content": content}


GOLD = [attribution([[0, 9]], [[15, 26]]), attribution([[28, 38]], [[44, 55]]), attribution([], [[10, 14]])]
PREDICTED = [attribution([[4, 9]], [[15, 23]]), attribution([], [[44, 55]]), attribution([[0, 9]], [[0, 9]])]


def test_attributions() -> None:
    # Two contents of three are found, one of them with its source's last word, the other without a source.
    assert attribution_scores([(TEXT, GOLD, PREDICTED)]) == pytest.approx(
        {"content": 200 / 3, "attribution": 100 / 3, "sourced": 50.0}
    )
    assert attribution_scores([(TEXT, GOLD, GOLD)]) == {"content": 100, "attribution": 100, "sourced": 100}
    assert attribution_scores([(TEXT, [], [])]) == {"content": 0, "attribution": 0, "sourced": 0}


def test_spans() -> None:
    assert span_score([({1, 2}, {2, 3}), (set(), {4})]) == 40


def test_the_definitions_are_those_of_the_benchmark() -> None:
    folder = Path(os.environ.get("ONRECORD_BENCH", Path(__file__).parents[3] / "shared" / "bench"))
    if not (folder / "score_attributions.py").is_file():
        pytest.skip("the benchmark's scorers are not here")
    sys.path.insert(0, str(folder))
    try:
        import score_attributions
    finally:
        sys.path.pop(0)
    gold, predicted = ([{"id": "a", "text": TEXT, "attributions": x}] for x in (GOLD, PREDICTED))
    theirs = score_attributions.score(json.loads(json.dumps(gold)), json.loads(json.dumps(predicted)))
    ours = attribution_scores([(TEXT, GOLD, PREDICTED)])
    assert ours == pytest.approx({name: theirs[name]["f"] for name in ours}, abs=0.1)


def test_confidence_is_calibrated() -> None:
    random = np.random.default_rng(0)
    rows = np.column_stack([random.normal(size=(4000, 3)), random.integers(0, 2, 4000), np.ones(4000)])
    truth = np.array([1.0, 0.5, 0.0, 0.3, -0.2])
    right = random.random(4000) < 1 / (1 + np.exp(-rows @ truth))
    found = fit(rows, right)
    assert found.weights == pytest.approx(truth, abs=0.2)
    error, table = reliability(1 / (1 + np.exp(-rows @ np.array(found.weights))), right)
    assert error < 3
    assert sum(n for _, _, n in table) == 4000
    confident = {"scores": {"cue": 1.0, "content": 1.0, "source": 1.0}, "source": [[0, 1]]}
    assert 0.99 < Calibration((1, 1, 1, 0, 0))(confident) < 1
