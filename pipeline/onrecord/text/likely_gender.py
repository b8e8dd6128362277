"""What the form of a given name that no list has tells of its bearer: Zorvina is more likely a woman, Bardok a man."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

from ..lexicons import read_table

BIAS = "-"
# How many first and last letters make a form; chosen by how many names of a quarter the others tell (scripts/train_genders.py).
FIRST, LAST = (1, 2, 3), (1, 2, 3, 4)


def likely_gender(given: str) -> float:
    """From -1, surely a man, to 1, surely a woman; ``given`` is folded (``names.fold``).  0 without letters."""
    if not given:
        return 0.0
    odds = sum(_weights().get(form, 0.0) for form in (*forms(given), BIAS))
    return math.tanh(odds / 2)  # the probability of a woman less that of a man


def forms(given: str) -> Iterator[str]:
    """The first and the last letters of a name: "<an" and "an>"."""
    yield from (f"<{given[:count]}" for count in FIRST)
    yield from (f"{given[-count:]}>" for count in LAST)


@cache
def _weights() -> dict[str, float]:
    return {form: float(weight) for form, weight in read_table("gender_weights.tsv")}
