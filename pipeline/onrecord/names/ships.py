"""What a mark makes a ship of, "the M/V Arden Star", and what storms are called."""

from __future__ import annotations

from ..text.words import Words
from .runs import is_capital, run

STORMS = frozenset(["Cyclone", "Hurricane", "Typhoon", "Supertyphoon", "Storm"])


def is_marked_ship(words: Words, i: int) -> bool:
    """Whether "M/V" or "F/V" stands at word ``i``, which is three words."""
    return words[i] in ("F", "M", "S") and words.words[i + 1 : i + 3] == ["/", "V"]


def marked_ships(words: Words) -> set[tuple[str, ...]]:
    """What carries such a mark anywhere in the article: "the M/V Arden Star"."""
    firsts = (i + 1 for i in words.places.get("V", ()) if is_marked_ship(words, i - 2))
    return {tuple(words.words[k : run(words, k, most=3)]) for k in firsts if k not in words.breaks}


def storms(words: Words) -> set[tuple[str, ...]]:
    """What storms of the article are called, and by no more: "Wilma" behind "Hurricane Wilma"; not "Storm Ada Frost"."""
    named = (k + 1 for storm in STORMS for k in words.places.get(storm, ()) if k + 1 not in words.breaks)
    return {(words[k],) for k in named if is_capital(words[k]) and not is_capital(words[k + 1])}
