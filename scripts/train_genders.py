"""Trains what the form of a given name that no list has tells of its bearer's gender: ``python scripts/train_genders.py``.

A logistic regression over the first and last letters of the names in ``given_names.tsv`` and ``more_given_names.tsv`` whose gender is one, pulled towards
nothing (L2).  Says on standard error how many names of a quarter are told right by the other three, all of them and the half
that it is surest of, and writes ``gender_weights.tsv``.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import numpy as np
from ranker_fitting import adam

from onrecord.lexicons import read_table
from onrecord.text.likely_gender import BIAS, forms
from onrecord.text.names import given_names

OUTPUT = Path(__file__).parent.parent / "pipeline" / "onrecord" / "lexicons" / "gender_weights.tsv"
HEAD = "# Forms of given names (scripts/train_genders.py): first or last letters, and how far they speak for f (above nothing) or m.\n"
L2, STEPS, RATE, QUARTERS, SEED = 1.0, 300, 0.05, 4, 1
LEAST = 0.2  # weights nearer to nothing are left out; chosen, not measured

Named = tuple[str, bool]


def fitted(names: list[Named]) -> dict[str, float]:
    """The weight of each form, and the bias (Adam on all names at once)."""
    column: dict[str, int] = {}
    rows = np.array([[column.setdefault(form, len(column)) for form in (*forms(name), BIAS)] for name, _ in names])
    female = np.array([float(is_female) for _, is_female in names])

    def gradient(w: np.ndarray) -> np.ndarray:
        p = 1 / (1 + np.exp(-w[rows].sum(1)))
        found: np.ndarray = np.bincount(rows.ravel(), np.repeat(p - female, rows.shape[1]), len(w)) + L2 * w
        return found

    return dict(zip(column, adam(gradient, len(column), STEPS, RATE).tolist(), strict=True))


def main() -> None:
    more = {name: gender for name, gender in read_table("more_given_names.tsv")}  # noqa: C416
    names = [
        (name, gender == "f") for name, gender in sorted({**more, **given_names()}.items()) if gender in ("m", "f")
    ]
    random.Random(SEED).shuffle(names)
    told = []
    for quarter in range(QUARTERS):
        weights = fitted([name for i, name in enumerate(names) if i % QUARTERS != quarter])
        for name, female in names[quarter::QUARTERS]:
            odds = sum(weights.get(form, 0.0) for form in (*forms(name), BIAS))
            told.append((abs(odds), (odds > 0) == female))
    told.sort(reverse=True)
    surer = told[: len(told) // 2]
    right, sure = (100 * sum(is_right for _, is_right in some) / len(some) for some in (told, surer))
    print(f"{len(told)} names, {right:.1f} % told right by the others, {sure:.1f} % of the surer half", file=sys.stderr)
    rows = sorted((form, weight) for form, weight in fitted(names).items() if abs(weight) >= LEAST)
    OUTPUT.write_text(HEAD + "".join(f"{form}\t{weight:.2f}\n" for form, weight in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
