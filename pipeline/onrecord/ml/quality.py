"""Whether an exported model may be released: its scores beside the trained network's, the previous release's, the rules'.

Needs PyTorch.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .. import evaluation
from ..corpora.records import Article
from ..errors import OnrecordError
from ..evaluation.reliability import reliability
from ..loading import load
from . import tuning
from .pack import Packed
from .package import load_model
from .training import Split

BASELINE = "rules"
AGREEMENT = 0.5  # points of attribution F1 that an exported model may differ from the trained one
TOLERANCE = 0.5  # points that one score may fall below the previous release's while their mean does not


@dataclass(frozen=True)
class Quality:
    """In percent, on the tuning set: the heads of the model as ``exported`` and as ``trained``, of the ``previous``
    release; the attribution F1 of the whole ``pipeline`` and of the ``baseline``.  On dev, reported only: the
    pipeline's figures (see ``onrecord.evaluation``).  ``confidence`` has for each of the two sets, and for
    any other that was asked for, the expected calibration error, and [mean confidence, share right, number] for each bin.
    """

    exported: dict[str, float]
    trained: dict[str, float]
    previous: dict[str, float]
    pipeline: float
    baseline: float
    dev: dict[str, float] = field(default_factory=dict)
    confidence: dict[str, dict[str, Any]] = field(default_factory=dict)


def measure(
    folder: Path,
    packed: Packed,
    gold: Split,
    dev: Iterable[Article],
    previous: Path | None,
    others: dict[str, list[Article]] | None = None,
) -> Quality:
    """The quality of the whole pipeline in ``folder``, whose encoder is ``packed``; of ``others`` the confidence alone."""
    ours, baseline = (evaluated(model, gold["attributions"]) for model in (folder, BASELINE))
    on_dev = evaluated(folder, dev)
    told = {"tuning": ours, "dev": on_dev} | {name: evaluated(folder, some) for name, some in (others or {}).items()}
    return Quality(
        tuning.scores(packed.small, gold),
        tuning.scores(packed.full, gold),
        tuning.scores(load_model(previous), gold) if previous else {},
        round(ours.figures().get("attribution", 0.0), 2),
        round(baseline.figures().get("attribution", 0.0), 2),
        {name: round(value, 2) for name, value in on_dev.figures().items()},
        {name: measured for name, scores in told.items() if (measured := confidence(scores))},
    )


def evaluated(model: str | Path, articles: Iterable[Article]) -> evaluation.Scores:
    """Raises OnrecordError where an article cannot be read."""
    scores = evaluation.evaluate(load(model), articles)
    for article, problem in scores.problems.items():
        raise OnrecordError(f"the model cannot be measured: article “{article}” {problem}")
    return scores


def confidence(scores: evaluation.Scores) -> dict[str, Any]:
    """Empty where nothing has a confidence."""
    if not len(scores.confidence):
        return {}
    error, bins = reliability(scores.confidence, scores.right)
    return {"error": round(error, 2), "bins": [[round(mean, 3), round(right, 3), n] for mean, right, n in bins]}


def objection(quality: Quality) -> str | None:
    """Why a model of this quality is not released, or None."""
    exported, trained = quality.exported["attribution"], quality.trained["attribution"]
    if abs(exported - trained) > AGREEMENT:
        return f"exported it has an attribution F1 of {exported} on the tuning set, and {trained} as it was trained"
    if quality.pipeline < quality.baseline:
        return f"its attribution F1 on the tuning set is {quality.pipeline}, below the {quality.baseline} of the rules"
    before = {task: score for task, score in quality.previous.items() if task in quality.exported}
    now = {task: quality.exported[task] for task in before}
    for task in before:
        if now[task] < before[task] - TOLERANCE:
            return f"{task} on the tuning set is {now[task]}, below the previous release's {before[task]}"
    if before and tuning.overall(now) < tuning.overall(before):
        means = f"{tuning.overall(now):.2f}, below the previous release's {tuning.overall(before):.2f}"
        return f"its mean score on the tuning set is {means}"
    return None
