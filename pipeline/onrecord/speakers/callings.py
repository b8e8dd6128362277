"""Somebody named, by a calling of which the article has not told: "Ada Frost has counted bats for years. “It was cold,” the biologist said"."""

from __future__ import annotations

from ..lexicons.vocabulary import words_of
from ..text import late_re as re
from .agreement import gender_of, is_calling
from .choosing import barred
from .earlier_phrases import read_people
from .links import Link, Question
from .referents import Referent
from .sources import Description

# What people have learned to be, and what is said of those who are known already.
# "biologist", "pediatrician", not "driver", "politics"
LEARNED = re.compile(r"\w{2,}(?:ist|cian|rian)")
# Who does or suffers what is told of, and is no more than that: "A lorry hit a bike. The cyclist said".
IN_EVENTS = frozenset(
    ["activist", "arsonist", "chemist", "civilian", "cyclist", "extremist", "finalist", "journalist", "librarian", "loyalist", "machinist",
     "motorcyclist", "motorist", "pharmacist", "receptionist", "scientist", "specialist", "tactician", "technician", "terrorist", "therapist", "tourist"]
)  # fmt: skip
# Who speaks of others, whom the word may mean; "Dr." stands before many who do not.
OF_OTHERS = words_of("facing others", "examining") - {"doctor"}
# Among how many mentions before a source, and in how many paragraphs, others are looked for; chosen, not measured.
NEAR, PARAGRAPHS = 12, 1


def by_calling(question: Question) -> Link | None:
    """ "The biologist", where the word is new and the paragraph and that before name one person and speak of nobody else: that person."""
    source, first_use = question.source, question.scene.first_use
    if not isinstance(source, Description) or source.phrase.lower() != f"the {source.head}" or question.outer:
        return None
    start = source.span[0]
    if not _is_learned(source.head) or first_use.get(source.head, start) < start:
        return None
    person = _only_person(question, start)
    if person is None or not person.named or id(person) in barred(question, source):
        return None
    agrees = gender_of(source.head) in (None, person.gender or gender_of(source.head))
    return Link(person, "description", source.span) if agrees and OF_OTHERS.isdisjoint(person.roles) else None


def _only_person(question: Question, start: int) -> Referent | None:
    """The one person who is mentioned near before a place, and behind whom nobody without a name is."""
    scene = question.scene
    places = (*scene.before(start, NEAR), *question.past.places[-NEAR:])
    reach = scene.paragraph(start) - PARAGRAPHS
    near = [p for p in places if p.referent.kind == "person" and p.paragraph >= reach and p.end <= start]
    if not near or any(p.referent is not near[0].referent for p in near):
        return None
    since = min(p.end for p in near)
    alone = all(phrase.span[0] < since for phrase in read_people(scene, start))
    return near[0].referent if alone else None


def _is_learned(noun: str) -> bool:
    return LEARNED.fullmatch(noun) is not None and noun not in IN_EVENTS and is_calling(noun)
