"""The witness and the accused: the one person of whom the article says that he testifies, or that he is tried."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..text.noun_phrases import FINITE
from .agreement import JUDGING
from .links import Link, Question
from .referents import Place
from .scene import Scene
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
# What is said of who is tried, behind the name, and before it.
# "was jailed", "has been charged", "pleaded not guilty", "denies murder", not "was told", "denies that"
TRIED = re.compile(
    r"\b(?:was|is|were|been|being|be) (?:[a-z]+ly )?(?:accused|acquitted|arraigned|arrested|charged|convicted|detained|found (?:not )?guilty|indicted|jailed|remanded|sentenced|tried)\b"
    r"|\bplead(?:ed|s)? (?:not )?guilty\b|\b(?:stood|stands|on) trial\b|\b(?:denie[sd]|admit(?:s|ted)) (?:(?:all|any|the|both|[a-z]+ counts of|[a-z]+ing) )?(?:charges?|fraud|manslaughter|murder|rape|theft|wrongdoing)\b"
    r"|\bfac(?:es|ed|ing) (?:[\w-]+ ){0,3}(?:charges?|counts?|trial)\b|\bappeared (?:in|before|at) (?:[\w’']+ ){0,4}[Cc]ourt\b|\bfrom the dock\b"
)
# "charges against ", "the trial of ", "arrested ", "identified the suspect as ", not "the trial ", "charges "
TRYING = re.compile(
    r"\b(?:(?:charges?|case|complaint|FIR|proceedings) (?:(?:was|were|is|are) [a-z]+ )?against|trial of|identified the (?:accused|suspect) as|accus(?:ed|es|ing)|arrest(?:ed|ing)|charg(?:ed|ing)|convict(?:ed|ing)|jail(?:ed|ing)|prosecut(?:ed|ing)|sentenc(?:ed|ing)) (?:[\w’'-]+ ){0,4}$"
)
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
    people = {id(p.referent): p.referent for p in _tried(scene)}
    person = next(iter(people.values())) if len(people) == 1 else None
    return Link(person, "description", source.span) if person and min(person.mentions) < source.span else None


def _tried(scene: Scene) -> Iterator[Place]:
    """The mentions at which somebody is said to be tried: the last before what says so in its sentence, or the first behind."""
    people = [p for p in scene.places if p.referent.kind == "person" and JUDGING.isdisjoint(p.referent.roles)]
    starts = [p.start for p in people]
    for match in TRIED.finditer(scene.text):
        i = bisect_left(starts, match.start()) - 1
        if i >= 0 and people[i].sentence == scene.sentence(match.start()):
            between = scene.span(people[i].end, match.start() + 1)
            if not any(token.tag_ in FINITE for token in between if token.idx < match.start()):
                yield people[i]
    yield from (p for p in people if TRYING.search(scene.text[max(0, p.start - BEFORE) : p.start]))


def testifying(text: str, places: Sequence[Place]) -> list[Place]:
    """The mentions at which somebody is said to testify."""
    return [
        place
        for place in places
        if CALLED.search(text[max(0, place.start - BEFORE) : place.start]) or TESTIFIES.match(text, place.end)
    ]
