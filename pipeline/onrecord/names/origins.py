"""Where somebody is from, beside or in what was taken for a name: "Spaniard Ada Frost", "Selby-born Ada Frost", "Hockey Arden"."""

from __future__ import annotations

from collections.abc import Iterator

from ..countries import table
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.words import Span, Words
from .runs import ORGANIZATION, PERSON, PLACE, Candidate

# What goes on with a hyphen behind where somebody or something is from.
FROM = frozenset(["based", "born", "bred", "educated", "headquartered", "listed", "raised", "trained"])


# Lands with teams of their own that are no countries.
NATIONS = frozenset(["England", "Northern Ireland", "Scotland", "Wales"])


def without_people_before(words: Words, start: int, end: int) -> Span:
    """ "Spaniard Ada Frost" and "Dutchman Ben Hale" are called Ada Frost and Ben Hale; "Dane Frost" may be called so."""
    word, found = words[start], table.lookup(words[start])
    one = found is not None and found.demonym and (table.is_one_of_people(word) or word.endswith(("man", "woman")))
    called = word in read_words("given_names.tsv") or end - start < 3
    return (start + 1 if one and not called else start), end


def place_of_origin(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "the *Ibadan*-born baker", taken for a person: a place."""
    seated = words[c.end] == "-" and words[c.end + 1] in FROM and c.end not in words.breaks
    return [c._replace(label=PLACE)] if c.label == PERSON and seated else None


def body_of_sport(words: Words, i: int) -> Iterator[Candidate]:
    """ "Hockey India", "Cricket South Africa": a sport before a country's name is who runs it there; so is "World Rugby", but not
    "World Rugby Cup"."""
    world = words[i] == "World" and words[i + 1].istitle() and words[i + 1].lower() in words_of("sport")
    if world and words.breaks.isdisjoint((i + 1, i + 2)) and not words[i + 2][:1].isupper():
        yield Candidate(i, i + 2, ORGANIZATION, 5)
    if words[i].lower() not in words_of("sport") or i + 1 in words.breaks:
        return
    for end in (i + 3, i + 2):
        name = " ".join(words.words[i + 1 : end])
        country = table.lookup(name)
        if country is not None and not country.demonym or name in NATIONS:
            yield Candidate(i, end, ORGANIZATION, 4)
            return
