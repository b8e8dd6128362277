"""Ways to one of two: "the former", "the latter", and by their ages "the older man", "the younger baker"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .agreement import describes, fit, gender_of
from .earlier_phrases import read_people
from .links import CANDIDATES, Link, Question
from .nouns import epithets
from .referents import Place, Referent
from .sources import Description

# Which of the two that a sentence named is meant.
# "the former", "The latter", not "the former mayor"
ORDER = re.compile(r"the (?:former|(?P<second>latter))\Z", re.IGNORECASE)
# "the older man", "the young mill worker", not "the older"
AGED = re.compile(r"the (?:(?P<old>older|elder|old|elderly)|younger|young) [a-z]+(?: [a-z]+)?", re.IGNORECASE)
COMPARED = frozenset(["older", "elder", "younger"])
# Who is one only beside another: of "Frost and his brother, Hale" both are.
SIBLINGS = frozenset(["brother", "sister", "twin"])
JOINING = (" and ", " or ")
# By how many years one is "the young" or "the old" of two, and among how many mentions the two are; chosen, not measured.
APART, MENTIONS = 15, 8
PEOPLE, BODIES = ("person",), ("country", "organization")


def former_or_latter(question: Question) -> Link | None:
    """ "The latter", behind a sentence that names two, people before bodies: the second; open where it names one or three."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or (said := ORDER.fullmatch(source.phrase)) is None:
        return None
    here = scene.sentence(source.span[0])
    near = [p for p in reversed(scene.before(source.span[0], MENTIONS)) if not p.quoted and not p.possessive]
    unnamed = {scene.sentence(phrase.span[0]) for phrase in read_people(scene, source.span[0])}
    for sentence in (here, here - 1):
        places = [p for p in near if p.sentence == sentence]
        two = _two_of(scene.text, places) if sentence not in unnamed else []
        if two:
            return Link(two[1 if said["second"] else 0], "description", source.span)
    return Link(
        candidates=list({id(p.referent): p.referent for p in near if p.sentence >= here - 1}.values())[:CANDIDATES]
    )


def _two_of(text: str, places: Sequence[Place]) -> Sequence[Referent]:
    """The only two people that are named, else the only two bodies; bodies that "and" joins before people who stand apart."""
    named = [[p for p in places if p.referent.kind in kinds] for kinds in (PEOPLE, BODIES)]
    named.sort(key=lambda some: not any(text[a.end : b.start] in JOINING for a, b in pairwise(some)))
    found = (list({id(p.referent): p.referent for p in some}.values()) for some in named)
    return next((two for two in found if len(two) == 2), [])


def of_two_ages(question: Question) -> Link | None:
    """ "The older man", "the young baker": by their ages, where the article names two who fit; open where it tells only one's."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or (said := AGED.fullmatch(source.phrase)) is None:
        return None
    two = _called_so(question, source)
    if len(two) != 2:
        return None
    ages = sorted((age, two.index(r)) for age, aged in scene.ages.items() for r in aged if r in two)
    if len(ages) != 2 or ages[0][0] == ages[1][0]:
        return Link(candidates=two)
    if source.phrase.split()[1].lower() not in COMPARED and ages[1][0] - ages[0][0] < APART:
        return Link(candidates=two)
    return Link(two[ages[-1 if said["old"] else 0][1]], "description", source.span)


def _called_so(question: Question, source: Description) -> list[Referent]:
    """The people named before who are what the description says but for their age."""
    scene = question.scene
    before = [r for r in scene.referents if r.kind == "person" and min(r.mentions) < source.span]
    if source.head in SIBLINGS:
        return [r for r in before if r.gender in (None, gender_of(source.head) or r.gender)]
    fitting = [r for r in before if fit(source, r, spoke_last=False) is not None]
    if source.head in epithets() and not describes(source.title, scene.roles):
        return fitting
    return [r for r in fitting if describes(source.title, r.roles)]
