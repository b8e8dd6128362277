"""Those who sit for a constituency or a party, named beside it: "MP for Selby Ada Frost", "Brockham North MP Ada Frost"."""

from __future__ import annotations

from functools import cache

from ..lexicons import read_words
from ..lexicons.vocabulary import initials, titles
from ..text.words import Words
from .completing import SAINTS
from .runs import ORGANIZATION, PERSON, PLACE, Candidate, is_capital, organisations, run, run_back

# What a constituency's name ends with: "St. Mary Western", "St Ann North".
QUARTERS = frozenset(
    ["Central", "East", "Eastern", "North", "Northern", "Rural", "South", "Southern", "West", "Western"]
)

# What is said before the names of those who sit for a place, beside what they are.
SEATED = frozenset(["cllr", "hon"])
# Of whom a place has many: "residents of Selby North".
INHABITANTS = frozenset(["constituents", "people", "residents", "villagers", "voters"])


@cache
def seats() -> frozenset[str]:
    """What a member is called for a constituency, whose name stands before: "Brockham North MP"."""
    return frozenset(word for word in initials() if word.lower() in read_words("seats.txt"))


def saints_seat(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "MP for St. *Mary Western Ada Frost*": the place that is called by the saint, and who is named behind it."""
    first = c.start - 1 - (words[c.start - 1] == ".")
    saint = words[first] in SAINTS and words.breaks.isdisjoint(range(first + 1, c.end))
    part = next((k for k in range(c.end - 1, c.start, -1) if words[k] in QUARTERS), None)
    if c.label != PERSON or not saint or part is None or is_capital(words[first - 1]) and first not in words.breaks:
        return None
    rest = [c._replace(start=part + 1)] if c.end - part > 2 else []
    return [Candidate(first, part + 1, PLACE, c.weight), *rest]


def constituency_and_person(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "MP for Selby Ada Frost": for whom a seat is held is a place, and the words behind it are who holds it."""
    seated = words[c.start - 1] == "for" and c.start not in words.breaks and _is_seat(words, c.start - 2)
    if c.label != PERSON or c.end - c.start < 3 or not seated:
        return None
    given = (k for k in range(c.start + 1, c.end - 1) if words[k] in read_words("given_names.tsv"))
    start = next(given, c.start + 1)
    return [Candidate(c.start, start, PLACE, c.weight), c._replace(start=start)]


def member_in_full(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Velk *MEP* Ada Frost", taken for one name: whoever sits for a party or a place, and the word before the seat no person."""
    seat = next((k for k in range(c.start + 1, c.end - 1) if words[k] in seats()), None)
    if c.label != PERSON or seat is None:
        return None
    return [Candidate(c.start, seat, label_before(words, c.start), c.weight), c._replace(start=seat + 1)]


def portfolio_as_person(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Panch Sakti Minister Ada Frost": nobody's name right before a post and a name is one, but one with a first name; before a
    seat, "Brockham North MP Ada Frost", it is a place."""
    seat, size = words[c.end] in seats(), c.end - c.start
    if c.label != PERSON or not (2 - seat <= size <= 3) or words[c.start] in read_words("given_names.tsv"):
        return None
    post = (seat or words[c.end] in ("Minister", "Secretary", "Commissioner")) and c.end not in words.breaks
    titled = words[c.start - 1].lower() in titles() and c.start not in words.breaks
    name = c.end + 1
    while seat and words[name].lower() in titles():  # "Selby MP Hon. Ada Frost"
        name += 1 + (words[name + 1] == ".")
    if not post or titled or run(words, name, most=2) != name + 2:
        return None
    return [c._replace(label=PLACE)] if seat else []


def constituency(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "The Ombo North MP said", "Senator Ada Frost (Ombo North)", "residents of Ombo North", taken for a person or a body."""
    quarter = (
        c.end - c.start > 1 and words[c.end - 1] in QUARTERS and words.breaks.isdisjoint(range(c.start + 1, c.end + 1))
    )
    if c.label == PLACE or not quarter or words[c.start] in read_words("given_names.tsv"):
        return None
    before = words[c.start - 1]
    named = range(run_back(words, c.start - 1) - 1, c.start - 1) if before == "(" and words[c.end] == ")" else ()
    sat_for = any(words[k].lower() in SEATED or _is_seat(words, k) for k in named)
    lived_in = before == "of" and words[c.start - 2].lower() in INHABITANTS and c.start not in words.breaks
    return [c._replace(label=PLACE)] if words[c.end] in seats() or sat_for or lived_in else None


def label_before(words: Words, i: int) -> str:
    """Of which kind the name at word ``i`` is, before a seat: a known party, else a place."""
    return ORGANIZATION if words.phrase_at(i, organisations()) else PLACE


def _is_seat(words: Words, i: int) -> bool:
    """ "MP", "Senator", "member", "Member of *Parliament*"."""
    word = words[i].lower()
    return word in read_words("seats.txt") or word == "member" or word == "parliament" and words[i - 1] == "of"
