"""Names taken for people that stand for a government: "Asunción said", "Chad said it would leave"; and what shows a person."""

from __future__ import annotations

from ..countries import table
from ..lexicons import read_words
from ..lexicons.vocabulary import roles, titles, words_of
from ..text.words import Words
from .runs import PERSON, PLACE, Candidate, is_capital


def capital(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Asunción said": a seat of government, and again a person where somebody of the article is called so (``finding``)."""
    if c.label != PERSON or " ".join(words[i] for i in range(c.start, c.end)) not in read_words("capitals.tsv"):
        return None
    if is_titled(words, c.start) or is_he_that_says(words, c.end) or words[c.start] in read_words("given_names.tsv"):
        return None
    return [c._replace(label=PLACE)]


def country(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Chad said it would leave": a country, and no Chad who would be "he"."""
    found = table.lookup(words[c.start]) if c.label == PERSON and c.end - c.start == 1 else None
    if found is None or found.demonym or is_titled(words, c.start):
        return None
    # "Chad Moss found it. Chad said it was cold."
    said_of_it = _is_said_of_it(words, c.end) and not words.anywhere(words[c.start], _is_before_capital)
    return [c._replace(label=PLACE)] if said_of_it else None


def _is_before_capital(words: Words, i: int) -> bool:
    return is_capital(words[i + 1]) and i + 1 not in words.breaks


# What stands before whoever is named before a district of its own: "They told Frost district schools had shut".
BEFORE_PERSON = frozenset(["and", "asked", "assured", "informed", "of", "reminded", "told", "warned"])


def place_of_district(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Selby Kor provincial governor", "Selby commune police", "Selby Police chief": nobody's name stands there, but one with a first name."""
    behind = words[c.end].lower()
    police = behind == "police" and words[c.end + 1].lower() in roles()
    if c.label != PERSON or c.end in words.breaks or not (police or behind in words_of("of a district")):
        return None
    goes_on = c.end + 1 not in words.breaks and words[c.end + 1].isalpha()
    named = words[c.start] in read_words("given_names.tsv") or words[c.start - 1] in BEFORE_PERSON
    return None if is_titled(words, c.start) or named or not goes_on else [c._replace(label=PLACE)]


def _is_said_of_it(words: Words, after: int) -> bool:
    told = after + 1 + (words[after + 1] == "that")
    return words[after] in words_of("said") and words[told] in ("it", "its")


def is_titled(words: Words, i: int) -> bool:
    """Whether a title stands before word ``i`` in its paragraph, with or without its point: "Mr. Frost"."""
    return i not in words.breaks and words[i - 1 - (words[i - 1] == ".")].lower() in titles()


def is_he_that_says(words: Words, after: int) -> bool:
    """What stands behind a person's name: "Frost said he was glad", "Frost said that she was"."""
    told = after + 1 + (words[after + 1] == "that")
    return words[after] in words_of("said") and words[told] in ("he", "she")
