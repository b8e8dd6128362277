"""The witness and the accused: the one person of whom the article says that he testifies, or that he is tried."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicons.vocabulary import words_of
from .agreement import JUDGING
from .earlier_phrases import read_people
from .links import Link, Question
from .referents import Place, Referent
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
# " told the inquest", ", a dyer, told Selby Crown Court", not " told reporters"
TELLS = re.compile(
    r"(?:, [^.;\n]{1,60},)? (?:has |had )?told (?:(?:an?|the) )?(?:[\w’'-]+ ){0,4}(?:[Cc]oroner|[Cc]ourt|hearing|inquest|inquiry|[Jj]udge|jurors|jury|[Mm]agistrate|[Tt]ribunal)\b"
)
# Who speaks there by profession, by what stands behind a name or before it.
# ", prosecuting,", " KC, for the family,", not ", a dyer,"
PLEADS = re.compile(
    r"(?: [KQS]C| SAN)?, (?:\w+ )?(?:appearing|counsel|defending|for|mitigating|prosecuting|representing)\b"
)
# "Prosecuting, ", "counsel for the family, ", not "Speaking, "
PLEADING = re.compile(r"\b(?:[Dd]efending|[Mm]itigating|[Pp]rosecuting|[Cc]ounsel [^.;\n,]{1,40}), $")
DEFENDANTS = frozenset(["accused", "defendant", "suspect"])
# How far before a name is looked, in code points, and among how many mentions the last witness is; chosen, not measured.
BEFORE, MENTIONS = 60, 12


def on_the_stand(question: Question) -> Link | None:
    """ "The witness said": the only one who is said to testify, else to tell the court something; of several the one who was on last."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or source.head not in WITNESSES or not source.definite:
        return None
    before = [p for p in scene.places if p.start < source.span[0] and p.referent.kind == "person"]
    heard = testifying(scene.text, before)
    if not heard and not any(phrase.head in WITNESSES for phrase in read_people(scene, source.span[0])):
        heard = [p for p in before if TELLS.match(scene.text, p.end) and not _pleads(scene, p)]
    people = {id(p.referent): p.referent for p in heard}
    last = people.get(id(_on_last(question, source))) if len(people) > 1 else next(iter(people.values()), None)
    return Link(last, "description", source.span) if last else None


def _on_last(question: Question, source: Description) -> Referent | None:
    """Who was last the subject of a sentence outside quotations, those who ask by profession aside."""
    scene, past = question.scene, question.past
    near = [*scene.before(source.span[0], MENTIONS), *(p for p in past.places[-MENTIONS:] if p.end <= source.span[0])]
    near.sort(key=lambda p: -p.start)
    subjects = (p for p in near if p.referent.kind == "person" and p.subject and not p.quoted)
    return next((p.referent for p in subjects if not _pleads(scene, p)), None)


def _pleads(scene: Scene, place: Place) -> bool:
    """Whether somebody is a judge or a lawyer by a mention or by what the article calls him."""
    first = scene.text[max(0, min(place.referent.mentions)[0] - BEFORE) : min(place.referent.mentions)[0]]
    behind = PLEADS.match(scene.text, min(place.referent.mentions)[1])
    return bool(behind or PLEADING.search(first)) or not (JUDGING | words_of("for a party")).isdisjoint(
        word for role in place.referent.roles for word in role.split()
    )


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
