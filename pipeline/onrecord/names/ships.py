"""What a mark makes a ship of: "the M/V Arden Star"."""

from __future__ import annotations

from ..text.words import Words
from .runs import run


def is_marked_ship(words: Words, i: int) -> bool:
    """Whether "M/V" or "F/V" stands at word ``i``, which is three words."""
    return words[i] in ("F", "M", "S") and words.words[i + 1 : i + 3] == ["/", "V"]


def marked_ships(words: Words) -> set[tuple[str, ...]]:
    """What carries such a mark anywhere in the article: "the M/V Arden Star"."""
    firsts = (i + 1 for i in words.places.get("V", ()) if is_marked_ship(words, i - 2))
    return {tuple(words.words[k : run(words, k, most=3)]) for k in firsts if k not in words.breaks}
