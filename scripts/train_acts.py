"""Fits the weights of the acts (``lexicons/act_weights.tsv``) on the articles of ``corpus/`` in the split train.

    python scripts/train_acts.py [--write]

Prints how many acts are right by the list of cue words alone and by the regression, each article told by weights that were
fitted without a tenth of the articles, it among them.  The list is where the weights begin, and a penalty holds them to it:
few claims think, plan or do.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass

import numpy as np
from own_articles import own_articles

import onrecord
from onrecord.claims import regression
from onrecord.claims.acts import ACTS, Evidence, evidence, weights
from onrecord.lexicons import FOLDER

FOLDS = 10  # of articles; each is told by weights that were fitted without it
LISTED = 3.0  # how much more likely, as a logarithm, the list's own act is before anything is learned
HEAD = "# Weights of the regression in claims/acts.py: feature, and one for each of {}.  Written by scripts/train_acts.py.\n"


@dataclass(frozen=True)
class Told:
    """A claim of the corpus: its article, what is seen of it, and its act."""

    article: str
    seen: Evidence
    act: int


def read(split: str) -> list[Told]:
    """The marked claims of a split, their words read by the default pipeline."""
    nlp = onrecord.load()
    found = []
    for article in own_articles(split):
        doc = nlp(article["text"])
        found += [Told(article["id"], evidence(doc, claim), ACTS.index(claim["act"])) for claim in article["claims"]]
    return found


def fit(told: list[Told]) -> dict[str, np.ndarray]:
    """A feature's weights, from those of the list on."""
    first = {f"listed {act}": LISTED * np.eye(len(ACTS))[place] for place, act in enumerate(ACTS)}
    return regression.fit([(one.seen.features, one.act) for one in told], first, len(ACTS))


def right(told: list[Told], table: dict[str, np.ndarray]) -> list[bool]:
    empty = np.zeros(len(ACTS))
    return [int(sum((table.get(n, empty) for n in one.seen.features), empty).argmax()) == one.act for one in told]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--write", action="store_true", help="keep the weights")
    parser.add_argument(
        "--measure", metavar="SPLIT", help="also how many are right in another split, by the weights kept"
    )
    options = parser.parse_args()
    told = read("train")
    apart: list[bool] = []
    fold = {article: i % FOLDS for i, article in enumerate(sorted({one.article for one in told}))}
    for i in range(FOLDS):
        table = fit([one for one in told if fold[one.article] != i])
        apart += right([one for one in told if fold[one.article] == i], table)
    listed = [ACTS[one.act] == one.seen.listed for one in told]
    print(f"train: {len(told)} claims, list {100 * np.mean(listed):.1f} %, regression {100 * np.mean(apart):.1f} %")
    if options.write:
        rows = ["\t".join([name, *(f"{w:.2f}" for w in row)]) for name, row in sorted(fit(told).items()) if row.any()]
        text = HEAD.format(", ".join(ACTS)) + "\n".join(rows) + "\n"
        (FOLDER / "act_weights.tsv").write_text(text, encoding="utf8")
        weights.cache_clear()
    if options.measure:
        others = read(options.measure)
        listed = [ACTS[one.act] == one.seen.listed for one in others]
        kept = right(others, weights())
        print(
            f"{options.measure}: {len(others)} claims, list {100 * np.mean(listed):.1f} %, regression {100 * np.mean(kept):.1f} %"
        )


if __name__ == "__main__":
    main()
