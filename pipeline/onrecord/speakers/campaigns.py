"""Whose campaign or office speaks: "the Frost campaign", "Frost's campaign", then "her campaign" and "the campaign" are one."""

from __future__ import annotations

from dataclasses import replace

from .choosing import choose_pronoun
from .links import Link, Question
from .owned import ONES, Owned
from .referents import Referent
from .sources import Description, Pronoun
from .words import POSSESSIVES, PRONOUNS

# Which of them is the only one that the article has told of, by "the campaign"; an office or a government may be anybody's.
BARE = frozenset(["administration", "camp", "campaign"])


def campaign_of(question: Question) -> Link | None:
    """The body by its owner's name; by whom "her" means, where the article has it by that name; or the only one so far."""
    source = question.source
    if not isinstance(source, Description) or source.head not in ONES or source.plural or source.complemented:
        return None
    owned = question.scene.owned
    own = owned.ending.get(source.span[1])
    if own is not None and own.span[0] <= source.span[0] < own.span[1]:
        return Link(_body(question, own, source.phrase), "description", source.span)
    first, *rest = source.phrase.lower().split()
    known = owned.by_head.get(source.head, {})
    if rest != [source.head]:
        return None
    if first == "the":
        only = _only(question, source, known)
        return Link(_body(question, only), "description", source.span) if only else None
    return _by_pronoun(question, source, known) if first in POSSESSIVES & PRONOUNS.keys() else None


def _only(question: Question, source: Description, known: dict[int, Owned]) -> Owned | None:
    """Whose "the campaign" is: the only one before it, and none was told of before that, "a campaign against litter"."""
    before = [one for one in known.values() if one.span[1] <= source.span[0]]
    if source.head not in BARE or len(before) != 1:
        return None
    told = question.scene.introduced.get(source.head, -1)
    return before[0] if told in (-1, before[0].span[1] - len(source.head)) else None


def _by_pronoun(question: Question, source: Description, known: dict[int, Owned]) -> Link | None:
    """ "Her campaign": of whoever is "she" here, also where the article has it by no name; where that is open, of the only woman who
    has one."""
    word = source.phrase.split()[0]
    sort, gender = PRONOUNS[word.lower()]
    if sort != "person":
        return None
    start = source.span[0]
    link = choose_pronoun(replace(question, source=Pronoun((start, start + len(word)), word, sort, gender)))
    if link and link.speaker and link.speaker.named:
        one = known.get(id(link.speaker))
        body = _body(question, one) if one else _body(question, Owned(link.speaker, source.head, source.span))
        return Link(body, "description", source.span, link.probability)
    fits = [one for one in known.values() if one.owner.gender in (None, gender)]
    only = len(fits) == 1 and fits[0].owner.gender == gender
    return Link(_body(question, fits[0]), "description", source.span) if only else None


def _body(question: Question, one: Owned, phrase: str = "") -> Referent:
    """The one speaker for a body, by the words of its first source, else by the first that the article has for it."""
    key = f"{one.owner.name} {one.head}".casefold()
    name = phrase or question.scene.text[slice(*one.span)]
    words = one.owner.words | {one.head}
    return question.past.phrases.get(key) or Referent("organization", name, False, head=one.head, words=words, key=key)
