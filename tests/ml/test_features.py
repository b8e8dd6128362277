"""What is added to the uncased word pieces."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.ml.features import GAPS, QUOTED, SHAPES, gaps, quoted_characters, shape


@pytest.mark.parametrize(
    ("word", "expected"),
    [("talks", "lower"), ("Ana", "title"), ("A", "title"), ("UN", "upper"), ("McRae", "mixed"), ("iPad", "mixed"),
     ("1996", "digit"), ("3rd", "lower"), ("—", "other"), ("", "other"), ("北京", "lower"), ("Ünal", "title")],
)  # fmt: skip
def test_shapes(word: str, expected: str) -> None:
    assert SHAPES[shape(word)] == expected


def states(text: str) -> str:
    """A letter for each character: o(utside), i(nside), the marks b(egin) and e(nd)."""
    return "".join("oibe"[state] for state in quoted_characters(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“ab” c", "biieoo"),
        ('"ab" "c"', "biieobie"),
        ("ab” c", "ooooo"),  # a mark that closes nothing
        ("“ab\n“cd”\ne", "biiobiieoo"),  # a quotation over two paragraphs
        ("«a “b” c»", "biiiiiiie"),  # marks within marks belong to the outermost
        ("", ""),
    ],
)
def test_quotation_marks(text: str, expected: str) -> None:
    assert states(text) == expected
    assert len(QUOTED) == 4


def test_gaps() -> None:
    text = "One two.\nThree.\n\nFour"
    starts = np.array([0, 4, 7, 9, 14, 17])
    ends = np.array([3, 7, 8, 14, 15, 21])
    assert [GAPS[gap] for gap in gaps(text, starts, ends)] == [
        "paragraph",
        "space",
        "none",
        "line",
        "none",
        "paragraph",
    ]
