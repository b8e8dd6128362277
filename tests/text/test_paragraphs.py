from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text.paragraphs import WRAPPED_AT, paragraph_starts, paragraphs

LONG = "The council met on Monday and then it talked about bridges"
assert len(LONG) >= WRAPPED_AT


def words(text: str, start: int = 0) -> list[str]:
    return [text[a:b] for a, b in paragraphs(text, start)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\v", "\x85", "\u2028", "\u2029"])
def test_a_blank_line_ends_a_paragraph_whoever_broke_the_lines(line_end: str) -> None:
    assert words(f"One{line_end}{line_end}two{line_end} \t{line_end}three{line_end}") == ["One", "two", "three"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028"])
def test_a_line_break_ends_a_paragraph_unless_the_line_was_wrapped(line_end: str) -> None:
    assert words(f"One.{line_end}Two goes{line_end}on.{line_end}Three.") == ["One.", f"Two goes{line_end}on.", "Three."]


def test_a_heading_is_a_paragraph() -> None:
    assert words("Bridge to close\nThe city said so.\n- One\n- Two") == ["Bridge to close", "The city said so.", "- One", "- Two"]  # fmt: skip


def test_an_item_of_a_list_is_a_paragraph_however_long_the_one_before() -> None:
    assert words(f"- {LONG}\n- Two") == [f"- {LONG}", "- Two"]
    assert words(f"{LONG}\n• Two") == [LONG, "• Two"]
    assert words(f"{LONG}\n- Two") == [f"{LONG}\n- Two"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{LONG}\nAna Silva spoke.", 1),  # wrapped before a name
        (f"{LONG}.\nAna Silva spoke.", 2),
        (f"{LONG}.”\nAna Silva spoke.", 2),
        (f"{LONG}:\nAna Silva spoke.", 2),
        (f"{LONG}   \nAna Silva spoke.", 1),
        ("Short\nAna Silva spoke.", 2),
        ("A stop.\nand lower case", 1),
        (f"{LONG}\n\nand lower case after a blank line", 2),
        (f"{LONG}\n\fAna Silva spoke.", 2),  # a page's end
    ],
)
def test_wrapped_lines_are_one_paragraph(text: str, count: int) -> None:
    assert len(paragraphs(text)) == count


def test_the_paragraph_separator_ends_a_paragraph_before_lower_case() -> None:
    assert words("One\u2029two") == ["One", "two"]


def test_starts_leave_white_space_out() -> None:
    assert paragraph_starts("\n\n  One.\n\t Two.") == [4, 11]
    assert paragraph_starts("") == paragraph_starts(" \n\r\n ") == []


def test_a_text_may_be_read_from_anywhere() -> None:
    text = "date 2024-03-11\nOne goes\non.\n\nTwo."
    assert words(text, 15) == ["One goes\non.", "Two."]
    assert words(text, text.index("goes")) == ["goes\non.", "Two."]
    assert words(text, len(text)) == words("") == []


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB.” \t\n\r\f\v\x1c\x85\u2028\u2029"), max_size=60), st.integers(0, 60))
def test_paragraphs_cover_all_words_in_order(text: str, start: int) -> None:
    start = min(start, len(text))
    found = paragraphs(text, start)
    assert [a for a, _ in found] == sorted({a for a, _ in found})
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in found)
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text[start:].split())
