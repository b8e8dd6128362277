"""Offices in the labels of a transcript, whose holder the first label names: "CHAIR (Ms. Ada Frost):", then "THE CHAIR:"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from ..text import late_re as re
from .past import phrase_key
from .referents import Place, Referent

# "THE MINISTER FOR WATER (Hon. Ada Frost):"; the office is at most eight words.
# "THE MINISTER FOR WATER (Hon. Ada Frost):", "Mayor (Selby) —", "Chair (Ada Frost (Selby, Lab)):", not "The minister (left) said"
LABEL = re.compile(
    r"^(?P<office>[A-Z][\w’'-]*(?: [\w’'-]+){0,7}) \((?P<aside>[^()\n]{2,60}(?:\([^()\n]{2,40}\))?)\)(?=:| ?[—–-])",
    re.MULTILINE,
)
# How many labels back an office is looked for, so that a long transcript costs no more than its length; chosen, not measured.
REACH = 200
# What goes on an office: "the minister" is the minister for water.
# "minister for water", not "minister from Selby"
DOMAIN = re.compile(r" (?:for|of) ")


class Holder(NamedTuple):
    """Who holds an ``office`` (in lower case, without article) from the label that ends at ``end``, in code points."""

    end: int
    office: str
    person: Referent


def read_holders(text: str, places: Sequence[Place]) -> list[Holder]:
    """The offices that labels name, in text order; ``places`` are all mentions, in text order."""
    starts = [place.start for place in places]
    found = []
    for match in LABEL.finditer(text):
        inside = places[bisect_left(starts, match.start("aside")) : bisect_left(starts, match.end("aside"))]
        people = {id(p.referent): p.referent for p in inside if p.referent.kind == "person"}
        before = places[bisect_left(starts, match.start()) : bisect_left(starts, match.end("office"))]
        # "ADA FROST (for Ben Hale):" is no office.
        if len(people) == 1 and not any(place.referent.kind == "person" for place in before):
            found.append(Holder(match.end(), phrase_key(match["office"]), *people.values()))
    return found


def holders_before(holders: Sequence[Holder], phrase: str, offset: int) -> list[Referent]:
    """Whom a label means by an office at ``offset``: its last holder, or of a shortened office all who may be meant."""
    office = phrase_key(phrase)
    i = bisect_left(holders, offset, key=lambda holder: holder.end)
    last = {holder.office: holder.person for holder in holders[max(0, i - REACH) : i]}
    if office in last:
        return [last[office]]
    shortened = (person for full, person in last.items() if DOMAIN.split(full)[0] == office)
    return list({id(person): person for person in shortened}.values())
