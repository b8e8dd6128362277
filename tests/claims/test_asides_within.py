"""“According to” in the midst of what somebody tells."""

from __future__ import annotations

import pytest

from onrecord.claims.asides_within import with_asides


@pytest.mark.parametrize(
    ("text", "content", "cue", "source", "whole"),
    [
        ("Hale said the roof, according to the surveyor, would last.", ["the roof", "would last"], "said", "Hale", ["the roof, according to the surveyor, would last"]),
        ("Sales had, according to its count, doubled, the firm said.", ["Sales had", ", doubled"], "said", "the firm", ["Sales had, according to its count, doubled"]),
        ("The weir is old, according to a review, the mayor told us.", ["The weir is old"], "told", "the mayor", ["The weir is old, according to a review"]),
        ("The weir is old, according to a review, says Ada Frost.", ["The weir is old"], "says", "Ada Frost", ["The weir is old, according to a review"]),
        # The cue itself, a clause of who it is, and other words between.
        ("The weir is old, according to a review.", ["The weir is old"], "according to", "a review", ["The weir is old"]),
        ("The weir, according to a review, is old.", ["The weir", "is old"], "according to", "a review", ["The weir", "is old"]),
        ("The weir, according to Hale, who knew, is old, she said.", ["The weir", "is old"], "said", "she", ["The weir", "is old"]),
        ("It rained. According to the plan she said it leaks.", ["It rained"], "said", "she", ["It rained"]),
        ("The weir, according to a review, the clerk said, leaks.", ["The weir", "leaks"], "said", "the clerk", ["The weir, according to a review", "leaks"]),
    ],
)  # fmt: skip
def test_who_is_told_of_belongs_to_what_is_told(
    text: str, content: list[str], cue: str, source: str, whole: list[str]
) -> None:
    def at(words: str) -> list[int]:
        start = text.index(words)
        return [start, start + len(words)]

    found = [{"content": [at(words) for words in content], "cue": [at(cue)], "source": [at(source)], "inner": False}]
    (one,) = with_asides(text, found)
    assert [text[start:end] for start, end in one["content"]] == whole
