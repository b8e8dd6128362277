"""The training of the acts, on examples of a few words."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.claims.acts import ACTS, Evidence

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "scripts"))
train_acts: Any = pytest.importorskip("train_acts")


def told(lemma: str, listed: str, act: str) -> Any:
    features = ("bias", f"listed {listed}", f"lemma {lemma}")
    return train_acts.Told("a", Evidence(lemma, "clause", listed, features), ACTS.index(act))  # type: ignore[arg-type]


def test_what_the_list_says_holds_where_nothing_else_is_seen() -> None:
    table = train_acts.fit([told("say", "says", "says")] * 30)
    assert train_acts.found([told("hope", "thinks", "thinks"), told("vow", "plans", "plans")], table) == [
        "thinks",
        "plans",
    ]


def test_what_is_seen_often_corrects_the_list() -> None:
    seen = [told("sing", "says", "writes")] * 40 + [told("say", "says", "says")] * 40
    table = train_acts.fit(seen)
    assert train_acts.found(seen, table) == ["writes"] * 40 + ["says"] * 40


def test_a_feature_that_is_seldom_seen_has_no_weight() -> None:
    table = train_acts.fit([*[told("sing", "says", "writes")] * 4, *[told("say", "says", "says")] * 5])
    assert not table["lemma sing"].any()


def test_a_deed_by_a_word_that_nobody_knows_stays_one() -> None:
    table = train_acts.fit([told("say", "does", "says")] * 40)
    some = [told("zig", "does", "does"), told("fine", "does", "does"), told("say", "does", "says")]
    assert train_acts.found(some, table) == ["does", "does", "says"]
