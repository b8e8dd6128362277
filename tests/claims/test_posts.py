"""Lines of posts under a handle."""

from __future__ import annotations

import pytest

from onrecord.claims.posts import find_posts
from onrecord.text.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("@ada_frost: The gate is open, thank the crew", "@ada_frost", "The gate is open, thank the crew"),
        ("It rained.\n\n14:02 @harrow.water: We pump.\n\nIt dried.", "@harrow.water", "We pump."),
    ],
)
def test_what_stands_behind_a_handle_is_a_claim(text: str, name: str, said: str) -> None:
    (found,) = find_posts(text, paragraphs(text))
    assert (text[slice(*found.source[0])], text[slice(*found.content[0])]) == (name, said)
    assert found.is_turn


@pytest.mark.parametrize(
    "text", ["@ada_frost The gate", "Write to ada@harrow.org: we answer", "Ada: Yes", "@ada_frost:"]
)
def test_other_lines_are_none(text: str) -> None:
    assert not list(find_posts(text, paragraphs(text)))
