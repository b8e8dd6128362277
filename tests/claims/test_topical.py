"""What somebody says to one topic after the other, and lines that only look like topics."""

from __future__ import annotations

import pytest

from onrecord.claims.topical import find_topical
from onrecord.text.paragraphs import paragraphs

SECOND = "\n\nSenior center Ben Hale\n\nOn the crowd\n“It sang.”"
HALE = ("Ben Hale", ["“It sang.”"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Head Coach Ada Frost\nOpening Statement...\n“We won.”", [("Ada Frost", ["“We won.”"])]),
        ("Virginia Head Coach Ada Frost\n(On the bench)\n“We won.”\n“Late.”", [("Ada Frost", ["“We won.”", "“Late.”"])]),
        ("Anna Frost\nOn the crowd: “We won.”\nOn the bus: “It was late.”", [("Anna Frost", ["“We won.”"]), ("Anna Frost", ["“It was late.”"])]),
        ("Head Coach Ada Frost\nOn the long road back to Selby and who drove the bus that night\n“We won.”", [("Ada Frost", ["“We won.”"])]),
        # Nobody's name, and what the article says itself.
        ("Final Score\nOn the crowd\n“We won.”", []),
        ("Head Coach Ada Frost\nOn Monday the board met. “We won.”", []),
        ("Head Coach Ada Frost\nOn the crowd\n“We won,” Frost said.", []),
        ("Head Coach Ada Frost\n“We won.”", []),
    ],
)  # fmt: skip
def test_what_is_said_to_a_topic(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert [one for one in read(text + SECOND) if one != HALE] == found


def test_one_topic_makes_no_series() -> None:
    assert read(SECOND) == []


def read(text: str) -> list[tuple[str, list[str]]]:
    found = find_topical(text, paragraphs(text))
    return [(text[slice(*one.source[0])], [text[s:e] for s, e in one.content]) for one in found]
