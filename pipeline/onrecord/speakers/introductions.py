"""Whom a lead describes and the next paragraph names: "The president of Arden Foods bowed. “No excuse,” Ada Frost told reporters"."""

from __future__ import annotations

from ..text.noun_phrases import NOMINAL
from .agreement import describes, gender_of
from .links import Link, Question
from .nouns import kind_of
from .referents import Place
from .scene import Scene
from .sources import Description

# An article's lead, headline and furniture included, in paragraphs; chosen, not measured.
LEAD = 3


def named_next(question: Question) -> Link | None:
    """The one person who is named before the next paragraph ends, and of whom nothing is said: who that is was said before."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or kind_of(source.head, plural=False) != "person":
        return None
    here = scene.paragraph(source.span[0])
    # "The mayor" alone may be anybody whom the reader knows.
    if here > LEAD or source.bare or not source.definite or describes(source.title, scene.roles):
        return None
    people = [place for place in scene.named_first if place.referent.kind == "person" and place.paragraph <= here + 1]
    if len(people) != 1 or people[0].start < source.span[1] or people[0].referent is question.outer:
        return None
    gender = gender_of(source.head)
    agrees = gender is None or people[0].referent.gender in (None, gender)
    return Link(people[0].referent, "description", source.span) if agrees and _is_bare(scene, people[0]) else None


def _is_bare(scene: Scene, place: Place) -> bool:
    """Whether a mention is a subject without title, post, age or apposition."""
    span = scene.span(place.start, place.end)
    before = scene.doc[span.start - 1] if span.start else None
    titled = before is not None and not scene.doc[span.start].is_sent_start and before.tag_ in NOMINAL
    explained = scene.text[place.end : place.end + 2].strip()[:1] in (",", "(", "–", "—", "-")
    return place.subject and not place.quoted and not titled and not explained and not place.referent.roles
