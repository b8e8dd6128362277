"""Runs of words in capitals, forwards and backwards, and the words that they are made of."""

from __future__ import annotations

import pytest

from onrecord.names.runs import is_capital, is_free, run, run_back
from onrecord.text.words import Words


@pytest.mark.parametrize(
    ("text", "start", "name"),
    [
        ("Lena van der Brock left", 0, "Lena van der Brock"),
        ("Lena á Brock anak Hale left", 0, "Lena á Brock anak Hale"),
        ("J. Brock left", 0, "J. Brock"),
        ("Maria da Silva dos Santos Brock left", 0, "Maria da Silva dos Santos Brock"),
        ("Ida van left", 0, "Ida"),
        # A text may end with an initial, and what stands in the next line is another name.
        ("J.", 0, "J"),
        ("Ida Brock\nTom Hale", 0, "Ida Brock"),
        ("Northtown v Easton", 0, "Northtown"),
        ("Northtown V Easton", 0, "Northtown"),
        # A sentence's end is none of an initial, nor is a letter alone.
        ("Ida Brock. Tom left", 0, "Ida Brock"),
        ("J met Brock", 0, "J"),
        ("Ida Q. left", 0, "Ida Q"),
        ("Ida van to Brock", 0, "Ida"),
        ("Ida van der left", 0, "Ida"),
    ],
)
def test_a_run_of_capitals_with_particles_and_initials(text: str, start: int, name: str) -> None:
    words = Words.of(text)
    assert text[slice(*words.span(start, run(words, start)))] == name


def test_a_run_is_no_longer_than_it_may_be_and_begins_with_a_capital() -> None:
    words = Words.of("Ida Brock Hale Lund van Frost")
    assert run(words, 0, most=3) == 3
    assert run_back(words, 4, most=3) == 1
    assert run(words, 4) == 4


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("he saw Ida van", ""),
        ("he saw Ida met Brock", "Brock"),
        ("he saw van Brock", "Brock"),
        ("he is van der Brock", "Brock"),
        ("Ida met van Brock", "Brock"),
        ("he took gate Q.", ""),
        ("plan Q pleased Brock", "Brock"),
    ],
)
def test_where_a_run_backwards_ends(text: str, name: str) -> None:
    words = Words.of(f"{text} (Peru)")
    end = len(words) - 3
    assert " ".join(words.words[run_back(words, end) : end]) == name


def test_a_run_backwards_stays_in_its_line() -> None:
    words = Words.of("Ida Brock\nTom Hale (Peru)")
    assert words.text[slice(*words.span(run_back(words, 4), 4))] == "Tom Hale"


@pytest.mark.parametrize(
    ("word", "capital"),
    [("Brock", True), ("BROCK", True), ("al-Amr", True), ("brock", False), ("Monday", False), ("MONDAY", False), ("", False)],
)  # fmt: skip
def test_a_word_that_may_be_part_of_a_name(word: str, capital: bool) -> None:
    assert is_capital(word) is capital


@pytest.mark.parametrize(
    ("word", "free"),
    [
        ("Tarka", True),
        ("tarka", False),
        ("Senator", False),
        ("Peru", False),
        ("Nairobi", False),
        ("Reuters", False),
        ("College", False),
    ],
)
def test_a_word_that_may_be_a_first_name(word: str, free: bool) -> None:
    assert is_free(Words.of(f"he saw {word} Brock"), 2) is free


def test_a_first_name_at_a_sentences_head_is_one_of_the_list() -> None:
    assert is_free(Words.of("Peter Brock left"), 0)
    assert not is_free(Words.of("Tarka Brock left"), 0)


def test_a_run_backwards() -> None:
    for name in ("Q. Brock", "Lena van der Brock"):
        words = Words.of(f"he saw {name} (Peru)")
        end = len(words) - 3
        start = run_back(words, end)
        assert words.text[slice(*words.span(start, end))] == name
