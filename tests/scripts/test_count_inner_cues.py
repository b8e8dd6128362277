"""The count of cues within somebody's content, over invented articles."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from blank import blank
from tagged import parse

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "scripts"))
count_inner_cues: Any = pytest.importorskip("count_inner_cues")

# By the hash of their ids, a, b, c and f are in the training part, a1 in the tuning set.
TOLD = "<src 1>Ada</src> <cue 1>said</cue> <say 1>"
HOLDS = f"{TOLD}<src 2>Ben</src> <cue 2>holds</cue> <say 2 in=1>it was late</say></say>."


def words(text: str) -> Doc:
    """Tokens whose lemmas are themselves, but for one with a capital."""
    doc = blank()(text)
    for token in doc:
        token.lemma_ = "HOLD" if token.text == "holds" else token.text
    return doc


def counted(*marked: str, ids: str, speaking: tuple[str, ...] = ()) -> list[tuple[str, int, int]]:
    articles = [{"id": id, **vars(parse(source))} for id, source in zip(ids.split(), marked, strict=True)]
    found: list[tuple[str, int, int]] = count_inner_cues.count(articles, words, speaking)
    return found


def test_cues_within_a_content_are_counted_against_all_the_times_that_the_word_stands_in_one() -> None:
    again = f"{TOLD}nobody holds it</say>. The dam holds."
    assert counted(HOLDS, HOLDS, HOLDS, again, ids="a b c f") == [("hold", 3, 4)]


@pytest.mark.parametrize(
    ("marked", "ids"),
    [
        ([HOLDS, HOLDS], "a b"),  # twice may be an accident
        ([HOLDS, HOLDS, HOLDS], "a b a1"),  # the tuning set is none of it
        ([HOLDS, HOLDS, HOLDS, f"{TOLD}{'holds ' * 9}it</say>."], "a b c f"),  # 3 of 12
    ],
)
def test_what_is_seldom_or_seldom_a_cue_is_left_out(marked: list[str], ids: str) -> None:
    assert counted(*marked, ids=ids) == []


def test_a_verb_that_introduces_quotations_anyway_is_left_out() -> None:
    assert counted(HOLDS, HOLDS, HOLDS, ids="a b c", speaking=("hold",)) == []
