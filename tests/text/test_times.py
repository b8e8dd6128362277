"""Words that only tell when."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from blank import blank
from onrecord.text.times import when_before, when_behind


def words(text: str) -> list:  # type: ignore[type-arg]
    return list(Doc(blank().vocab, text.split()))


@pytest.mark.parametrize(
    "when",
    ["on Sunday", "Sunday", "late on Sunday night", "last week", "earlier this month", "yesterday", "in May", "on 3 May",
     "in 2019", "at the weekend", "over the weekend", "this morning", "last Friday"],
)  # fmt: skip
def test_words_that_tell_when_begin_and_end(when: str) -> None:
    size = len(when.split())
    assert when_behind(words(f"{when} the crew")) == size
    assert when_before(words(f"the crew {when}"), 2 + size) == 2


@pytest.mark.parametrize("other", ["in Arden", "May", "the week", "on board", "the May", "40", "last"])
def test_other_words_do_not(other: str) -> None:
    assert when_behind(words(other)) == 0
    assert when_before(words(other), len(other.split())) == len(other.split())
