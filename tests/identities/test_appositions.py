"""What an article says a body is."""

from __future__ import annotations

import pytest
from spacy.language import Language

from onrecord.identities.appositions import nouns_beside


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("They saw the club Arden Rovers there.", {"club"}),
        ("They saw Arden Rovers, the club, there.", {"club"}),
        ("They saw Arden Rovers, the country's oldest club, there.", {"club"}),
        ("They saw Arden Rovers, a club that they liked.", {"club"}),
        ("They saw Arden Rovers, said a club.", set()),
        ("They saw Arden Rovers.", set()),
        ("They saw the Arden Rovers campaign.", {"campaign"}),
        ("They saw the Arden Rovers factory.", set()),
        ("They saw an Arden Rovers campaign.", set()),
    ],
)
def test_nouns_beside_a_name(nlp: Language, text: str, nouns: set[str]) -> None:
    doc = nlp(text)
    start = next(token.i for token in doc if token.text == "Arden")
    assert nouns_beside(doc, start, start + 2) == nouns
