"""When a model is not released."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytest.importorskip("torch")

from onrecord.ml.quality import Quality, objection

GOOD = {"attribution": 66.0, "names": 90.0}
FINE = Quality(exported=GOOD, trained=GOOD, previous=GOOD, pipeline=66.0, baseline=40.0)


@pytest.mark.parametrize(
    "quality",
    [
        FINE,
        replace(FINE, previous={}),
        replace(FINE, trained={**GOOD, "attribution": 66.5}),
        replace(FINE, exported={"attribution": 66.4, "names": 89.6}),
        replace(FINE, exported={"attribution": 66.0}),
    ],
)
def test_as_good_as_before_is_good_enough(quality: Quality) -> None:
    assert objection(quality) is None


@pytest.mark.parametrize(
    ("quality", "reason"),
    [
        (replace(FINE, trained={**GOOD, "attribution": 66.6}), "66.0 on the tuning set, and 66.6 as it was trained"),
        (replace(FINE, pipeline=39.9), "below the 40.0 of the rules"),
        (replace(FINE, exported={"attribution": 66.5, "names": 89.4}), "names on the tuning set is 89.4"),
        (replace(FINE, exported={"attribution": 66.0, "names": 89.6}), "mean score on the tuning set is 77.80"),
    ],
)
def test_worse_is_not(quality: Quality, reason: str) -> None:
    assert reason in (objection(quality) or "")
