"""Names taken for people that stand for a government: "Asunción said", "Chad said it would leave"; and what shows a person."""

from __future__ import annotations

from ..lexicons import read_words
from ..lexicons.vocabulary import titles, words_of
from ..text.words import Words
from .runs import PERSON, PLACE, Candidate


def capital(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Asunción said": a seat of government, and again a person where somebody of the article is called so (``finding``)."""
    if c.label != PERSON or " ".join(words[i] for i in range(c.start, c.end)) not in read_words("capitals.tsv"):
        return None
    titled = is_titled(words, c.start) and c.start not in words.breaks
    if titled or is_he_that_says(words, c.end) or words[c.start] in read_words("given_names.tsv"):
        return None
    return [c._replace(label=PLACE)]


def is_titled(words: Words, i: int) -> bool:
    """Whether a title stands before word ``i``, with or without its point: "Mr. Frost"."""
    return words[i - 1 - (words[i - 1] == ".")].lower() in titles()


def is_he_that_says(words: Words, after: int) -> bool:
    """What stands behind a person's name: "Frost said he was glad", "Frost said that she was"."""
    told = after + 1 + (words[after + 1] == "that")
    return words[after] in words_of("said") and words[told] in ("he", "she")
