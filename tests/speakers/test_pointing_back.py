"""A sentence that points back to the quotation before it, and sentences that only seem to."""

from __future__ import annotations

import pytest

from handmade import make, said_by
from onrecord.speakers.pointing_back import BACK

SAID = "<q>“It rains.”</q>"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{SAID} With these words [PERSON Ada Frost] opened the meeting.", "Ada Frost"),
        (f"{SAID}\n\nWith that sentence Mayor [PERSON Ada Frost] left.", "Ada Frost"),
        (f"{SAID} That was how [PERSON Ada Frost] began.", "Ada Frost"),
        (f"{SAID} Thus spoke [PERSON Ada Frost].", "Ada Frost"),
        (f"{SAID} The words are those of [PERSON Ada Frost].", "Ada Frost"),
        (f"{SAID} That is the old advice of [PERSON Ada Frost].", "Ada Frost"),
        (f"{SAID} With these words [ORGANIZATION Velkora]’s head, [PERSON Ada Frost], left.", "Ada Frost"),
        # Whose they are is not said, or not there.
        (f"{SAID} With these words she left. [PERSON Ada Frost] stayed.", None),
        (f"{SAID} With these words [PERSON Frost]’s dog left.", None),
        (f"{SAID} With these words [ORGANIZATION Velkora] left.", None),
        (f"{SAID} With these stones [PERSON Ada Frost] left.", None),
        (f"{SAID} That was why [PERSON Ada Frost] left.", None),
        ("<q>It rains.</q> With these words “[PERSON Ada Frost]” left.", None),
    ],
)
def test_whose_words_they_were(text: str, name: str | None) -> None:
    assert said_by(make(text)) == [name]


def test_only_the_next_sentence_points_back() -> None:
    assert BACK.match(" It rained. With these words") is None


def test_what_has_a_cue_is_left_to_it() -> None:
    assert said_by(make("<q>“It rains,”</q> <s>she</s> <c>said</c>. With these words [PERSON Ada Frost] left.")) == [
        None
    ]
