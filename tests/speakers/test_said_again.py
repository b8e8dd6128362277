"""Whose a headline's quotation is."""

from __future__ import annotations

import pytest
from spacy.language import Language

from .test_finding import resolve, said_by


@pytest.mark.parametrize(
    ("marked", "of_headline"),
    [
        ("<q1>“It leaks badly”</q1>: Wall fails\n\nIt rained. <q2>“Well, it leaks badly,”</q2> <s2>Ada Frost</s2> said.", "Ada Frost"),
        # Other words, words that two say, and too few of them.
        ("<q1>“It leaks badly”</q1>: Wall fails\n\nIt rained. <q2>“It leaks a bit,”</q2> <s2>Ada Frost</s2> said.", None),
        (
            "<q1>“It leaks badly”</q1>: Wall fails\n\n<q2>“It leaks badly,”</q2> <s2>Ada Frost</s2> said.\n\n"
            "<q3>“It leaks badly,”</q3> <s3>Ben Hale</s3> said.",
            None,
        ),
        ("<q1>“It leaks”</q1>: Wall fails\n\nIt rained. <q2>“It leaks,”</q2> <s2>Ada Frost</s2> said.", None),
    ],
)  # fmt: skip
def test_a_headlines_words_are_whose_they_are_below(nlp: Language, marked: str, of_headline: str | None) -> None:
    assert said_by(resolve(nlp, marked))[0] == (of_headline, of_headline and "continuation")
