"""A place and who holds a post there, taken for one name: "Regent of Selby Frost"."""

from __future__ import annotations

from ..lexicons import read_words
from ..lexicons.vocabulary import roles
from ..text.words import Words
from .completing import SAINTS
from .runs import PERSON, PLACE, Candidate, is_capital
from .seats import QUARTERS

# How many words an office has before its last one at most, chosen, not measured: "Additional District and Sessions Judge".
LONGEST = 4
# How towns begin that have a saint's name, or are new.
TOWN_BEGINNINGS = frozenset(["El", "Fort", "Los", "Mount", "New", "Port", "Saint", "San", "Santa", "Santo", "São"])


def place_and_person(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Regent of Selby Frost", "Mayor of St. *Mary Ada Frost*": what a post is of is a place, and the last of the words is whoever holds it."""
    saint = words[c.start - 1] == "." and words[c.start - 2] in SAINTS and c.start not in words.breaks
    first = c.start - 2 * saint
    if c.label != PERSON or c.end - c.start < 2 or words[first - 1] != "of" or words[c.start] in TOWN_BEGINNINGS:
        return None
    start, given = c.start + 1, read_words("given_names.tsv")
    post = first - 2
    if words[post] == ")" and words[post - 2] == "(":
        post -= 3  # "Chief Weir Warden (CWW) of Selby Ada Frost"
    if (
        words[c.start] in given
        and not saint
        or not (
            _is_office(words, post)
            and words[c.end] != ","
            or start + 1 < c.end
            and words[start] in given
            and _is_body_of_office(words, post)
        )
    ):
        return None
    return [Candidate(first, start, PLACE, c.weight), c._replace(start=start)]


def place_by_compass(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "The regent of South *Selby Brock*, Ada Frost,": what a point of the compass stands before, behind "of", is a place."""
    if (
        c.label != PERSON
        or words[c.start - 1] not in QUARTERS
        or words[c.start - 2] not in ("of", "in")
        or c.start in words.breaks
    ):
        return None
    return [Candidate(c.start - 1, c.end, PLACE, c.weight)] if words[c.end] == "," else None


def _is_office(words: Words, i: int) -> bool:
    """ "Governor", "Superintendent of *Police*", "Chief District *Officer*": an office ends with this word."""
    posts = (roles().get(" ".join(words.words[j : i + 1]).lower()) for j in range(max(0, i - LONGEST), i + 1))
    return words[i].istitle() and any(role is not None and role.kind == "office" for role in posts)


def _is_body_of_office(words: Words, i: int) -> bool:
    """ "Governor of the Central *Bank*": the last word of a body's name in capitals, of which a post is."""
    k = i
    while is_capital(words[k]) and k not in words.breaks and k > i - 5:  # names of four words; chosen, not measured
        k -= 1
    return k < i and words[k].lower() == "the" and words[k - 1] == "of" and _is_office(words, k - 2)
