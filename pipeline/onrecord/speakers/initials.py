"""Offices that an article introduces by their initials: "the Director of Fishing Permits (DFP), Ada Frost"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ..layers import Record
from ..lexicons.vocabulary import initials, roles
from ..text import late_re as re
from ..text import names
from ..text.noun_phrases import head_at
from .referents import Place, Referent

# "(DFP)", not "(Dfp)", "DFP"
INITIALS = re.compile(r"\(([A-Z]{2,6})\)")
# " (KERAN)", " (NUJ)", "(Lesco)", not "(the Board)", "KERAN"
SHORT = re.compile(r" ?\(([A-Z][\w&.-]{1,11})\)")
# Where a word begins.
# "t", "B", not "7"
BEGINNING = re.compile(r"\b[^\W\d_]")
# The words of a post.
# "Superintendent", "Officer", not "-"
WORD = re.compile(r"[^\W\d_][\w’']*")
# How long an office is, in code points (chosen, not measured), and what may stand between it and its holder's name.
OFFICE = 90
# ", Dr. ", " for Upper Arden, Hon. ", ", Major General ", " of the outpost ", " of Arden Station ", not "so"
BEHIND = re.compile(
    r",? (?:(?:at|for|in|of) (?:(?:the )?[A-Z][^,.\n()]{1,40},|(?:the [a-z]+|(?:the )?[A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3}),?) )?(?:[A-Z][a-z]+\.? ){0,2}"
)
# ", is the ", not "so"
BEFORE = re.compile(r",? (?:is |was )?(?:the )?")


def short_forms(text: str, profile: Record) -> set[str]:
    """What the body of a profile may be called for short: by its initials, and as brackets behind it say: "Guild of Road Engineers (GRENG)"."""
    if not profile["agency"]:
        return set()
    said = (SHORT.match(text, end) for _, end in profile["evidence"]["agency"])
    return names.acronyms(profile["agency"]) | {match[1] for match in said if match}


def holders_by_initials(text: str, places: Sequence[Place]) -> dict[str, list[Referent]]:
    """Who holds the office that each of these initials stands for; ``places`` are all mentions, in text order."""
    found: dict[str, list[Referent]] = {}
    starts = [place.start for place in places]
    for match in INITIALS.finditer(text):
        begin = _office_start(text, match)
        if begin is None:
            continue
        i = bisect_left(starts, begin)
        beside = [p for p in places[max(0, i - 1) : i] if BEFORE.fullmatch(text, p.end, begin)]
        j = bisect_left(starts, match.end())
        beside += [p for p in places[j : j + 2] if _is_apposed(text, match.end(), p)]
        people = [p.referent for p in beside if p.referent.kind == "person"]
        if people:
            found[match[1]] = people[:1]
    return found


def _is_apposed(text: str, start: int, place: Place) -> bool:
    """Whether the holder's name stands behind an office that ends at ``start``; behind a comma another one ends it, else it is
    who does or says something: "According to the Director of Fishing Permits (DFP), Ada Frost left"."""
    closed = text[start : start + 1] != "," or text[place.end : place.end + 1] in (",", ".", ")")
    return closed and BEHIND.fullmatch(text, start, place.start) is not None


def _office_start(text: str, initials: re.Match[str]) -> int | None:
    """Where the office begins that stands before the bracket; None where that is no office of these initials."""
    first = max(0, initials.start() - OFFICE)
    for word in BEGINNING.finditer(text, first, initials.start()):
        begin = word.start()
        phrase = text[begin : initials.start()].rstrip()
        is_office = any(w.lower() in roles() for w in phrase.split())
        if is_office and initials[1] in names.acronyms(phrase):
            return begin
    return None


def holders_by_role(roles_said: Iterable[tuple[str, Referent]]) -> dict[str, list[Referent]]:
    """Who may be meant by the initials of a post that stands beside a name: the SP is the Superintendent of Police."""
    found: dict[str, list[Referent]] = {}
    for role, person in roles_said:
        words = role.split()
        # "Deputy Inspector General of Police": the DIG, too; "Member of Parliament for Selby": the MP
        parts = (words, words[: head_at(words) + 1], role.split(" for ")[0].split())
        for short in {role} if role in initials() else {*map(_initials, parts)}:
            bearers = found.setdefault(short, [])
            if len(short) > 1 and person not in bearers:
                bearers.append(person)
    return {short: people for short, people in found.items() if people}


def _initials(role: list[str]) -> str:
    return "".join(word[0].upper() for word in WORD.findall(" ".join(role)) if word.lower() not in names.LITTLE)
