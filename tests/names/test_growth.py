"""An article that names one place or person throughout is not gone through again for each time."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from blank import blank
from growth import calls
from onrecord.names.finding import find_names

NLP = blank()


def named(piece: str, count: int, label: str, words: str) -> Doc:
    """A text of so many pieces, in each of which the encoder has found the words."""
    doc, begin = NLP(piece * count), piece.index(words)
    starts = range(begin, len(piece) * count, len(piece))
    doc.ents = [doc.char_span(start, start + len(words), label=label) for start in starts]
    return doc


@pytest.mark.parametrize(
    ("piece", "label", "words"),
    [
        ("Chad said it would leave. ", "PERSON", "Chad"),
        ("They were from Luapula and Vale. ", "PERSON", "Luapula"),
        ("He spoke for Tarka and Vale Council again. ", "ORG", "Vale Council"),
        ("So left SP Brock. ", "ORG", "SP Brock"),
    ],
)
def test_each_mention_of_one_name_costs_the_same(piece: str, label: str, words: str) -> None:
    find_names(named(piece, 1, label, words), 4)
    few, many = (named(piece, count, label, words) for count in (150, 300))
    assert calls(lambda: find_names(many, 4)) < 2.2 * calls(lambda: find_names(few, 4))
