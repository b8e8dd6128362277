"""Several who speak together: "Ada Frost and Ben Hale", and whom "both", "the two" and "the pair" mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicons.vocabulary import bodies
from ..text import late_re as re
from ..text.nouns import singular
from .agreement import gender_of, is_of_kind
from .capitals import countries_of_capitals
from .choosing import choose_member
from .earlier_phrases import read_pairs
from .links import Link, Question
from .nouns import are_people, kind_of
from .phrases import known_phrase, together
from .referents import Referent
from .sources import Description, FirstPerson, Joint, Member, UnlistedName

# "Both", "the two sisters", "the pair", not "both of the mills", "two banks"
TWO = re.compile(r"^(?:both|the (?:couple|duo|pair|two))(?: ([a-z]+))?$", re.IGNORECASE)
# Two whom the article does not name, or names right behind.
# "two women", "two young doctors", "a couple", "a nurse and a teacher", not "a couple of days", "two women, Ada Frost"
TWO_UNNAMED = re.compile(
    r"\b(?:an? (?P<pair>couple|duo|pair)(?! of\b)|(?<!the )two (?P<two>[a-z-]+(?: [a-z]+)?)"
    r"|an? (?P<one>[a-z-]+(?: [a-z]+)?) and an? (?P<other>[a-z-]+(?: [a-z]+)?))\b(?!,? (?-i:[A-Z]))",
    re.IGNORECASE,
)
# How many sentences back the two are named, and among how many mentions; chosen, not measured.
BACK, MENTIONS = 2, 12
# How far before them two without names are looked for, in code points; chosen, not measured.
NEAR = 600
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
    if _are_unnamed(question, source.span[0], said[1]):
        return None
    for kinds in _kinds(said[1]):
        found = _named_together(question, source.span[0], kinds)
        if found and (said[1] is None or all(_may_be(singular(said[1]), member) for member in found)):
            return Link(together(question.past, found), "description", source.span)
    return None


def _are_unnamed(question: Question, offset: int, noun: str | None) -> bool:
    """Whether the article has just told of two without their names, and names nobody beside them: "Police stopped a couple. Officers
    Ada Frost and Ben Hale", not "Ada Frost and Ben Hale have two children"."""
    scene, here = question.scene, question.scene.sentence(offset)
    named = {place.sentence for place in scene.before(offset, MENTIONS) if place.referent.kind == "person"}
    for match in TWO_UNNAMED.finditer(scene.text, max(0, offset - NEAR), offset):
        sentence = scene.sentence(match.start())
        if sentence not in named and here - sentence <= BACK + 1 and _are_people(match, noun):
            return True
    return False


def _are_people(match: re.Match[str], noun: str | None) -> bool:
    """Whether the two without names are people, and called so where the source has a noun."""
    if match["pair"]:
        return noun is None
    if match["two"]:
        words = match["two"].split()
        return noun in words if noun else any(map(are_people, words))
    return noun is None and all(any(map(_is_person, match[one].split())) for one in ("one", "other"))


def _is_person(noun: str) -> bool:
    return kind_of(noun, plural=False) == "person"


def _may_be(noun: str, member: Referent) -> bool:
    """Whether one of the two may be called so: a man is no woman, a public body no firm."""
    if member.kind == "person":
        told = gender_of(noun)
        return told is None or member.gender in (None, told)
    return is_of_kind(noun, member)


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
