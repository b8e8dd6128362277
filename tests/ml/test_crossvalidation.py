from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")

from onrecord.ml import crossvalidation
from onrecord.ml.configuration import read_config
from onrecord.ml.crossvalidation import FOLDS, folds, held_out


def test_every_article_is_in_one_fold_and_the_order_does_not_matter(articles: list[dict[str, Any]]) -> None:
    split = folds({"attributions": articles[:22], "names": articles[10:22]})
    assert sorted(Counter(split.values()).values()) == [4, 4, 4, 5, 5] and len(split) == 22
    assert split == folds({"names": articles[:22][::-1]})
    assert set(split.values()) == set(range(FOLDS))


def test_no_network_trained_on_what_it_is_given_to_read(
    tiny: Path, overrides: dict[str, Any], articles: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crossvalidation, "FOLDS", 2)
    read: list[set[str]] = []
    trainer = crossvalidation.Trainer

    def watched(settings: Any, network: Any, reader: Any, train: Any, *more: Any) -> Any:
        read.append({article["id"] for some in train.values() for article in some})
        return trainer(settings, network, reader, train, *more)

    monkeypatch.setattr(crossvalidation, "Trainer", watched)
    sections = read_config(tiny, {**overrides, "training.epochs": 1})
    parts = [part for _, part in held_out(sections, {"attributions": articles, "names": articles}, {})]
    unread = [{article["id"] for some in part.values() for article in some} for part in parts]
    assert set.union(*unread) == {article["id"] for article in articles}
    assert all(not trained & held for trained, held in zip(read, unread, strict=True))
