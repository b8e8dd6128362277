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
from .agreement import agreement
from .gold import Gold
from .pack import Packed
from .package import load_model

BASELINE = "rules"
TASK_OF = {
    "names": "names",
    "xpos": "tags",
    "sents": "tags",
    "antecedents": "mentions",
}  # of a score; the others are of attributions
AGREEMENT = 98.0  # percent of tokens that an exported model must read as the trained one does
MANY = 80  # articles; a half point among fewer may be chance
CHANCE = 0.05  # the p below which a fall among few articles is one
TOLERANCE = 0.5  # points that one score may fall below the previous release's while their mean does not


@dataclass(frozen=True)
class Quality:
    """What was measured of a release; ``judged_on`` says by which ``articles`` (their number by task).

    In percent: ``exported`` are the scores of the heads there, in cross-validation those of networks that did not train on
    what they read; ``trained`` those of the network before its export, ``previous`` those of the release before;
    ``chance`` is the p of each difference between the two (see ``evaluation.resampling``);
    ``agreement`` is the share of tokens that the exported and the trained model read alike, by layer;
    ``pipeline`` and ``baseline`` are the attribution F1 of the whole pipeline and of the rules.  In cross-validation
    ``trained``, ``pipeline`` and ``baseline`` are not there: the model has read these articles.  On dev, reported only: the
    pipeline's figures (see ``onrecord.evaluation``).  ``confidence`` has for each of the two sets, and for any other that
    was asked for, the expected calibration error, and [mean confidence, share right, number] for each bin.
    """

    judged_on: str
    articles: dict[str, int]
    agreement: dict[str, float]
    exported: dict[str, float]
    trained: dict[str, float]
    previous: dict[str, float]
    pipeline: float | None
    baseline: float | None
    chance: dict[str, float] = field(default_factory=dict)
    dev: dict[str, float] = field(default_factory=dict)
    confidence: dict[str, dict[str, Any]] = field(default_factory=dict)


def measure(
    folder: Path,
    packed: Packed,
    gold: Gold,
    dev: Iterable[Article],
    previous: Path | None,
    others: dict[str, list[Article]] | None = None,
) -> Quality:
    """The quality of the whole pipeline in ``folder``, whose encoder is ``packed``; of ``others`` the confidence alone."""
    on_dev = evaluated(folder, dev)
    told = {"dev": on_dev} | {name: evaluated(folder, some) for name, some in (others or {}).items()}
    trained: dict[str, float] = {}
    pipeline = baseline = None
    exported = tuning.read(gold.held_out or [(packed.small, gold.articles)])
    if gold.held_out is None:
        trained = tuning.scores(packed.full, gold.articles)
        ours, theirs = (evaluated(model, gold.articles.get("attributions", [])) for model in (folder, BASELINE))
        told = {"tuning": ours} | told
        pipeline, baseline = (round(one.figures().get("attribution", 0.0), 2) for one in (ours, theirs))
    before = tuning.read([(load_model(previous), gold.articles)] if previous else [])
    differences = exported.against(before) if previous else {}
    return Quality(
        judged_on=gold.on,
        articles={task: len(some) for task, some in gold.articles.items()},
        agreement=agreement(packed.small, packed.full, gold.texts),
        exported=tuning.rounded(exported),
        trained=trained,
        previous=tuning.rounded(before),
        pipeline=pipeline,
        baseline=baseline,
        chance={name: round(difference.p, 4) for name, difference in differences.items()},
        dev={name: round(value, 2) for name, value in on_dev.figures().items()},
        confidence={name: measured for name, scores in told.items() if (measured := confidence(scores))},
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


WORSE = "add articles, go less far with a smaller --training.blend, or release it all the same with --force"


def objection(quality: Quality) -> str | None:
    """Why a model of this quality is not released, and what to do; None where nothing speaks against it."""
    for layer, alike in quality.agreement.items():
        if alike < AGREEMENT:
            return (
                f"exported it reads {layer} as it was trained to in {alike} % of the tokens, and {AGREEMENT:.0f} are needed; "
                "train it again with another --training.seed, or release it all the same with --force"
            )
    on = quality.judged_on
    if quality.pipeline is not None and quality.baseline is not None and quality.pipeline < quality.baseline:
        return f"its attribution F1 on {on} is {quality.pipeline}, below the {quality.baseline} of the rules; {WORSE}"
    before = {name: score for name, score in quality.previous.items() if name in quality.exported}
    now = {name: quality.exported[name] for name in before}
    for name in before:
        if now[name] < before[name] - TOLERANCE and tells(quality, name):
            return f"{name} on {on} is {now[name]}, below the previous release's {before[name]}; {WORSE}"
    many = [name for name in before if count(quality, name) >= MANY]
    mean, old = (round(tuning.overall({name: of[name] for name in many}), 2) if many else 0 for of in (now, before))
    if mean < old:
        return f"its mean score on {on} is {mean}, below the previous release's {old}; {WORSE}"
    return None


def tells(quality: Quality, name: str) -> bool:
    """Whether a fall of this score tells anything: among few articles, one that is more than chance.

    Of a score that varies five times as much (``tuning.WEIGHTS``) it takes 25 times as many articles.
    """
    articles = count(quality, name) * tuning.WEIGHTS.get(name, 1.0) ** 2
    return articles >= MANY or quality.chance.get(name, 1.0) < CHANCE


def count(quality: Quality, name: str) -> int:
    """The number of articles that a score is measured on."""
    return quality.articles.get(TASK_OF.get(name, "attributions"), 0)
