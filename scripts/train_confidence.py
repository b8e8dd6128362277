"""Fits the confidence of claims (``lexicons/confidence_weights.tsv``) on a mixture of kinds of news:
``python scripts/train_confidence.py --attributions polnear-train.jsonl [--attributions FILE …] [--write]``.

Of each file with attributions, and of ``corpus/world``, the tuning set is read (every tenth article by the hash of its id), of the
latter also what came after the encoder, and the split train of ``corpus/``, on which no network was trained.
A claim is right where its content shares half of its words with a gold one's and the sources agree (``evaluation.matching``).
Each of these parts weighs the same whatever its size.  Prints the expected calibration error of each, by weights that
were fitted without a fifth of its articles in turn.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from own_articles import WORLD, own_articles

import onrecord
from onrecord import layers
from onrecord.claims.confidence import features
from onrecord.corpora.records import in_tuning_set, read_articles
from onrecord.evaluation.matching import match
from onrecord.evaluation.reliability import error_by_chance, reliability
from onrecord.lexicons import FOLDER

OWN = "corpus", WORLD  # in these claims within others are marked
# How the ids of those articles of corpus/world begin that the encoder 2.1.0 has not learned from.
LATER = ("la-", "le-", "lp-", "ls-", "lu-", "lw-", "lx-")
PENALTY = 1.0
FOLDS = 5
HEAD = "# Weights of the logistic regression in claims/confidence.py: feature, weight.  Written by scripts/train_confidence.py.\n"


def is_unlearned(article_id: str) -> bool:
    """Whether the encoder has not learned from this article of ``corpus/world``."""
    return in_tuning_set(article_id) or article_id.startswith(LATER)


@dataclass(frozen=True)
class Found:
    """A claim that was found: from which file, in which article, what it goes by, and whether it is right."""

    part: str
    article: str
    seen: dict[str, float]
    right: bool


def read(nlp: Any, part: str, articles: Iterator[dict[str, Any]]) -> list[Found]:
    """Claims within others count only where they are marked."""
    found = []
    for article in articles:
        claims = layers.read(nlp(article["text"]), "claims")
        if part not in OWN:
            claims = [claim for claim in claims if not claim["within"]]
        gold = article["claims"] if part in OWN else article["attributions"]
        right = {j for _, j, agrees in match(article["text"], gold, claims) if agrees}
        found += [Found(part, article["id"], features(claim), j in right) for j, claim in enumerate(claims)]
    return found


def fit(found: list[Found], *, steps: int = 30) -> dict[str, float]:
    """Logistic regression by Newton's method, the parts weighted alike."""
    names = sorted({name for one in found for name in one.seen})
    rows = np.array([[one.seen.get(name, 0.0) for name in names] for one in found])
    right = np.array([one.right for one in found], float)
    sizes = {part: sum(one.part == part for one in found) for part in {one.part for one in found}}
    weigh = np.array([len(found) / len(sizes) / sizes[one.part] for one in found])
    weights = np.zeros(len(names))
    for _ in range(steps):
        p = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (weigh * (p - right)) + PENALTY * weights
        curvature = (rows * (weigh * p * (1 - p))[:, None]).T @ rows + PENALTY * np.eye(len(names))
        weights -= np.linalg.solve(curvature, gradient)
    return dict(zip(names, map(float, weights), strict=True))


def predicted(found: list[Found], weights: dict[str, float]) -> np.ndarray:
    scores = np.array([sum(weights.get(n, 0.0) * v for n, v in one.seen.items()) for one in found])
    return 1 / (1 + np.exp(-scores))


def apart(found: list[Found]) -> np.ndarray:
    """Each claim's confidence by weights that were fitted without its article."""
    articles = sorted({(one.part, one.article) for one in found})
    fold = {article: i % FOLDS for i, article in enumerate(articles)}
    at = np.array([fold[one.part, one.article] for one in found])
    told = np.zeros(len(found))
    for i in range(FOLDS):
        weights = fit([one for one, k in zip(found, at, strict=True) if k != i])
        told[at == i] = predicted([one for one, k in zip(found, at, strict=True) if k == i], weights)
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--attributions", type=Path, action="append", default=[], metavar="FILE")
    parser.add_argument("--model", help="as for `onrecord tag`")
    parser.add_argument("--write", action="store_true", help="keep the weights")
    options = parser.parse_args()
    nlp = onrecord.load(options.model)
    nlp.get_pipe("claims").calibrates = False  # type: ignore[attr-defined]
    nlp.remove_pipe("speakers")
    found = read(nlp, "corpus", own_articles("train"))
    found += read(nlp, WORLD, (article for article in own_articles(WORLD) if is_unlearned(article["id"])))
    for file in options.attributions:
        found += read(
            nlp, file.stem, (a for a in read_articles(file) if in_tuning_set(a["id"]) and "attributions" in a)
        )
    told, right = apart(found), np.array([one.right for one in found])
    for part in dict.fromkeys(one.part for one in found):
        inside = np.array([one.part == part for one in found])
        error, _ = reliability(told[inside], right[inside])
        print(
            f"{part}: {inside.sum()} claims, {100 * right[inside].mean():.1f} % right, expected calibration error {error:.2f} points, "
            f"{error_by_chance(told[inside]):.2f} by chance alone"
        )
    if options.write:
        rows = [f"{name}\t{weight:.3f}" for name, weight in sorted(fit(found).items())]
        (FOLDER / "confidence_weights.tsv").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
