"""Annotated articles as tensors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")

import numpy as np  # noqa: E402

from onrecord.ml import viterbi  # noqa: E402
from onrecord.ml.batches import UNKNOWN, collate, make_examples, plan  # noqa: E402
from onrecord.ml.pieces import PieceReader  # noqa: E402


@pytest.fixture(scope="module")
def reader(base: Path) -> PieceReader:
    return PieceReader(base / "tokenizer.json")


def random() -> np.random.Generator:
    return np.random.default_rng(1)


def test_spans_are_labelled_where_they_stand(reader: PieceReader, articles: list[dict[str, Any]]) -> None:
    (example,) = make_examples(articles[:1], "attributions", reader, (), ())
    pieces, text = example.pieces, articles[0]["text"]
    found = {(text[pieces.starts[s] : pieces.ends[e - 1]], label) for s, e, label in viterbi.spans(example.tags)}
    gold = {
        (text[s:e], i)
        for attribution in articles[0]["attributions"]
        for i, role in enumerate(("cue", "source", "content"))
        for s, e in attribution[role]
    }
    assert found == gold
    assert len(example.links) == 2


def test_a_batch_holds_every_cue_with_its_own_source_and_content(
    reader: PieceReader, articles: list[dict[str, Any]]
) -> None:
    examples = make_examples(articles, "attributions", reader, (), ())
    batches = plan(examples, size=90, budget=400, share=1.0, random=random())
    assert sum(len(w) for batch in batches for w in batch) == sum(len(e.pieces) for e in examples)
    for windows in batches:
        batch = collate(windows, "attributions", reader, random=random(), mask_rate=0, recase_rate=0)
        assert batch["ids"].numel() <= 400
        assert len(batch["cue_row"]) == 2 * len(windows)
        assert ((batch["links"] > 0).sum(1) > 2).all()
        cue = batch["roles"][batch["cue_row"], batch["cue_first"]]
        assert ((cue >= 1) & (cue <= 4)).all()
        assert (batch["roles"][:, 0] == UNKNOWN).all()


def test_pieces_are_hidden_and_recased_at_the_rates_given(reader: PieceReader, articles: list[dict[str, Any]]) -> None:
    examples = make_examples(articles, "names", reader, (), ())
    windows = plan(examples, size=90, budget=10**6, share=1.0, random=random())[0]
    batch = collate(windows, "names", reader, random=random(), mask_rate=0.5, recase_rate=1.0)
    words = batch["real"].sum() - 2 * len(windows)
    assert 0.4 < (batch["ids"] == reader.mask).sum() / words < 0.6
    shapes = [set(row.tolist()) - {0} for row in batch["features"][:, :, 0]]
    assert all(len(row) == 1 for row in shapes)


def test_articles_without_a_word_are_left_out(reader: PieceReader) -> None:
    assert make_examples([{"id": "b", "text": "", "names": []}], "names", reader, (), ()) == []
