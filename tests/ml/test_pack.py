"""What an export is tried with, before its numbers are made 8 bits."""

from __future__ import annotations

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

from onrecord import resources
from onrecord.ml.pack import filled, samples
from onrecord.ml.pieces import PieceReader


def test_short_texts_are_filled_with_those_behind_them_and_long_ones_stay() -> None:
    assert list(filled(["One.", "Two.", "A third text."], 9)) == [
        "One.\n\nTwo.",
        "Two.\n\nA third text.",
        "A third text.",
    ]
    assert list(filled(["One.", "Two."], 100)) == ["One.\n\nTwo.", "Two.\n\nOne."]
    assert list(filled(["One."], 100)) == ["One."] and list(filled([], 9)) == []


def test_windows_of_short_texts_are_full() -> None:
    reader = PieceReader(resources.folder("models") / resources.DEFAULT_MODEL / "tokenizer.json")
    texts = [f"The mayor of Harrowmouth said on day {day} that the bridge was old." for day in range(40)]
    found = samples(texts, reader, size=64, most=5)
    lengths = [ids.shape[1] for ids, _ in found]
    assert len(lengths) == 10 and max(lengths[:5]) < 64 and lengths[5:] == [64] * 5
