"""Given names that are other words, too."""

from __future__ import annotations

import pytest

from .test_finding import read


@pytest.mark.parametrize(
    "text",
    [
        "So they urged Will Ruun to leave.",
        "So the lawyer of Will Ruun left.",
        "Will Ruun said it was late.",
        "It is late. Will Ruun told us so.",
        "“It is late,” Will Ruun said.",
        "Will Ruun has left.",
        "Will Ruun, who lost, has left.",
    ],
)
def test_will_before_a_surname_is_a_name(text: str) -> None:
    assert read(text) == [("Will Ruun", "PERSON")]


def test_will_is_found_again_and_so_is_the_surname() -> None:
    found = read("So they urged Will Ruun to leave. Will Ruun left. Ruun sang.")
    assert found == [("Will Ruun", "PERSON"), ("Will Ruun", "PERSON"), ("Ruun", "PERSON")]


@pytest.mark.parametrize(
    "text",
    [
        # At a sentence's head it asks, behind an article it is a paper.
        "Will Ruun close?",
        "Will Ruun, who lost, run again?",
        "So it closed. Will Ruun leave it so?",
        "So the Will Ruun left us was long.",
        "So his Will Ruun papers were lost.",
        "So they signed Will Ruun of Attorney.",
        "So they urged Will Ruun Works to leave.",
        # Another capital, small letters, the next line, the calendar, another word.
        "So Will Ruun left.",
        "So they urged Will ruun to leave.",
        "So they urged Will\n\nRuun left.",
        "So in April Ruun left.",
        "So they urged Will They Sing to leave.",
    ],
)
def test_will_is_another_word(text: str) -> None:
    assert not {"Will Ruun", "April Ruun", "Will They", "Will ruun"} & {name for name, _ in read(text)}


@pytest.mark.parametrize("text", ["He Lifan said it was late.", "So the minister, He Lifan, left.", "It was He Lifan."])
def test_he_is_a_family_name_before_a_given_one(text: str) -> None:
    assert read(text) == [("He Lifan", "PERSON")]


@pytest.mark.parametrize(
    "text", ["He said it was late.", "“He Told Us” was late.", "He Is late.", "He Ai said so.", "HE LIFAN said so."]
)
def test_he_is_nobodys_name(text: str) -> None:
    assert read(text) == []
