"""No component may need more time per word in a long article than in a short one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks.scaling import FACTOR, growth

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.slow
def test_every_component_is_linear_in_the_article(nlp: Language) -> None:
    # Under half a second says nothing; twice the factor leaves room for a busy machine, and none for a square.
    slow = {
        name: f"{short:.2f} s, then {long:.2f} s on a text {FACTOR} times as long"
        for name, (short, long) in growth(nlp, 30_000).items()
        if long > 0.5 and long > 2 * FACTOR * short
    }
    assert not slow
