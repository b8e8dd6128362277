"""Speakers whom only a phrase names: equal phrases are one."""

from __future__ import annotations

from collections.abc import Sequence

from ..text import names
from .earlier_phrases import read_in_full
from .links import Question
from .nouns import is_document, kind_of
from .past import Past, phrase_key
from .referents import Piece, Referent
from .sources import Description, Joint, UnlistedName
from .words import POSSESSIVES, PRONOUNS

# Words that mean others from place to place.
POINTING = POSSESSIVES | PRONOUNS.keys()
# Who is somebody else each time.
ANYBODY = frozenset(["another", "one"])


def joined(members: Sequence[Referent]) -> str:
    """The name of people who speak together: "Ada Frost, Ben Hale and Jo Poole"."""
    *first, last = (member.name for member in members)
    return f"{', '.join(first)} and {last}" if first else last


def together(past: Past, members: Sequence[Referent]) -> Referent:
    """These people as one speaker."""
    name = joined(members)
    key = phrase_key(name)
    return past.phrases.get(key) or Referent("group", name, True, plural=True, head="", members=list(members), key=key)


def known_phrase(past: Past, source: Description | Joint | UnlistedName) -> Referent:
    """Whom the phrase named before, else somebody new."""
    key = phrase_key(source.phrase)
    # "His office" may be another's than the last one, "one", "one of them" and "another driver" somebody else, and "she and Hale" others.
    first, *others = source.phrase.lower().split()
    anybody = first in ANYBODY and others in ([], ["of", "them"])
    new = anybody or first == "another" and not isinstance(source, Joint) and not source.plural
    if first in POSSESSIVES or new or isinstance(source, Joint) and not POINTING.isdisjoint([first, *others]):
        key = f"{key} {source.span[0]}"
    known = past.phrases.get(key)
    if known:
        return known
    members = [m for m in source.members if isinstance(m, Referent)] if isinstance(source, Joint) else []
    if isinstance(source, Joint) and source.whole:
        return together(past, members)
    if isinstance(source, UnlistedName):
        kind = _kind_of_name(source)
        return Referent(kind, source.phrase, True, plural=source.plural, head=source.head, words=source.words, key=key)
    plural = isinstance(source, Joint) or source.plural and not anybody
    kind = "person" if anybody else kind_of(source.head, plural=plural)
    referent = Referent(kind, source.phrase, False, plural=plural, key=key)
    referent.head = source.head
    if isinstance(source, Joint):
        referent.members = members
    else:
        referent.words = source.words
    return referent


def _kind_of_name(source: UnlistedName) -> str:
    """What bears a name that nobody found: by its noun, else a person where it begins with a given name."""
    kind = kind_of(source.head, plural=source.plural)
    if kind not in ("unknown", "group"):
        return kind
    first = names.words(source.phrase)[:1]
    return "person" if first and first[0] in names.given_names() else "organization"


def standing_at(referent: Referent, span: Piece) -> Referent:
    """Somebody without a name, with where that phrase stands first."""
    if not referent.mentions:
        referent.mentions.append(span)
    return referent


def by_itself(question: Question, source: Description) -> Referent:
    """Whom a description names by itself.

    A writing goes by what it was called where it was new: "the report" by "a report by the Arden Council".
    """
    if source.definite and source.bare and is_document(source.head):
        source = read_in_full(question.scene, source)
    return known_phrase(question.past, source)
