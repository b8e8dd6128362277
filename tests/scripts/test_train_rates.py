"""The count of how often the ways to a speaker are right, on claims that are made up."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "scripts"))
train_rates: Any = pytest.importorskip("train_rates")


def found(way: str | None, speaker: bool | None, *, right: bool = True) -> Any:
    return train_rates.Found(way, 0.9, right, speaker)


def test_each_part_weighs_the_same_and_a_rare_way_is_not_sure() -> None:
    parts = {"a": [found("name", speaker=True)] * 300, "b": [found("name", speaker=False)] * 100}
    kept = train_rates.rates(parts)
    assert kept["name"] == pytest.approx(0.5, abs=0.01)
    assert kept["lead"] == 0.9 and kept["open source"] == 0


def test_only_right_claims_count_of_which_somebody_says_who_speaks() -> None:
    some = [found("lead", speaker=False, right=False), found("lead", speaker=None), found("open source", speaker=True)]
    kept = train_rates.rates({"a": some})
    assert kept["lead"] == 0.9 and kept["open source"] == 1


def test_of_a_pair_the_name_of_both_is_right() -> None:
    gold = train_rates.with_meant({"source": [[0, 3], [7, 9]]}, {(0, 9): "Ada Frost & Ben Hale"})
    assert gold["speaker"]["names"] == ["Ada Frost", "Ben Hale", "Ada Frost and Ben Hale"]
    assert "speaker" not in train_rates.with_meant({"source": [[0, 3]]}, {(0, 9): "Ada Frost"})
