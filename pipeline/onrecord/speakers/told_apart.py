"""Several without a name, told from one another: "one of the officials", "the other official", "a second source"."""

from __future__ import annotations

from collections.abc import Iterable

from .referents import Referent
from .sources import Description

APART = frozenset(["another", "first", "one", "other", "second", "third", "fourth", "fifth"])


def told_apart(phrase: str) -> str | None:
    """The word that tells somebody from others of a kind.

    >>> told_apart("The other official"), told_apart("another"), told_apart("the official")
    ('other', 'another', None)
    """
    return next((word for word in phrase.lower().split()[:2] if word in APART), None)


def others(source: Description, known: Iterable[Referent], last: Referent | None) -> set[int]:
    """Who is not "the other official" (``id()``): anybody without a name who was not called so, and who spoke ``last``, unless called so."""
    word = told_apart(source.phrase)
    if word is None or source.plural:
        return set()
    unlike = {id(r) for r in known if not r.named and told_apart(r.name) != word}
    spoke = last is not None and word == "other" and told_apart(last.name) != word
    return unlike | {id(last)} if spoke else unlike
