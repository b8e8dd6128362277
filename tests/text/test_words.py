"""Phrases of a list among the words of a text."""

from __future__ import annotations

import pytest

from onrecord.text.words import Words, by_first, split

PHRASES = by_first(map(split, ("Harrow", "Harrow Bay", "Harrow Bay Port", "Harrow Bay Road", "People's Bank")))


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Harrow fell", 1),
        ("Harrow Bay fell", 2),
        ("Harrow Bay Port fell", 3),
        ("Harrow Bay Road", 3),
        ("Harrow Road", 1),
        ("Bay Road", 0),
        ("People’s Bank", 3),  # either apostrophe
        ("Harrow\n\nBay", 1),  # a paragraph's end parts it
        ("Harrow Bay\n\nPort", 2),
    ],
)
def test_the_longest_phrase_at_a_word(text: str, size: int) -> None:
    assert Words.of(text).phrase_at(0, PHRASES) == size


def test_what_holds_anywhere_is_looked_for_once() -> None:
    asked = []

    def is_near(words: Words, i: int) -> bool:
        asked.append(i)
        return words[i - 1] == "near"

    words = Words.of("In Harrow it rained, near Harrow it snowed, and Harrow slept. Selby slept.")
    assert words.anywhere("Harrow", is_near) and words.anywhere("Harrow", is_near) and asked == [1, 6]
    assert not words.anywhere("Selby", is_near) and not words.anywhere("Vale", is_near)


def test_the_phrases_of_a_text_are_those_at_its_words() -> None:
    words = Words.of("The Bank of Arden and the Bank of England met, said the Bank.\n\nBank of Arden")
    phrases = by_first([("Bank",), ("Bank", "of", "Arden"), ("England", "met")])
    at = {i: words.phrase_at(i, phrases) for i in range(len(words))}
    assert words.phrases(phrases) == {i: size for i, size in at.items() if size}
    assert list(words.phrases(phrases).values()) == [3, 1, 2, 1, 3]
