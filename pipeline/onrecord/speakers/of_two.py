"""Ways to one of two: "the former", "the latter", and by their ages "the older man", "the younger baker"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicons.vocabulary import bodies
from ..text import late_re as re
from ..text.noun_phrases import FINITE
from ..text.nouns import singular
from .agreement import describes, fit, gender_of
from .candidates import OWNERS
from .earlier_phrases import read_groups, read_pairs, read_people
from .links import CANDIDATES, Link, Question
from .nouns import epithets
from .phrases import by_itself
from .referents import Place, Referent
from .scene import Scene
from .sources import Description

# Which of the two that a sentence named is meant.
# "the former", "The latter", not "the former mayor"
ORDER = re.compile(r"the (?:former|(?P<second>latter))\Z", re.IGNORECASE)
# A sentence that tells of one of two, where a verb is behind.
# "The former said", "The latter has", "The former mayor", not "when the latter came"
SPOKEN_OF = re.compile(r"\bThe (?:former|latter) (?=[a-z])")
# How many sentences back two are named, and how far those are, in code points; chosen, not measured.
SENTENCES, FAR = 6, 600
# "The other", "the other one", not "the other mayor"
OTHER = re.compile(r"the other(?: one)?\Z", re.IGNORECASE)
# "the older man", "the young mill worker", not "the older"
AGED = re.compile(r"the (?:(?P<old>older|elder|old|elderly)|younger|young) [a-z]+(?: [a-z]+)?", re.IGNORECASE)
COMPARED = frozenset(["older", "elder", "younger"])
# Who is one only beside another: of "Frost and his brother, Hale" both are.
SIBLINGS = frozenset(["brother", "sister", "twin"])
# Who faces whoever they are of, of two.
OPPOSED = frozenset(["adversary", "challenger", "counterpart", "interlocutor", "opponent", "rival"])
JOINING = (" and ", " or ")
# What is said of two who are known, and among how many words before "one"; chosen, not measured.
TWO, WORDS = frozenset(["both", "either", "neither", "pair", "two"]), 60
# By how many years one is "the young" or "the old" of two, and among how many mentions the two are; chosen, not measured.
APART, MENTIONS = 15, 8
PEOPLE, BODIES = ("person",), ("country", "organization")


def former_or_latter(question: Question) -> Link | None:
    """ "The latter", behind a sentence that names two, people before bodies: the second; open where it names one or three."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or (said := ORDER.fullmatch(source.phrase)) is None:
        return None
    near = [p for p in reversed(scene.before(source.span[0], MENTIONS)) if not p.quoted and not p.possessive]
    two = _last_two(scene, near, source.span[0])
    if two:
        return Link(two[1 if said["second"] else 0], "description", source.span)
    last = scene.sentence(source.span[0]) - 1
    return Link(candidates=list({id(p.referent): p.referent for p in near if p.sentence >= last}.values())[:CANDIDATES])


def _last_two(scene: Scene, near: Sequence[Place], offset: int) -> Sequence[Referent]:
    """The two whom the sentence at ``offset`` or the one before it names, or one each of the last two of a paragraph that name
    anybody: "Corvane left. Velkora came. It rained. The former"; a sentence with "the former" in it is passed over."""
    here, unnamed = scene.sentence(offset), {scene.sentence(phrase.span[0]) for phrase in read_people(scene, offset)}
    said = SPOKEN_OF.finditer(scene.text, max(0, offset - FAR), offset)
    passed = {scene.sentence(m.start()) for m in said if scene.span(m.end(), m.end() + 1)[0].tag_ in FINITE}
    alone: list[Place] = []
    beside = True
    for sentence in range(here, here - SENTENCES, -1):
        places = [p for p in near if p.sentence == sentence]
        if sentence in passed - {here} or sentence == here and not places:
            continue
        named = {id(p.referent) for p in places if p.referent.kind in PEOPLE + BODIES}
        if sentence in unnamed or len(named) > 1:
            return _two_of(scene.text, places) if beside and sentence not in unnamed else []
        beside = False
        alone = [*places[:1], *alone] if named else alone
        if len(alone) == 2:
            return _two_of(scene.text, alone) if alone[0].paragraph == alone[1].paragraph else []
    return []


def _two_of(text: str, places: Sequence[Place]) -> Sequence[Referent]:
    """The only two people that are named, else the only two bodies; bodies that "and" joins before people who stand apart."""
    named = [[p for p in places if p.referent.kind in kinds] for kinds in (PEOPLE, BODIES)]
    named.sort(key=lambda some: not any(text[a.end : b.start] in JOINING for a, b in pairwise(some)))
    found = (list({id(p.referent): p.referent for p in some}.values()) for some in named)
    return next((two for two in found if len(two) == 2), [])


def may_be_either(question: Question, source: Description) -> bool:
    """Whether "one" is one of two who are known, or anybody: "Frost and Hale left. One said", "The pair left", "one might say"; else it
    is one of several without a name, "Three bakers left. One said"."""
    scene, start = question.scene, source.span[0]
    cue = {token.tag_ for piece in question.claim["cue"] for token in scene.tokens(*piece)}
    before = scene.before(start, MENTIONS)
    here = scene.sentence(start)
    near = {id(p.referent) for p in before if p.sentence >= here - 1 and p.referent.kind == "person"}
    first = scene.range(start, start + 1)[0]
    tokens = (t for t in scene.doc[max(0, first - WORDS) : first] if scene.sentence(t.idx) >= here - 1)
    words = {token.lower_ for token in tokens if question.outer or not scene.in_quotes(token.idx)}
    of_bodies = any(
        (one := singular(word)) != word and one in bodies() for word in words
    )  # "Three firms bid. One said"
    several = bool(read_groups(scene, start)) and not of_bodies
    return not several or "MD" in cue or len(near) == 2 or not words.isdisjoint(TWO)


def the_other(question: Question) -> Link | None:
    """ "The other", behind what one of two has just said: of "Frost and Hale left. “No,” Frost said. The other nodded." Hale; behind
    "One of them said" nobody named."""
    source, scene, past = question.source, question.scene, question.past
    if not isinstance(source, Description) or OTHER.fullmatch(source.phrase) is None or past.speaker is None:
        return None
    if scene.sentence(past.end - 1) < scene.sentence(source.span[0]) - 1:
        return None
    if not past.speaker.named:
        one = past.speaker.name.lower().split()[0] == "one"
        return Link(by_itself(question, source), "description", source.span) if one else None
    pairs = [(a.referent, b.referent) for a, b in read_pairs(scene, source.span[0])]
    partners = {id(r): r for pair in pairs if past.speaker in pair for r in pair if r is not past.speaker}
    return Link(next(iter(partners.values())), "description", source.span) if len(partners) == 1 else None


def facing(question: Question) -> Link | None:
    """ "Her opponent", "his rival", of the only two people whom an article has named, where one is "her", or has just spoken: the other."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or source.head not in OPPOSED:
        return None
    first, *rest = source.phrase.lower().split()
    named = [r for r in scene.referents if r.kind == "person" and min(r.mentions) < source.span]
    owners = [r for r in named if r.gender in (None, OWNERS.get(first))]
    last = question.past.speaker
    owner = owners[0] if len(owners) == 1 else last if last in owners else None
    new = scene.first_use.get(source.head, source.span[0]) >= source.span[0]
    if first not in OWNERS or rest != [source.head] or len(named) != 2 or owner is None or not new:
        return None
    return Link(next(r for r in named if r is not owner), "description", source.span)


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
