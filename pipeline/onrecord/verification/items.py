"""A quotation of the draft as what has to be found: words, what the editor put in brackets, and what was left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..document import Piece
from .words import Word, read_words

# "…", ". . .", "[…]", "(...)", not "..", "etc."
ELLIPSIS = re.compile(r"[\[(]?(?:…|\.(?:[ \u00a0]?\.){2,3})[\])]?")
# The word that a bracket stands in belongs to it.
# "[the company]", "[W]e", "pay[s]", not "[]", "(we)"
BRACKET = re.compile(r"\w*\[[^\[\]\n]{1,80}\]\w*")


@dataclass(frozen=True, slots=True)
class Item:
    """A word, or (``key`` None) the words in brackets, ``inner``, that stand for some of the source or for none."""

    key: str | None
    start: int
    end: int
    word: Word | None = None
    inner: tuple[Word, ...] = ()
    is_bracketed: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two ellipses; ``opening`` is the ellipsis before it, where there is one."""

    items: tuple[Item, ...]
    opening: Piece | None


def read_segments(text: str, pieces: list[Piece]) -> list[Segment]:
    """The segments of a quotation in pieces; those without a word are left out."""
    segments: list[Segment] = []
    items: list[Item] = []
    opening: Piece | None = None
    for start, end in pieces:
        place = start
        for ellipsis in [*ELLIPSIS.finditer(text, start, end), None]:
            stop = ellipsis.start() if ellipsis else end
            items += _items(text, place, stop)
            if ellipsis is None:
                break
            if any(item.key for item in items):
                segments.append(Segment(tuple(items), opening))
                items = []
                opening = ellipsis.span()
            place = ellipsis.end()
    if any(item.key for item in items):
        segments.append(Segment(tuple(items), opening))
    return segments


def _items(text: str, start: int, end: int) -> list[Item]:
    found: list[Item] = []
    place = start
    for bracket in BRACKET.finditer(text, start, end):
        found += [Item(word.key, word.start, word.end, word) for word in read_words(text, place, bracket.start())]
        place = bracket.end()
        inside = bracket[0].strip("[]")
        # "[w]e", not "[we]"
        if "[" in inside or "]" in inside or re.fullmatch(r"\[\w\]\w+", bracket[0]):
            (word,) = read_words(bracket[0].replace("[", "").replace("]", ""))[:1] or (None,)
            if word is not None:
                found.append(Item(word.key, *bracket.span(), word, is_bracketed=True))
        else:
            found.append(Item(None, *bracket.span(), inner=tuple(read_words(text, *bracket.span()))))
    return found + [Item(word.key, word.start, word.end, word) for word in read_words(text, place, end)]
