"""The witness and the accused: the one person of whom the article says that he testifies, or that he is tried."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .earlier_phrases import read_people
from .links import Link, Question
from .referents import Place
from .sources import Description

WITNESSES = frozenset(["witness", "deponent"])
# What stands before the name of somebody who testifies, and behind it.
# "the witness, ", "first prosecution witness, Sgt. ", "Taking the stand on Monday, ", not "a witness saw "
CALLED = re.compile(
    r"(?:\b[Ww]itness(?:,? (?:[A-Z][\w.’'-]* ){0,3}|, )|\b(?:[Tt]ak(?:ing|es)|[Tt]ook|[Oo]n|[Ii]n) the (?:stand|dock|witness box)[^.,;]{0,30}, "
    r"|\b(?:[Tt]estifying|[Gg]iving evidence|[Cc]ross-examined)\b[^.,;]{0,40}, )$"
)
# " took the stand", " testified", ", a witness,", ", who testified", not " told the court"
TESTIFIES = re.compile(
    r",? (?:who )?(?:has )?(?:then |later |also )?(?:testif(?:ied|ies)|gave evidence|gives evidence|(?:took|takes|was on|was in|entered) the (?:stand|dock|witness box)|was called as a witness)\b"
    r"|, (?:a|the|another|one) [^.,;]{0,30}\bwitness\b"
)
DEFENDANTS = frozenset(["accused", "defendant", "suspect"])
# How far before a name is looked, in code points; chosen, not measured.
BEFORE = 60


def on_the_stand(question: Question) -> Link | None:
    """ "The witness said": the only one who is said to testify; nobody's way where there are several."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or source.head not in WITNESSES or not source.definite:
        return None
    before = [p for p in scene.places if p.start < source.span[0] and p.referent.kind == "person"]
    people = {id(p.referent): p.referent for p in testifying(scene.text, before)}
    return Link(next(iter(people.values())), "description", source.span) if len(people) == 1 else None


def on_trial(question: Question) -> Link | None:
    """ "The accused said", "the defendant": the only one who is said to be tried; nobody's way where there are several."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or source.head not in DEFENDANTS or not source.definite:
        return None
    people = {id(p.referent): p.referent for p in scene.tried}
    person = next(iter(people.values())) if len(people) == 1 else None
    if person is None or min(person.mentions) > source.span:
        return None
    last = max(mention for mention in person.mentions if mention < source.span)
    # "Ada Frost was freed. A man was caught. The suspect said"
    another = any(phrase.span > last for phrase in read_people(scene, source.span[0]))
    return None if another else Link(person, "description", source.span)


def testifying(text: str, places: Sequence[Place]) -> list[Place]:
    """The mentions at which somebody is said to testify."""
    return [
        place
        for place in places
        if CALLED.search(text[max(0, place.start - BEFORE) : place.start]) or TESTIFIES.match(text, place.end)
    ]
