"""Whoever spoke last, called by something else: "Skipper Ada Frost said they had slept. “We woke too late,” the defender said"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..lexicons.vocabulary import bodies, roles, wider_roles, words_of
from ..text import late_re as re
from .agreement import describes, gender_of, is_calling
from .choosing import barred
from .earlier_phrases import FAR, INTRODUCING, read_people
from .introductions import NAMED_NEAR, NAMELESS
from .links import Link, Question
from .nouns import is_document, kind_of
from .of_paragraph import goes_on, of_country
from .referents import Referent
from .sources import Description

# What is told by the way of somebody who is known already.
# "the former Selby baker", "the ex-Arden MP", "the 58-year-old monk", "The retired baker", not "the formerly rich baker", "the expert"
BY_THE_WAY = re.compile(r"the (?:(?P<age>\d{1,3}-year-old )|(?:former|retired|veteran) |ex-)", re.IGNORECASE)
# Of whom the reader knows who it is, named or not.
KNOWN_TO_ALL = frozenset(["chancellor", "king", "lady", "minister", "pope", "premier", "president", "queen"])
# Words for public posts that stand for no other: "the pilot" may be no captain of a team, "the coach" no manager of a shop.
PUBLIC = frozenset(["lawmaker", "legislator", "official", "parliamentarian", "politician"])
# Kinds of posts of which each is its own holder's.
POSTS = ("civil", "office", "rank", "staff")
# Who may play, too, and who may be at work elsewhere than in a team.
TEAM = frozenset(["captain", "player", "skipper"])
ELSEWHERE = frozenset(["captain", "guard", "prop"])
# Whoever speaks of others, who may be called by the way.
OF_OTHERS = words_of("facing others", "examining") | {
    "aide", "chief", "detective", "inspector", "sergeant", "spokesman", "spokesperson", "spokeswoman", "superintendent"
}  # fmt: skip
# Among how many mentions before a source others are looked for; chosen, not measured.
NEAR = 12


def called_anew(question: Question) -> Link | None:
    """ "The former baker", "the Danish official", "the defender": whoever spoke last and may go on, by a word that the article has for
    nobody else; "the lawmaker" also where others are.

    Not "the governor" behind what a mayor said, nor "the driver" where a car was spoken of.
    """
    source, speaker = question.source, question.past.aloud
    if not isinstance(source, Description) or not source.phrase.lower().startswith("the ") or question.outer:
        return None
    several = source.plural or source.possessed or source.complemented
    if several or source.head in bodies() or is_document(source.head) or speaker is None:
        return None
    agrees = speaker.kind == "person" and gender_of(source.head) in (None, speaker.gender or gender_of(source.head))
    if not (agrees and speaker.named and any(fits(question, source, speaker) for fits in FITTING)):
        return None
    stays = goes_on(question, speaker) and id(speaker) not in barred(question, source)
    return Link(speaker, "description", source.span) if stays else None


def _by_the_way(question: Question, source: Description, speaker: Referent) -> bool:
    """ "The former Selby baker" behind what a mayor said, "the 58-year-old monk" behind what an abbot did, and nobody else is spoken of since."""
    told = BY_THE_WAY.match(source.phrase)
    if told is None or not _is_new(question, source) or _is_of_others(question, source, speaker):
        return False
    if told["age"]:
        return describes(source.title, speaker.roles)
    known = not KNOWN_TO_ALL.isdisjoint(source.title.split())
    role = roles().get(source.title)
    post = role is not None and role.kind in POSTS or is_calling(source.head)
    return post and not known and OF_OTHERS.isdisjoint(speaker.roles)


def _of_the_country(question: Question, source: Description, speaker: Referent) -> bool:
    """ "The Danish official", "the Danish striker": the article says that the speaker is of that country, and nothing against the noun."""
    if source.country is None or source.proper_words or speaker not in of_country(question.scene, source.country):
        return False
    role = roles().get(source.title)
    private = kind_of(source.head, plural=False) == "person" and (role is None or role.kind not in POSTS)
    may_be = private and not speaker.roles or source.title in speaker.roles or _is_public(source, speaker)
    return may_be and _is_new(question, source) and not _is_of_others(question, source, speaker)


def _of_another_word(question: Question, source: Description, speaker: Referent) -> bool:
    """ "The official" behind what a mayor said, "the defender" behind what a captain did; not of a judge or an officer, who speak of others."""
    if not _is_bare(source) or not _is_new(question, source):
        return False
    if _is_public(source, speaker):
        end = source.span[1]
        nameless = NAMELESS.search(question.scene.text, end, end + NAMED_NEAR)
        return OF_OTHERS.isdisjoint(speaker.roles) and not (nameless or _is_of_others(question, source, speaker))
    plays = source.title in wider_roles()["player"] - ELSEWHERE and not speaker.official
    fits = plays and bool(speaker.roles) and speaker.roles <= TEAM
    return fits and not any(_others_since(question, source, speaker))


def _of_the_same_post(question: Question, source: Description, speaker: Referent) -> bool:
    """A bare noun for the speaker's post, which stands for nobody who has no name and not in what was said, where nobody else who may
    have such a post is named in that or since."""
    held = source.title in speaker.roles or describes(source.title, speaker.roles) and _is_public(source, speaker)
    if not _is_bare(source) or not held:
        return False
    scene, doc, start = question.scene, question.scene.doc, question.past.aloud_content[0][0]
    here, said = scene.range(*source.span)[0], scene.range(start, start + 1)[0]
    before = scene.standing(source.head, max(0, here - FAR), here)
    if any(i >= said or not INTRODUCING.isdisjoint(t.lower_ for t in doc[max(0, i - 2) : i]) for i in before):
        return False
    return not any(not r.roles or describes(source.title, r.roles) for r in _others_since(question, source, speaker))


def _is_public(source: Description, speaker: Referent) -> bool:
    """Whether a noun stands for a public post such as the speaker's."""
    fits = source.title == "official" and bool(speaker.roles) or describes(source.title, speaker.roles)
    return source.title in PUBLIC and speaker.official and fits


def _others_since(question: Question, source: Description, speaker: Referent) -> Iterator[Referent]:
    """The other people who are named from what was said last on."""
    since = question.past.aloud_content[0][0]
    for place in question.scene.before(source.span[0], NEAR):
        if place.start >= since and place.referent.kind == "person" and place.referent is not speaker:
            yield place.referent


def _is_of_others(question: Question, source: Description, speaker: Referent) -> bool:
    """Whether somebody else is spoken of, by name or not, from what was said last on: "Frost said *a man* had fired"."""
    past = question.past
    since, own = past.aloud_content[0][0], {p.start for p in past.places[-NEAR:] if p.referent is speaker}
    people = (phrase.span[0] for phrase in read_people(question.scene, source.span[0]))
    return any(start >= since and start not in own for start in people) or any(_others_since(question, source, speaker))


def _is_bare(source: Description) -> bool:
    return source.phrase.lower() == f"the {source.title}"


def _is_new(question: Question, source: Description) -> bool:
    """Whether a noun stands nowhere before, and nobody else who was named has such a post."""
    scene, start = question.scene, source.span[0]
    held = (role for role in scene.roles if describes(source.title, frozenset([role])))
    holders = (
        r for role in held for r in scene.by_word.get(role, []) if role in r.roles and min(r.mentions)[0] < start
    )
    return scene.first_use.get(source.head, start) >= start and all(r is question.past.aloud for r in holders)


Fits = Callable[[Question, Description, Referent], bool]
FITTING: tuple[Fits, ...] = (_by_the_way, _of_the_country, _of_another_word, _of_the_same_post)
