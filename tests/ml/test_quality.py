"""When a model is not released."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytest.importorskip("torch")

from onrecord.ml.quality import Quality, objection

GOOD = {"attribution": 66.0, "names": 90.0}
ALIKE = {"attributions": 99.1, "names": 99.8, "tags": 99.4, "sentences": 99.9}
FINE = Quality(
    "the tuning set", {"attributions": 80, "names": 80}, ALIKE,
    exported=GOOD, trained=GOOD, previous=GOOD, pipeline=66.0, baseline=40.0,
)  # fmt: skip


@pytest.mark.parametrize(
    "quality",
    [
        FINE,
        replace(FINE, previous={}),
        # How far the scores of export and training lie apart is chance on a few articles; what they read is not.
        replace(FINE, trained={**GOOD, "attribution": 50.0}),
        replace(FINE, pipeline=None, baseline=None, trained={}),
        # Among few articles, what may be chance is no fall.
        replace(
            FINE, exported={**GOOD, "names": 80.0}, articles={"attributions": 80, "names": 1}, chance={"names": 0.5}
        ),
        replace(FINE, exported={"attribution": 65.9, "names": 90.0}, articles={"attributions": 79, "names": 79}),
        replace(FINE, exported={"attribution": 66.4, "names": 89.6}),
        replace(FINE, exported={"attribution": 66.0}),
        replace(FINE, exported={**GOOD, "antecedents": 40.0}),  # nobody before it had learned it
        # Two points of antecedents may be chance among hundreds of articles, and are outweighed by half a one of names.
        replace(
            FINE,
            exported={"attribution": 66.0, "names": 90.5, "antecedents": 70.0},
            previous={**GOOD, "antecedents": 72.0},
            articles={**FINE.articles, "mentions": 300},
            chance={"antecedents": 0.06},
        ),
    ],
)
def test_as_good_as_before_is_good_enough(quality: Quality) -> None:
    assert objection(quality) is None


@pytest.mark.parametrize(
    ("quality", "reason"),
    [
        (replace(FINE, agreement={**ALIKE, "names": 97.9}), "reads names as it was trained to in 97.9 % of the tokens"),
        (replace(FINE, pipeline=39.9), "below the 40.0 of the rules"),
        (replace(FINE, exported={"attribution": 66.5, "names": 89.4}), "names on the tuning set is 89.4"),
        (
            replace(
                FINE,
                exported={**GOOD, "attribution": 60.0},
                articles={"attributions": 20},
                chance={"attribution": 0.01},
            ),
            "attribution on the tuning set is 60.0",
        ),
        (
            replace(
                FINE,
                exported={**GOOD, "antecedents": 70.0},
                previous={**GOOD, "antecedents": 72.0},
                articles={**FINE.articles, "mentions": 80},
                chance={"antecedents": 0.04},
            ),
            "antecedents on the tuning set is 70.0",
        ),
        (replace(FINE, exported={"attribution": 66.0, "names": 89.6}), "mean score on the tuning set is 77.8, below"),
    ],
)
def test_worse_is_not(quality: Quality, reason: str) -> None:
    said = objection(quality) or ""
    assert reason in said and "--force" in said  # and what to do
