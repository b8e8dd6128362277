"""What people say under their names as subheads, and subheads under which others tell of them."""

from __future__ import annotations

import pytest

from onrecord.claims.headed import find_headed
from onrecord.text.paragraphs import paragraphs

SECOND = "\n\nBen Hale, 51, Arden\n\n“I came back.”"
HALE = ("Ben Hale", ["“I came back.”"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. Ada Frost, 34, Selby\n\nI left in May. They never asked why.", [("Ada Frost", ["I left in May. They never asked why."])]),
        ("Ada Frost, mayor of Selby\n\n“They left.” “I stayed.”", [("Ada Frost", ["“They left.” “I stayed.”"])]),
        ("Ada Frost (Labour)\n\n“It must stay.”\n\nShe left early.", [("Ada Frost", ["“It must stay.”"])]),
        # Names alone over quotations, not under them.
        ("Anna Frost\n\n“I left.”\n\nJohn Crag\n\n“We left.”", [("Anna Frost", ["“I left.”"]), ("John Crag", ["“We left.”"])]),
        ("Anna Frost, Selby Rovers\n\n“I left.”\n\nI doubt it.\n\nJohn Crag – Arden\n\n“We left.”", [("Anna Frost", ["“I left.”"]), ("John Crag", ["“We left.”"])]),
        ("Anna Frost, of Selby\n\n“I left.”", []),
        ("It rained.\n\n“I left.”\n\nAnna Frost\n\n“We left.”\n\nJohn Crag", []),
        ("Final Words\n\n“I left.”", []),
        # Others tell of her, or quote her with a cue.
        ("Ada Frost, 34, Selby\n\nFrost left in May, and we were told so.", []),
        ("Ada Frost, 34, Selby\n\nShe left in May.", []),
        ("Ada Frost, 34, Selby\n\nShe left my shop in May.", []),
        ("Ada Frost, 34, Selby\n\n“I left in May,” she says.", []),
        ("Ada Frost, 34, Selby\n\nWe hear that “it was late”.", []),
        # No subheads, or none that tell of a person.
        ("Ada Frost, 34, of Selby, said so.\n\nI left in May.", []),
        ("Selby, Lake Arden\n\nI left in May.", []),
        ("Ada Frost\n\nI left in May.", []),
    ],
)  # fmt: skip
def test_what_stands_under_a_name(text: str, found: list[tuple[str, list[str]]]) -> None:
    series = read(text + SECOND)
    assert [one for one in series if one != HALE] == found
    assert HALE in series or not found


def test_behind_the_last_of_them_the_article_goes_on() -> None:
    text = "Ada Frost, 34, Selby\n\nI left." + SECOND + "\n\nI stayed.\n\nWe asked forty people."
    assert read(text)[1:] == [("Ben Hale", ["“I came back.”", "I stayed."])]


@pytest.mark.parametrize("text", [SECOND, SECOND + SECOND])
def test_one_subhead_and_one_that_comes_back_make_no_series(text: str) -> None:
    assert read(text) == []


def test_names_that_come_back_over_quotations_make_a_series() -> None:
    over = "Anna Frost, attorney\n\n“I left.”\n\nIt rained.\n\nAnna Frost\n\n“I came back.”\n\nZorvil Crag, Fisherfolk\n\n“We left.”"
    said = [("Anna Frost", ["“I left.”"]), ("Anna Frost", ["“I came back.”"]), ("Zorvil Crag", ["“We left.”"])]
    assert read(over) == said
    assert read(f"{over}\n\nAnna Frost, 34, Selby\n\nI left.") == []


@pytest.mark.parametrize("name", ["Mayor Zorva Quill", "Green MP Zorva de la Quill", "Anna Frost"])
def test_a_name_right_above_a_quotation_heads_that(name: str) -> None:
    assert read(f"They spoke.\n\n{name}\n“I left.”\n\nIt rained.") == [(name, ["“I left.”"])]
    text = f"They spoke.\n\n{name}\n“I left.”\n\nMayor Ben Hale\n“We left.”"
    assert read(text) == [(name, ["“I left.”"]), ("Mayor Ben Hale", ["“We left.”"])]


@pytest.mark.parametrize(
    "text",
    [
        "They spoke.\n\nMayor Zorva Quill\n\n“I left.”",  # perhaps a heading
        "“We left.”\nMayor Zorva Quill\n“I left.”",  # under the one or over the other
        "They spoke.\n\nMayor Zorva Quill\n“I left.”\nMayor Ben Hale",
        "They spoke.\n\nThe mayor met Ben Hale\n“I left.”",
        "They spoke.\n\nMayor Zorva Quill\n“I left,” she said.",
        "They spoke.\n\nLower Selby\n“I left.”",
    ],
)
def test_what_is_not_over_a_quotation_alone(text: str) -> None:
    assert read(text) == []


def read(text: str) -> list[tuple[str, list[str]]]:
    found = find_headed(text, paragraphs(text))
    return [(text[slice(*one.source[0])], [text[s:e] for s, e in one.content]) for one in found]
