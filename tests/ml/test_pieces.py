"""A text as word pieces: the same whether it is cut in one go or in parts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from onrecord.ml import pieces
from onrecord.ml.pieces import PieceReader, parts_of
from onrecord.ml.windows import break_strength

TEXT = "Ana Silva said talks go on.\n\nNo\u0338  one “was hurt?” she\tsaid\u200b. 3.5 harbours\n closed"


@pytest.fixture(scope="module")
def reader(base: Path) -> PieceReader:
    return PieceReader(base / "tokenizer.json")


@pytest.mark.parametrize("size", [1, 3, 11])
def test_the_parts_of_a_text_give_the_pieces_of_the_whole(
    reader: PieceReader, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    whole = reader(TEXT)
    monkeypatch.setattr(pieces, "AT_ONCE", size)
    parts = list(parts_of(TEXT))
    assert len(parts) > 2
    assert "".join(TEXT[start:end] for start, end in parts) == TEXT
    cut = reader(TEXT)
    for name in ("ids", "starts", "ends", "features", "inner"):
        assert np.array_equal(getattr(cut, name), getattr(whole, name))


def test_words_looked_up_one_by_one_are_the_pieces_of_the_whole(reader: PieceReader) -> None:
    text = "talks don’t [SEP] a[SEP]b [unused1] José’s €5 5€ go\u00a0on \u0301’\u0301x no\u200bone ##on go##on 中文 “Go…” [1]"
    whole = reader.tokenizer.encode(text, add_special_tokens=False)
    pieces = zip(whole.ids, whole.offsets, whole.tokens, strict=True)
    seen = [(id, start, end, token.startswith("##")) for id, (start, end), token in pieces if end > start]
    found = reader(text)
    columns = (found.ids, found.starts, found.ends, found.inner)
    assert list(zip(*(column.tolist() for column in columns), strict=True)) == seen


def test_a_text_without_a_blank_is_one_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "AT_ONCE", 3)
    assert list(parts_of("harbours")) == [(0, 8)]
    assert list(parts_of("")) == [(0, 0)]


def test_no_text_has_no_pieces(reader: PieceReader) -> None:
    assert len(reader("")) == 0


@pytest.mark.parametrize(
    ("before", "strength"),
    [("go.", 1), ("go?!", 1), ("go.”", 1), ("go.')", 0), ("go”.", 1), ("go,", 0), ("go”", 0), ("go", 0)],
)
def test_a_window_may_begin_behind_the_end_of_a_sentence(reader: PieceReader, before: str, strength: int) -> None:
    text = f"talks {before} talks"
    assert break_strength(text, reader(text))[-1] == strength


def test_a_window_rather_begins_with_a_line_or_a_paragraph(reader: PieceReader) -> None:
    text = "talks\ngo\n\non"
    found = reader(text)
    strength = break_strength(text, found)
    assert strength[0] == 0
    assert {int(strength[found.starts.tolist().index(text.index(word))]) for word in ("go",)} == {2}
    assert int(strength[found.starts.tolist().index(text.index("on"))]) == 3
