"""What is told of the right speakers is measured where the gold tells it."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation.articles import document
from onrecord.evaluation import evaluate
from onrecord.evaluation.descriptions import FIELDS

TEXT = "Mayor Ana Silva said talks go on. Tom Brandt said prices rose."
SPANS: list[dict[str, Any]] = [
    {"source": [[0, 15]], "cue": [[16, 20]], "content": [[21, 32]]},
    {"source": [[34, 44]], "cue": [[45, 49]], "content": [[50, 61]]},
]


def gold(**told: str | None) -> dict[str, Any]:
    speakers = [{"names": [name], "mentions": [], "type": "person", **told} for name in ("Ana Silva", "Tom Brandt")]
    return {
        "id": "a",
        "text": TEXT,
        "attributions": [{**s, "speaker": who} for s, who in zip(SPANS, speakers, strict=True)],
    }


@pytest.mark.parametrize(
    ("told", "given", "counts"),
    [
        ({"role": "mayor"}, {"role": "The  Mayor"}, (1, 1, 1)),
        ({"role": "mayor"}, {"role": "clerk"}, (0, 1, 1)),
        ({"role": "mayor"}, {}, (0, 0, 1)),
        ({}, {"role": "clerk"}, (0, 1, 0)),
        ({}, {}, (0, 0, 0)),
    ],
)
def test_a_role_is_right_missed_or_made_up(
    told: dict[str, str], given: dict[str, str], counts: tuple[int, int, int]
) -> None:
    article = gold(**{**dict.fromkeys(FIELDS), **told})
    claims = [{**SPANS[0], "speaker": "s0"}, {**SPANS[1], "speaker": "s1"}]
    # Of a speaker who is the wrong one nothing is counted.
    made = document(
        article, claims, speakers=[{"name": "Ana Silva", **given}, {"name": "Somebody Else", "role": "mayor"}]
    )
    scores = evaluate([made], [article])
    assert [tuple(row) for row in scores.counts["speaker's role"].tolist()] == [counts]


def test_gold_that_tells_nothing_measures_none() -> None:
    plain = gold()
    counts = evaluate(
        [document(plain, [{**SPANS[0], "speaker": "s0"}], speakers=[{"name": "Ana Silva"}])], [plain]
    ).counts
    assert "speaker right" in counts and not {name for name in counts if name.startswith("speaker's")}
