"""Who is said to be dead: whoever died says nothing now, though an article may quote what he or she once said."""

from __future__ import annotations

import re

from ..layers import Record
from .scene import Scene

# Behind a name, an apposition aside, and before one.
# " died", ", a painter, died", " had passed away", ", who was killed in May", not ", a dying man, left"
DIED = re.compile(r"(?:, [^.;,\n]{1,60},)?(?:,? who)? (?:(?:had |has )?(?:died|passed away)|(?:was|were) killed)\b")
# "the late ", "his late husband, ", not "of late, "
LATE = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) late (?:[\w-]+,? ){0,3}\Z")
# How far before a name is looked, in code points; chosen, not measured.
BEFORE = 60
# How many mentions are looked at; chosen, not measured.
MENTIONS = 60


def dead(scene: Scene, claim: Record, offset: int) -> set[int]:
    """Who is dead by what stands before ``offset`` and so cannot say now what the claim's cue has in the present tense (``id()``)."""
    tags = {token.tag_ for start, end in claim["cue"] for token in scene.span(start, end)}
    if tags.isdisjoint(("VBZ", "VBP")) or not tags.isdisjoint(("VBD", "VBN")):
        return set()
    text = scene.text
    return {
        id(place.referent)
        for place in scene.before(offset, MENTIONS)
        if place.referent.kind == "person"
        and (DIED.match(text, place.end) or LATE.search(text[max(0, place.start - BEFORE) : place.start]))
    }
