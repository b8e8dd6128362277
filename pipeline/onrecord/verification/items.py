"""A quotation of the draft as what has to be found: words, what the editor put in brackets, and what was left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..document import Piece
from .words import Word, read_words

# "…", ". . .", "[…]", "(...)", not "..", "etc."
ELLIPSIS = re.compile(r"[\[(]?(?:…|\.(?:[ \u00a0]?\.){2,3})[\])]?")
# The word that a bracket stands in belongs to it.
# "[the company]", "[W]e", "pay[s]", "[P]a[id]", "[does]n’t", not "[]", "(we)"
BRACKET = re.compile(r"\w*(?:\[[^\[\]\n]{1,80}\](?:n['’]t\b|\w*))+")
# Letters of a word that stand in brackets, and not the whole word.
# "pa[id]", "[w]e", not "[we]", "[the company]s"
IN_PART = re.compile(r"^(?=.*(?:\w\[|\]\w))\S+$")


@dataclass(frozen=True, slots=True)
class Item:
    """A word, or (``key`` None) the words in brackets, ``inner``, that stand for some of the source or for none.

    ``is_bracketed``: an editor put letters of the word in brackets: “pa[id]”.
    """

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
        if IN_PART.match(bracket[0]):  # of “can[not]” two words
            whole = read_words(bracket[0].replace("[", "").replace("]", ""))
            found += [Item(word.key, *bracket.span(), word, is_bracketed=True) for word in whole]
        else:
            found.append(Item(None, *bracket.span(), inner=tuple(read_words(text, *bracket.span()))))
    return found + [Item(word.key, word.start, word.end, word) for word in read_words(text, place, end)]
