"""Where somebody is from, beside or in what was taken for a name: "Spaniard Ada Frost", "Selby-born Ada Frost", "Hockey Arden"."""

from __future__ import annotations

from collections.abc import Iterator

from ..countries import table
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.of_countries import NATIONS
from ..text.words import Span, Words
from .runs import ORGANIZATION, PERSON, PLACE, Candidate

# What goes on with a hyphen behind where somebody or something is from.
FROM = frozenset(["based", "born", "bred", "educated", "headquartered", "listed", "raised", "trained"])


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
    """ "Hockey India", "Cricket South Africa", "Tourism Fiji": a sport or a field before a country's name is who runs it there; so is
    "World Rugby", but not "World Rugby Cup"."""
    world = words[i] == "World" and words[i + 1].istitle() and words[i + 1].lower() in words_of("sport")
    if world and words.breaks.isdisjoint((i + 1, i + 2)) and not words[i + 2][:1].isupper():
        yield Candidate(i, i + 2, ORGANIZATION, 5)
    if words[i].lower() in words_of("sport", "run for a country") and (end := _past_country(words, i + 1)) > i + 1:
        yield Candidate(i, end, ORGANIZATION, 4)


def _past_country(words: Words, i: int) -> int:
    """The word behind the country's name that begins at word ``i``, else ``i``."""
    for end in (i + 2, i + 1):
        name = " ".join(words.words[i:end])
        country = table.lookup(name)
        if words.breaks.isdisjoint(range(i, end)) and (country is not None and not country.demonym or name in NATIONS):
            return end
    return i
