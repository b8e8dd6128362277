"""What a given name that is in no list of those by which names are found tells of its bearer: one of a longer list, or its form,
Zorvina is more likely a woman, Bardok a man.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from ..lexicons import look_up

TOLD = {"m": -1.0, "f": 1.0, "u": 0.0}
BIAS = "-"
# How many first and last letters make a form; chosen by how many names of a quarter the others tell (scripts/train_genders.py).
FIRST, LAST = (1, 2, 3), (1, 2, 3, 4)


def likely_gender(given: str) -> float:
    """From -1, surely a man, to 1, surely a woman; ``given`` is folded (``names.fold``).  0 without letters."""
    if not given:
        return 0.0
    known = look_up("more_given_names.tsv", given)
    if known is not None:
        return TOLD[known]
    odds = sum(float(look_up("gender_weights.tsv", form) or 0) for form in (*forms(given), BIAS))
    return math.tanh(odds / 2)  # the probability of a woman less that of a man


def forms(given: str) -> Iterator[str]:
    """The first and the last letters of a name: "<an" and "an>"."""
    yield from (f"<{given[:count]}" for count in FIRST)
    yield from (f"{given[-count:]}>" for count in LAST)
