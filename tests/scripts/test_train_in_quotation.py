"""The examples from which it is learned whom a pronoun means within a quotation, and their weights."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from handmade import make
from onrecord import layers
from onrecord.speakers.in_quotation import load_told

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))
train_in_quotation: Any = pytest.importorskip("train_in_quotation")
ranker_gold: Any = pytest.importorskip("ranker_gold")

TEXT = "[PERSON Ben Hale] left. <q1>“My clerk came. <s2>He</s2> <c2>said</c2> <q2>so</q2>,”</q1> <s1>[PERSON Ada Frost]</s1> <c1>said</c1>."


def example(chain: str, phrase: str, named: frozenset[str]) -> Any:
    """The only example where ``chain`` says claim 2, who is mentioned as ``phrase``."""
    doc = make(TEXT, within={"c2": "c1"})
    claims, start = layers.read(doc, "claims"), layers.text_of(doc).index(phrase)
    mentions = [ranker_gold.Mention(start, start + len(phrase), chain)]
    gold = ranker_gold.Gold("a0", doc, claims, {"c2": chain}, mentions, {"c2": 1.0}, named)
    (found,) = train_in_quotation.examples_of([gold])
    return found


@pytest.mark.parametrize(
    ("phrase", "named", "right"),
    [
        ("Ben Hale", frozenset(["s1"]), [0]),
        ("My clerk", frozenset(), [1]),
        # Only the pronoun is marked: anybody without a name, or nobody.
        ("He", frozenset(), [1, 2]),
        # Somebody named whom nobody has found.
        ("He", frozenset(["s1"]), [2]),
    ],
)
def test_who_is_right(phrase: str, named: frozenset[str], right: list[int]) -> None:
    found = example("s1", phrase, named)
    assert (found.right, found.answers) == (right, ["named", "unnamed", ""])


def test_weights_are_learned_from_what_the_encoder_has_learned_from(capsys: pytest.CaptureFixture[str]) -> None:
    shown = example("s1", "My clerk", frozenset())
    weights = train_in_quotation.fit([shown] * 40 + [replace(shown, article="a1", right=[0])])
    assert weights["phrase, told"] > 0 > weights["before"]
    assert "41 examples, 1 of them unread" in capsys.readouterr().err


def test_what_is_shipped_has_the_least_probabilities_of_the_script() -> None:
    assert load_told().least == train_in_quotation.LEAST
