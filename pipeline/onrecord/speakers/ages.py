"""What an article says of people beside their names that a description may take up: an age, a party, a creed, a people."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from ..text import late_re as re
from .nouns import is_affiliation
from .referents import Place, Referent

# An age behind a name: ", 34,", " (34)", ", aged 34,", ", a 34-year-old baker", not ", 34 of them".
# ", 34,", " (34)", ", aged 34 ", ", a 34-year-old", ", who is 34,", " is a 34-year-old", not ", 34 of", " 34", " is 34 "
AGE_BEHIND = re.compile(
    r"(?:, | \(| is | was )(?:(?:now |aged |a |an |who is |who turned )?)(\d{1,3})(?=[,.;)]|[- ]year|(?<=aged \d\d) )"
)
# An age before a name: "34-year-old baker Ada Frost".
# "34-year-old ", "the 34-year-old baker ", not "the 34 ", "34-year-old bakers from Selby and their "
AGE_BEFORE = re.compile(r"\b(\d{1,3})-year-old (?:[\w’'-]+ ){0,3}\Z")
# How far before a name its age is looked for, in code points; chosen, not measured.
BEFORE = 60
# What somebody is said to be behind the name: ", a Democrat from Ohio", ", the only Muslim on the board".
# ", a Democrat", " is a moderate Republican", not ", the mayor"
SAID_BEHIND = re.compile(r"(?:,| is| was) (?:an?|the) (?:[\w-]+ ){0,3}?([A-Z][a-z]+)\b")
# A party's tag behind a name.
# " (D-Selby)", " (R)", ", D-Selby", not "(Dr.)"
TAG_BEHIND = re.compile(r",? ?\(?([DRI])(?:[-–—]|\)|,)")
# The same right before it.
# "Republican ", "moderate Democrat ", not "democrat ", "Republican,"
SAID_BEFORE = re.compile(r"\b([A-Z][a-z]+) \Z")
# Of which people somebody is said to be, with the word's beginning behind the name, or the country's before it.
# ", a Swede", ", the Danish driver", " is an ageing Swede", not ", Swedes", ", a driver"
PEOPLE_BEHIND = re.compile(r"(?:,| is| was) (?:an?|the) (?:[a-z-]+ ){0,2}(?=[A-Z])")
# "Denmark’s ", "Denmark's 34-year-old driver ", not "Denmark ", "Denmark’s driver and "
COUNTRY_BEFORE = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}[’']s? (?:(?!and\b)[a-z0-9-]+ ){0,4}\Z")
PARTIES = {"democrat": "D", "republican": "R", "independent": "I"}


def read_ages(text: str, places: Sequence[Place]) -> dict[int, list[Referent]]:
    """The people of whom an age is said beside the name, by that age."""
    found: dict[int, list[Referent]] = {}
    for place in places:
        if place.referent.kind != "person":
            continue
        said = AGE_BEHIND.match(text, place.end) or AGE_BEFORE.search(text, max(0, place.start - BEFORE), place.start)
        if said:
            found.setdefault(int(said[1]), []).append(place.referent)
    return found


def read_affiliations(text: str, places: Sequence[Place]) -> dict[str, list[Referent]]:
    """The people of whom a party or a creed is said beside the name, by its noun in lower case."""
    found: dict[str, list[Referent]] = {}
    for place in places:
        if place.referent.kind != "person":
            continue
        said = SAID_BEHIND.match(text, place.end)
        tag = TAG_BEHIND.match(text, place.end)
        before = SAID_BEFORE.search(text, max(0, place.start - BEFORE), place.start)
        nouns = {match[1].lower() for match in (said, before) if match and is_affiliation(match[1].lower())}
        nouns |= {noun for noun, letter in PARTIES.items() if tag and tag[1] == letter}
        for noun in nouns:
            found.setdefault(noun, []).append(place.referent)
    return found


def read_peoples(text: str, places: Sequence[Place], codes: Mapping[int, str | None]) -> dict[str, list[Referent]]:
    """The people of whom a country or its people is said beside the name, by its code; ``codes`` are those of all countries that
    the text names, by where they begin.
    """
    found: dict[str, list[Referent]] = {}
    starts = sorted(codes)
    for place in places:
        if place.referent.kind != "person":
            continue
        last = starts[max(bisect_right(starts, place.start) - 1, 0)] if starts else place.start
        behind = PEOPLE_BEHIND.match(text, place.end)
        said = [codes.get(behind.end())] if behind else []
        if place.start - BEFORE <= last < place.start and COUNTRY_BEFORE.match(text, last, place.start):
            said.append(codes[last])
        for code in said:
            if code is not None:
                found.setdefault(code, []).append(place.referent)
    return found
