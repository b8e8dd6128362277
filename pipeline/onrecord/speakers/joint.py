"""Several who speak together: "Ada Frost and Ben Hale", and whom "both", "the two" and "the pair" mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..officials.roles import bodies
from ..text.nouns import singular
from .capitals import countries_of_capitals
from .choosing import choose_member
from .earlier_phrases import read_pairs
from .links import Link, Question
from .nouns import are_people
from .phrases import known_phrase, together
from .referents import Referent
from .sources import Description, FirstPerson, Joint, Member, UnlistedName

# "Both", "the two sisters", "the pair", not "both of the mills", "two banks"
TWO = re.compile(r"^(?:both|the (?:couple|duo|pair|two))(?: ([a-z]+))?$", re.IGNORECASE)
# How many sentences back the two are named, and among how many mentions; chosen, not measured.
BACK, MENTIONS = 2, 12
PEOPLE, BODIES = ("person",), ("country", "organization")
COUNTRIES = frozenset(["country", "government", "nation"])


def several(question: Question) -> Link | None:
    """ "Ada Frost and Ben Hale": a group with members."""
    source = question.source
    if not isinstance(source, Joint):
        return None
    if not source.members and (countries := countries_of_capitals(question, source.phrase)):
        return Link(together(question.past, countries), "name", source.span)
    named = [member for member in source.members if isinstance(member, Referent)]
    found = (_member(question, m, named) for m in source.members)
    members = tuple(member for member in found if member)
    source = replace(source, members=members, whole=source.whole and len(members) == len(source.members))
    how = "name" if members else "description"
    return Link(known_phrase(question.past, source), how, source.span)


def _member(question: Question, member: Member, named: list[Referent]) -> Referent | None:
    """Who one of several is: in "Frost and I" whoever says it, in "Frost and she" somebody else than the ``named``."""
    if isinstance(member, FirstPerson):
        return question.outer
    return member if isinstance(member, Referent) else choose_member(question, member, named)


def both(question: Question) -> Link | None:
    """ "Both", "the two ministers": those whom "and" joins near before, else the only two of whom the text just spoke."""
    source = question.source
    if not isinstance(source, (Description, UnlistedName)) or not (said := TWO.match(source.phrase)):
        return None
    for kinds in _kinds(said[1]):
        if found := _named_together(question, source.span[0], kinds):
            return Link(together(question.past, found), "description", source.span)
    return None


def _kinds(noun: str | None) -> list[tuple[str, ...]]:
    """What two of that noun can be; people before bodies where none is said."""
    if noun is None:
        return [PEOPLE, BODIES]
    if are_people(noun):
        return [PEOPLE]
    return [BODIES] if singular(noun) in bodies() or singular(noun) in COUNTRIES else []


def _named_together(question: Question, offset: int, kinds: tuple[str, ...]) -> Sequence[Referent]:
    scene = question.scene
    here = scene.sentence(offset)
    before = question.past.places[-1] if question.past.places else None
    pair = before.referent.members if before and here - before.sentence <= BACK else []
    if len(pair) == 2 and all(member.kind in kinds for member in pair):
        return pair  # "they" of the sentence before
    if kinds == PEOPLE:
        joined = next(iter(read_pairs(scene, offset)), None)
        if joined and here - joined[0].sentence <= BACK:
            return [place.referent for place in joined]
    near = [p for p in scene.before(offset, MENTIONS) if not p.quoted and p.referent.kind in kinds]
    for back in range(BACK + 1):
        found = {id(p.referent): p.referent for p in reversed(near) if here - p.sentence <= back}
        if len(found) >= 2:
            return list(found.values()) if len(found) == 2 else []
    return []
