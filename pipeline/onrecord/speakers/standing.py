"""The witness, the accused and the judge: the one person of whom the article says that he testifies, is tried, or tries the case."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice, takewhile

from ..lexicons.vocabulary import words_of
from ..text import late_re as re
from ..text.former import FORMER
from .agreement import JUDGING
from .earlier_phrases import read_people
from .links import Link, Question
from .referents import Place, Referent
from .scene import Scene
from .sources import Description

WITNESSES = frozenset(["witness", "deponent"])
# Who speaks there by profession, by what stands behind a name or before it.
# ", prosecuting,", " KC, for the family,", not ", a dyer,"
PLEADS = re.compile(
    r"(?: [KQS]C| SAN)?, (?:\w+ )?(?:appearing|counsel|defending|for|mitigating|prosecuting|representing)\b"
)
# "Prosecuting, ", "counsel for the family, Mr ", not "Speaking, "
PLEADING = re.compile(
    r"\b(?:[Dd]efending|[Mm]itigating|[Pp]rosecuting|[Cc]ounsel [^.;\n,]{1,40}), (?:(?:M(?:rs?|s)|Dr|Barr|Sir)\.? )?$"
)
# Who tries a case, of whom a report of it has mostly one.
TRYING = frozenset(["coroner", "judge", "magistrate"])
DEFENDANTS = frozenset(["accused", "defendant", "suspect"])
# How far before a name is looked, in code points, and among how many mentions the last witness is; chosen, not measured.
BEFORE, MENTIONS = 60, 12


def on_the_stand(question: Question) -> Link | None:
    """ "The witness said": the only one who is said to testify, else to tell the court something; of several the one who was on last."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or source.head not in WITNESSES or not source.definite:
        return None
    known, heard = scene.testifying, _up_to_two(scene.testifying, source)
    if not heard and not any(phrase.head in WITNESSES for phrase in read_people(scene, source.span[0])):
        known, heard = scene.telling, _up_to_two(scene.telling, source, lambda place: not _pleads(scene, place))
    last = heard[0].referent if heard else None
    if len(heard) > 1:
        last = _on_last(question, source)
        said = known.get(id(last))
        last = last if said is not None and said.start < source.span[0] else None
    return Link(last, "description", source.span) if last else None


def _up_to_two(
    known: dict[int, Place], source: Description, fits: Callable[[Place], bool] = lambda _: True
) -> list[Place]:
    """The first of those that stand before the source and fit; of two it is known that there are several."""
    before = takewhile(lambda place: place.start < source.span[0], known.values())
    return list(islice(filter(fits, before), 2))


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


def on_the_bench(question: Question) -> Link | None:
    """ "The magistrate said", also before she is named: the only one of the article, which speaks of no other magistrate."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.phrase.lower() not in (f"the {word}" for word in TRYING):
        return None
    holders = [r for r in scene.by_word.get(source.head, []) if r.kind == "person" and source.head in r.roles]
    doc = scene.doc
    others = any(i and doc[i - 1].lower_ in ("a", "another") for i in scene.standing(source.head, 0, len(doc)))
    judging = [r for r in scene.referents if r.kind == "person" and not r.roles.isdisjoint(TRYING | {"justice"})]
    only = len(holders) == len(judging) == 1 and not others
    first = min(holders[0].mentions)[0] if only else 0
    only = only and not FORMER.search(scene.text, max(0, first - BEFORE), first)
    return Link(holders[0], "description", source.span) if only else None
